# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionWaitParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ActionWaitParam(TypedDict):
    """The model wants to wait until the screen has changed."""

    type: Literal["wait"]
    """Always ``wait``."""


__getattr__, __dir__ = older_names(__name__)
