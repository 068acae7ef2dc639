# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionScreenshot``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ActionScreenshot(BaseModel):
    """Doc of it."""

    type: Literal["screenshot"]
    """Doc of it."""
