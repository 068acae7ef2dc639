# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionMouseUp``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ActionMouseUp(BaseModel):
    """Doc of it."""

    type: Literal["mouse_up"]
    """Doc of it."""

    x: int
    """Doc of it."""

    y: int
    """Doc of it."""
