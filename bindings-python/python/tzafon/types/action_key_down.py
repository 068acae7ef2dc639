# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionKeyDown``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ActionKeyDown(BaseModel):
    """Doc of it."""

    keys: list[str]
    """Doc of it."""

    type: Literal["key_down"]
    """Doc of it."""
