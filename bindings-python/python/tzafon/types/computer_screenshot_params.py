# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerScreenshotParams``."""

from __future__ import annotations

from typing_extensions import TypedDict


class ComputerScreenshotParams(TypedDict, total=False):
    """Doc of it."""

    base64: bool
    """Doc of it."""

    tab_id: str
    """Doc of it."""
