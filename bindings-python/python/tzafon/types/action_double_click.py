# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionDoubleClick``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ActionDoubleClick(BaseModel):
    """Doc of it."""

    type: Literal["double_click"]
    """Doc of it."""

    x: int
    """Doc of it."""

    y: int
    """Doc of it."""
