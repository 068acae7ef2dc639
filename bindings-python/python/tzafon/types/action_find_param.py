# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionFindParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ActionFindParam(TypedDict):
    """Doc of it."""

    pattern: str
    """Doc of it."""

    type: Literal["find"]
    """Doc of it."""

    url: str
    """Doc of it."""
