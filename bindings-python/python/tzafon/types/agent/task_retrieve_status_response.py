# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``TaskRetrieveStatusResponse``."""

from __future__ import annotations

from ..._compat.type_names import older_names
from ..._models.base_model import BaseModel


class TaskRetrieveStatusResponse(BaseModel):
    """State of a task."""

    status: str
    """State of the task, such as ``running``, ``paused``, ``completed`` or ``failed``."""

    task_id: str
    """Id of the task."""

    exit_code: int | None
    """0 after success, another number after failure; absent or null while the task runs."""


__getattr__, __dir__ = older_names(__name__)
