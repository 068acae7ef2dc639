# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerMouseDownParams``."""

from __future__ import annotations

from typing_extensions import TypedDict


class ComputerMouseDownParams(TypedDict, total=False):
    """Doc of it."""

    tab_id: str
    """Doc of it."""

    x: float
    """Doc of it."""

    y: float
    """Doc of it."""

    screenshot_after: bool
    """Doc of it."""

    settle_ms: int
    """Doc of it."""
