# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionClick``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ActionClick(BaseModel):
    """Doc of it."""

    button: Literal["left", "right", "wheel", "back", "forward"]
    """Doc of it."""

    type: Literal["click"]
    """Doc of it."""

    x: int
    """Doc of it."""

    y: int
    """Doc of it."""
