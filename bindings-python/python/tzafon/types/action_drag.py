# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionDrag``, and what it is made of."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ActionDrag(BaseModel):
    """Doc of it."""

    path: list[ActionDragPath]
    """Doc of it."""

    type: Literal["drag"]
    """Doc of it."""


class ActionDragPath(BaseModel):
    """Doc of it."""

    x: int
    """Doc of it."""

    y: int
    """Doc of it."""
