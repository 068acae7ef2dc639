# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseFunctionToolCall``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class ResponseFunctionToolCall(BaseModel):
    """Doc of it."""

    arguments: str
    """Doc of it."""

    call_id: str
    """Doc of it."""

    name: str
    """Doc of it."""

    type: Literal["function_call"]
    """Doc of it."""

    id: str | None
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"] | None
    """Doc of it."""
