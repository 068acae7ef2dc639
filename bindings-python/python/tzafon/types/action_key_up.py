# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionKeyUp``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ActionKeyUp(BaseModel):
    """Doc of it."""

    keys: list[str]
    """Doc of it."""

    type: Literal["key_up"]
    """Doc of it."""
