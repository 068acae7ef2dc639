# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionFindParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ActionFindParam(TypedDict):
    """The model searched a page for a string."""

    pattern: str
    """The text."""

    type: Literal["find"]
    """Always ``find``."""

    url: str
    """URL of the page."""


__getattr__, __dir__ = older_names(__name__)
