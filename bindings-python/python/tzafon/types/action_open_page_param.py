# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionOpenPageParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ActionOpenPageParam(TypedDict):
    """The model opened a page."""

    type: Literal["open_page"]
    """Always ``open_page``."""

    url: str
    """URL of the page."""


__getattr__, __dir__ = older_names(__name__)
