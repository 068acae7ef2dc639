# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerViewportParams``."""

from __future__ import annotations

from typing_extensions import TypedDict


class ComputerViewportParams(TypedDict, total=False):
    """Doc of it."""

    height: int
    """Doc of it."""

    scale_factor: float
    """Doc of it."""

    tab_id: str
    """Doc of it."""

    width: int
    """Doc of it."""

    screenshot_after: bool
    """Doc of it."""

    settle_ms: int
    """Doc of it."""
