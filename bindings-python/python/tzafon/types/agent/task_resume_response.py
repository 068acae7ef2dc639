# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``TaskResumeResponse``."""

from __future__ import annotations

from ..._compat.type_names import older_names
from ..._models.base_model import BaseModel


class TaskResumeResponse(BaseModel):
    """Response to a resume."""

    status: str
    """State of the task."""


__getattr__, __dir__ = older_names(__name__)
