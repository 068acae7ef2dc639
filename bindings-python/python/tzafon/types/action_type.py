# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionType``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ActionType(BaseModel):
    """Doc of it."""

    text: str
    """Doc of it."""

    type: Literal["type"]
    """Doc of it."""
