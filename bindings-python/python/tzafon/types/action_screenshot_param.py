# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionScreenshotParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ActionScreenshotParam(TypedDict):
    """Doc of it."""

    type: Literal["screenshot"]
    """Doc of it."""
