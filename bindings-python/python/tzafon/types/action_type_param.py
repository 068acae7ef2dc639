# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionTypeParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ActionTypeParam(TypedDict):
    """Text is typed into the focused element."""

    text: str
    """The text."""

    type: Literal["type"]
    """Always ``type``."""


__getattr__, __dir__ = older_names(__name__)
