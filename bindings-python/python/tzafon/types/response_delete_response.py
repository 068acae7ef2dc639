# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseDeleteResponse``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ResponseDeleteResponse(BaseModel):
    """Doc of it."""

    id: str
    """Doc of it."""

    object: Literal["response"]
    """Doc of it."""

    deleted: bool
    """Doc of it."""
