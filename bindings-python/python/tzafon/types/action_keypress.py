# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionKeypress``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ActionKeypress(BaseModel):
    """Doc of it."""

    keys: list[str]
    """Doc of it."""

    type: Literal["keypress"]
    """Doc of it."""
