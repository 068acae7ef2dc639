"""A task that was started."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any


class TaskStartResponseHelpers:
    """What :class:`tzafon.TaskHandle` and its async form have in common."""

    __slots__ = ()

    if TYPE_CHECKING:
        task_id: str
        _client: Any

    @property
    def _tasks(self) -> Any:
        if self._client is None:
            raise RuntimeError("this task did not come from a client: use client.agent.tasks with its task_id")
        return self._client.agent.tasks
