# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseOutputRefusal``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ResponseOutputRefusal(BaseModel):
    """Doc of it."""

    refusal: str
    """Doc of it."""

    type: Literal["refusal"]
    """Doc of it."""
