# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionScroll``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ActionScroll(BaseModel):
    """Doc of it."""

    scroll_x: int
    """Doc of it."""

    scroll_y: int
    """Doc of it."""

    type: Literal["scroll"]
    """Doc of it."""

    x: int
    """Doc of it."""

    y: int
    """Doc of it."""
