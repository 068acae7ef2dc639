# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerNavigateParams``."""

from __future__ import annotations

from typing_extensions import TypedDict


class ComputerNavigateParams(TypedDict, total=False):
    """Doc of it."""

    tab_id: str
    """Doc of it."""

    url: str
    """Doc of it."""

    screenshot_after: bool
    """Doc of it."""

    settle_ms: int
    """Doc of it."""
