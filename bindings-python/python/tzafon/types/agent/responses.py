"""Answers of the task operations."""

from __future__ import annotations

from ..._models import BaseModel


class TaskStartResponse(BaseModel):
    """A task that was started."""

    status: str
    """Its state."""
    task_id: str
    """Its id, for every other operation on it."""
    idempotency_key: str | None
    """The key of the start."""
    reused: bool | None
    """True when an earlier start with the same key made the task."""


class TaskRetrieveStatusResponse(BaseModel):
    """A task's state."""

    status: str
    """Its state, such as ``running``, ``paused``, ``completed`` or ``failed``."""
    task_id: str
    """Its id."""
    exit_code: int | None
    """0 after success, another number after failure, ``None`` while it runs."""


class TaskPauseResponse(BaseModel):
    """Answer to a request to hold."""

    status: str
    """The task's state."""


class TaskResumeResponse(BaseModel):
    """Answer to a request to continue."""

    status: str
    """The task's state."""


class TaskInjectMessageResponse(BaseModel):
    """Answer to a message."""

    status: str
    """What became of the message."""
