# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerHotkeyParams``."""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import TypedDict


class ComputerHotkeyParams(TypedDict, total=False):
    """Doc of it."""

    keys: Iterable[str]
    """Doc of it."""

    tab_id: str
    """Doc of it."""

    screenshot_after: bool
    """Doc of it."""

    settle_ms: int
    """Doc of it."""
