# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerDragParams``."""

from __future__ import annotations

from typing_extensions import TypedDict


class ComputerDragParams(TypedDict, total=False):
    """Doc of it."""

    tab_id: str
    """Doc of it."""

    x1: float
    """Doc of it."""

    x2: float
    """Doc of it."""

    y1: float
    """Doc of it."""

    y2: float
    """Doc of it."""

    screenshot_after: bool
    """Doc of it."""

    settle_ms: int
    """Doc of it."""
