"""Runs, follows and waits for tasks, and the handle of one that was started."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any

from .._engine.event_loop import sleep
from .._exceptions import APIError, APITimeoutError
from .._module_names import exported
from ..types.agent.task_start_response import TaskStartResponse
from .deadline import ONE_HOUR, POLL_INTERVAL, Deadline, limit_of_question, pause
from .result import TaskResult, TaskTimeoutError, ended
from .run import AsyncEventReader, resume_arguments
from .start import AsyncTaskStart

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from .._engine.reconnect import OnReconnect
    from .._streaming.streams import AsyncStream
    from ..types.agent import (
        TaskEvent,
        TaskInjectMessageResponse,
        TaskPauseResponse,
        TaskResumeResponse,
        TaskRetrieveStatusResponse,
    )
    from ..types.agent.task_start_params import TaskStartParams


@exported
class AsyncTaskRun(AsyncEventReader):
    """A task that is followed: its events one by one, then :attr:`result`. An ``async with`` block that is left early
    closes the connection; the task continues."""

    def __init__(self, tasks: Any, timeout: float | None, params: dict[str, Any]) -> None:
        super().__init__(timeout)
        self._tasks = tasks
        self._start = AsyncTaskStart(tasks, params, self._deadline)
        self._stream = self._start.opened

    def __aiter__(self) -> Self:
        if self._stream is not None:
            self._stream.__aiter__()  # raises if it was read to its end
        return self

    async def _finished(self) -> TaskResult:
        result = self._ended()
        if result.task_id is not None:
            try:
                state = await self._tasks.retrieve_status(result.task_id, timeout=self._deadline.for_call)
            except APIError:
                return result  # the task has ended all the same, and its events say how
            result.exit_code = state.exit_code
        return result

    async def close(self) -> None:
        """Stops following. The task continues."""
        await self._start.close()

    aclose = close  # async only

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()


class AsyncTasksHelpers:
    """Methods of ``client.agent.tasks`` that follow a task to its end."""

    async def run(
        self: Any,
        *,
        timeout: float | None = ONE_HOUR,
        on_event: Callable[[TaskEvent], object] | None = None,
        resume: bool | None = None,
        max_reconnects: int | None = None,
        on_reconnect: OnReconnect | None = None,
        **params: Unpack[TaskStartParams],
    ) -> TaskResult:
        """Starts a task, follows it to its end, and returns its result.

        Args:
            timeout: limit on the whole in seconds (default one hour); ``None`` for no limit.
            on_event: called with each event as it arrives.
            resume, max_reconnects, on_reconnect: as for ``start_stream``.
            params: as for ``start``: ``instruction`` and the rest.

        Raises:
            TaskTimeoutError: the task did not end in time; it may continue.
            StreamInterruptedError: its stream broke, and could not be resumed.
            APIError: the task could not be started or followed.
        """
        run = AsyncTaskRun(self, timeout, {**params, **resume_arguments(resume, max_reconnects, on_reconnect)})
        async with run:
            async for event in run:
                if on_event is not None:
                    on_event(event)
        return run.result

    def follow(
        self: Any,
        *,
        timeout: float | None = ONE_HOUR,
        resume: bool | None = None,
        max_reconnects: int | None = None,
        on_reconnect: OnReconnect | None = None,
        **params: Unpack[TaskStartParams],
    ) -> AsyncTaskRun:
        """As :meth:`run`, event by event: ``async for event in tasks.follow(...)``, then ``.result``."""
        return AsyncTaskRun(self, timeout, {**params, **resume_arguments(resume, max_reconnects, on_reconnect)})

    async def wait(
        self: Any,
        task_id: str,
        *,
        timeout: float | None = ONE_HOUR,
        poll_interval: float = POLL_INTERVAL,
    ) -> TaskRetrieveStatusResponse:
        """Waits until a task has ended, by asking for its state; some tasks never reach a final one.

        Args:
            task_id: id of the task.
            timeout: limit in seconds (default one hour); ``None`` for no limit, and 0 asks once.
            poll_interval: seconds between two questions (default 2).

        Raises:
            TaskTimeoutError: the task did not end in time.
        """
        deadline = Deadline(timeout)
        while True:
            try:
                limit = limit_of_question(deadline)
                state: TaskRetrieveStatusResponse = await self.retrieve_status(task_id, timeout=limit)
            except APITimeoutError as error:
                if deadline.passed and timeout:
                    raise TaskTimeoutError(task_id, timeout) from error
                raise
            if ended(state):
                return state
            if deadline.passed:
                raise TaskTimeoutError(task_id, timeout or 0.0)
            await sleep(pause(deadline, poll_interval))


@exported
class AsyncTaskHandle(TaskStartResponse):
    """The response to a start, with methods that act on its task through the client that started it."""

    async def pause(self) -> TaskPauseResponse:
        """Asks the task to pause; see ``tasks.pause``."""
        return await self._tasks.pause(self.task_id)

    async def resume(self) -> TaskResumeResponse:
        """Lets a paused task continue; see ``tasks.resume``."""
        return await self._tasks.resume(self.task_id)

    async def inject_message(self, message: str) -> TaskInjectMessageResponse:
        """Sends a user message to the task; see ``tasks.inject_message``."""
        return await self._tasks.inject_message(self.task_id, message=message)

    async def retrieve_status(self) -> TaskRetrieveStatusResponse:
        """The task's state; see ``tasks.retrieve_status``."""
        return await self._tasks.retrieve_status(self.task_id)

    async def stream(self) -> AsyncStream[TaskEvent]:
        """The task's events from its first on; see ``tasks.stream``."""
        return await self._tasks.stream(self.task_id)

    async def wait(self, *, timeout: float | None = 3600.0, poll_interval: float = 2.0) -> TaskRetrieveStatusResponse:
        """Waits until the task has ended; see ``tasks.wait``."""
        return await self._tasks.wait(self.task_id, timeout=timeout, poll_interval=poll_interval)
