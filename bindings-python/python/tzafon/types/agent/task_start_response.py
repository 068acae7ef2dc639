# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``TaskStartResponse``."""

from __future__ import annotations

from ..._compat.type_names import older_names
from ..._models.base_model import BaseModel
from ..._models.helpers.task_start_response import TaskStartResponseHelpers


class TaskStartResponse(TaskStartResponseHelpers, BaseModel):
    """A task that was started."""

    status: str
    """State of the task."""

    task_id: str
    """Id of the task, for every other operation on it."""

    idempotency_key: str | None
    """The idempotency key of the start."""

    reused: bool | None
    """True if an earlier start with the same key made the task."""


__getattr__, __dir__ = older_names(__name__)
