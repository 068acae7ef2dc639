# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionFindParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ActionFindParam(TypedDict):
    """The model looked for a text on a page."""

    pattern: str
    """The text."""

    type: Literal["find"]
    """Always ``find``."""

    url: str
    """Address of the page."""


__getattr__, __dir__ = older_names(__name__)
