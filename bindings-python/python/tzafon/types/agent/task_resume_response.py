# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``TaskResumeResponse``."""

from __future__ import annotations

from ..._models import BaseModel


class TaskResumeResponse(BaseModel):
    """Answer to a request to continue."""

    status: str
    """State of the task."""
