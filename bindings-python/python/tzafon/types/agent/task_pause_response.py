# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``TaskPauseResponse``."""

from __future__ import annotations

from ..._models import BaseModel


class TaskPauseResponse(BaseModel):
    """Answer to a request to hold."""

    status: str
    """State of the task."""
