# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionMove``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ActionMove(BaseModel):
    """Doc of it."""

    type: Literal["move"]
    """Doc of it."""

    x: int
    """Doc of it."""

    y: int
    """Doc of it."""
