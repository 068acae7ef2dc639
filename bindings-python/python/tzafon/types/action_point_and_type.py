# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionPointAndType``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ActionPointAndType(BaseModel):
    """Doc of it."""

    text: str
    """Doc of it."""

    type: Literal["point_and_type"]
    """Doc of it."""

    x: int
    """Doc of it."""

    y: int
    """Doc of it."""
