# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionDoubleClickParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ActionDoubleClickParam(TypedDict):
    """Doc of it."""

    type: Literal["double_click"]
    """Doc of it."""

    x: int
    """Doc of it."""

    y: int
    """Doc of it."""
