# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionWait``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ActionWait(BaseModel):
    """Doc of it."""

    type: Literal["wait"]
    """Doc of it."""
