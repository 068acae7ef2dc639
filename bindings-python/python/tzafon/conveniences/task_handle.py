"""A task that was started, as a handle to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._exported import exported
from ..types.agent.task_start_response import TaskStartResponse

if TYPE_CHECKING:
    from .._streaming import AsyncStream, Stream
    from ..resources.agent.tasks import AsyncTasksResource, TasksResource
    from ..types.agent import (
        TaskEvent,
        TaskInjectMessageResponse,
        TaskPauseResponse,
        TaskResumeResponse,
        TaskRetrieveStatusResponse,
    )


@exported
class TaskHandle(TaskStartResponse):
    """The answer to a start, with methods that act on its task through the client that started it."""

    if TYPE_CHECKING:

        @property
        def _tasks(self) -> TasksResource: ...

    def pause(self) -> TaskPauseResponse:
        """Asks the task to hold; see ``tasks.pause``."""
        return self._tasks.pause(self.task_id)

    def resume(self) -> TaskResumeResponse:
        """Lets the task go on; see ``tasks.resume``."""
        return self._tasks.resume(self.task_id)

    def inject_message(self, message: str) -> TaskInjectMessageResponse:
        """Sends a user message to the task; see ``tasks.inject_message``."""
        return self._tasks.inject_message(self.task_id, message=message)

    def retrieve_status(self) -> TaskRetrieveStatusResponse:
        """The task's state; see ``tasks.retrieve_status``."""
        return self._tasks.retrieve_status(self.task_id)

    def stream(self) -> Stream[TaskEvent]:
        """The task's events from its first on; see ``tasks.stream``."""
        return self._tasks.stream(self.task_id)

    def wait(self, *, timeout: float | None = 3600.0, poll_interval: float = 2.0) -> TaskRetrieveStatusResponse:
        """Waits until the task has ended; see ``tasks.wait``."""
        return self._tasks.wait(self.task_id, timeout=timeout, poll_interval=poll_interval)


@exported
class AsyncTaskHandle(TaskStartResponse):
    """As :class:`TaskHandle`, awaited."""

    if TYPE_CHECKING:

        @property
        def _tasks(self) -> AsyncTasksResource: ...

    async def pause(self) -> TaskPauseResponse:
        """As :meth:`TaskHandle.pause`."""
        return await self._tasks.pause(self.task_id)

    async def resume(self) -> TaskResumeResponse:
        """As :meth:`TaskHandle.resume`."""
        return await self._tasks.resume(self.task_id)

    async def inject_message(self, message: str) -> TaskInjectMessageResponse:
        """As :meth:`TaskHandle.inject_message`."""
        return await self._tasks.inject_message(self.task_id, message=message)

    async def retrieve_status(self) -> TaskRetrieveStatusResponse:
        """As :meth:`TaskHandle.retrieve_status`."""
        return await self._tasks.retrieve_status(self.task_id)

    async def stream(self) -> AsyncStream[TaskEvent]:
        """As :meth:`TaskHandle.stream`."""
        return await self._tasks.stream(self.task_id)

    async def wait(self, *, timeout: float | None = 3600.0, poll_interval: float = 2.0) -> TaskRetrieveStatusResponse:
        """As :meth:`TaskHandle.wait`."""
        return await self._tasks.wait(self.task_id, timeout=timeout, poll_interval=poll_interval)
