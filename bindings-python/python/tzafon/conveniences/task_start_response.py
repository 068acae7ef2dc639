"""A task that was started, as a handle to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


class TaskStartResponseHelpers:
    """Methods of ``TaskStartResponse``, which act on its task.

    They go through the client that started the task: with :class:`tzafon.AsyncLightcone` they are awaited.
    """

    if TYPE_CHECKING:
        task_id: str
        _client: Any

    def pause(self) -> Any:
        """Asks the task to hold; see ``tasks.pause``."""
        return self._tasks.pause(self.task_id)

    def resume(self) -> Any:
        """Lets the task go on; see ``tasks.resume``."""
        return self._tasks.resume(self.task_id)

    def inject_message(self, message: str) -> Any:
        """Sends a user message to the task; see ``tasks.inject_message``."""
        return self._tasks.inject_message(self.task_id, message=message)

    def retrieve_status(self) -> Any:
        """The task's state; see ``tasks.retrieve_status``."""
        return self._tasks.retrieve_status(self.task_id)

    def stream(self) -> Any:
        """The task's events from its first on; see ``tasks.stream``."""
        return self._tasks.stream(self.task_id)

    def wait(self, *, timeout: float | None = 3600.0, poll_interval: float = 2.0) -> Any:
        """Waits until the task has ended; see ``tasks.wait``."""
        wait: Callable[..., Any] = self._tasks.wait
        return wait(self.task_id, timeout=timeout, poll_interval=poll_interval)

    @property
    def _tasks(self) -> Any:
        if self._client is None:
            raise RuntimeError("this task did not come from a client: use client.agent.tasks with its task_id")
        return self._client.agent.tasks
