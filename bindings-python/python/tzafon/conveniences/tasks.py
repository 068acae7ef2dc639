"""Tasks from their start to their end."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any

from .._exceptions import APIConnectionError, APIStatusError, APITimeoutError
from .._exported import exported
from .._types import read_limit
from .deadline import Deadline
from .task_result import ENDED, TaskResult, TaskTimeoutError, result_of

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from .._reconnect import OnReconnect
    from ..resources.agent.tasks import AsyncTasksResource, TasksResource
    from ..types.agent import TaskEvent, TaskRetrieveStatusResponse
    from ..types.agent.task_start_params import TaskStartParams

#: Default limit on a whole task: one hour.
ONE_HOUR = 3600.0
#: How often a task that is waited for is asked for its state, in seconds.
POLL_INTERVAL = 2.0


def ended(state: TaskRetrieveStatusResponse) -> bool:
    """Whether nothing happens to the task any more."""
    return state.exit_code is not None or state.status.lower() in ENDED


class _Run:
    def __init__(self, timeout: float | None) -> None:
        self._deadline = Deadline(timeout)
        self._events: list[TaskEvent] = []
        self._result: TaskResult | None = None

    @property
    def task_id(self) -> str | None:
        """Id of the task, once it has begun."""
        return result_of(self._events).task_id

    @property
    def result(self) -> TaskResult:
        """What came of the task.

        Raises:
            RuntimeError: it has not ended yet: read the events to their end first.
        """
        if self._result is None:
            raise RuntimeError("the task has not ended yet: read its events to their end first")
        return self._result

    def _late(self) -> TaskTimeoutError:
        return TaskTimeoutError(self.task_id, self._deadline.timeout or 0.0)


@exported
class TaskRun(_Run):
    """A task that is followed: its events one by one, then :attr:`result`. A ``with`` block that is left early closes
    the connection; the task goes on."""

    def __init__(
        self, tasks: TasksResource, timeout: float | None, params: dict[str, Any], resuming: dict[str, Any]
    ) -> None:
        super().__init__(timeout)
        self._tasks = tasks
        try:
            self._stream = tasks.start_stream(**params, **resuming, **_limit(tasks, timeout))
        except APITimeoutError as error:
            raise self._late() from error

    def __iter__(self) -> Iterator[TaskEvent]:
        stream = self._stream
        with self._deadline.closing(stream._native.close):  # pyright: ignore[reportPrivateUsage]
            try:
                for event in stream:
                    self._events.append(event)
                    yield event
            except APIConnectionError as error:
                if self._deadline.passed:
                    raise self._late() from error
                raise
        if self._deadline.passed and not _is_last(self._events):
            raise self._late()
        self._result = result = result_of(self._events)
        if result.task_id is not None:
            try:
                result.exit_code = self._tasks.retrieve_status(result.task_id).exit_code
            except (APIStatusError, APIConnectionError):
                result.exit_code = None  # the task is done all the same, and its events tell how

    def close(self) -> None:
        """Stops following. The task goes on."""
        self._stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


@exported
class AsyncTaskRun(_Run):
    """As :class:`TaskRun`, for ``async for`` and ``async with``. The task starts with the first event that is read."""

    def __init__(
        self, tasks: AsyncTasksResource, timeout: float | None, params: dict[str, Any], resuming: dict[str, Any]
    ) -> None:
        super().__init__(timeout)
        self._tasks = tasks
        self._params = {**params, **resuming}
        self._stream: Any = None

    async def __aiter__(self) -> AsyncIterator[TaskEvent]:
        limit = _limit(self._tasks, self._deadline.timeout)
        try:
            stream = self._stream = await self._tasks.start_stream(**self._params, **limit)
        except APITimeoutError as error:
            raise self._late() from error
        with self._deadline.closing(stream._native.close):  # pyright: ignore[reportPrivateUsage]
            try:
                async for event in stream:
                    self._events.append(event)
                    yield event
            except APIConnectionError as error:
                if self._deadline.passed:
                    raise self._late() from error
                raise
        if self._deadline.passed and not _is_last(self._events):
            raise self._late()
        self._result = result = result_of(self._events)
        if result.task_id is not None:
            try:
                result.exit_code = (await self._tasks.retrieve_status(result.task_id)).exit_code
            except (APIStatusError, APIConnectionError):
                result.exit_code = None  # the task is done all the same, and its events tell how

    async def close(self) -> None:
        """Stops following. The task goes on."""
        if self._stream is not None:
            await self._stream.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()


def _resuming(resume: bool | None, max_reconnects: int | None, on_reconnect: OnReconnect | None) -> dict[str, Any]:
    return {"resume": resume, "max_reconnects": max_reconnects, "on_reconnect": on_reconnect}


def _limit(tasks: Any, timeout: float | None) -> dict[str, Any]:
    """The limit on the start, where that on the whole is shorter than the client's."""
    client: Any = tasks._client
    return {"timeout": timeout} if timeout is not None and timeout < (read_limit(client.timeout) or 0.0) else {}


def _is_last(events: list[TaskEvent]) -> bool:
    return bool(events) and events[-1].get("type") in ENDED


class TasksHelpers:
    """Methods of ``client.agent.tasks`` that follow a task to its end."""

    def run(
        self: Any,
        *,
        timeout: float | None = ONE_HOUR,
        on_event: Callable[[TaskEvent], object] | None = None,
        resume: bool | None = None,
        max_reconnects: int | None = None,
        on_reconnect: OnReconnect | None = None,
        **params: Unpack[TaskStartParams],
    ) -> TaskResult:
        """Starts a task, follows it to its end, and gives what came of it.

        Args:
            timeout: limit on the whole in seconds (default one hour); ``None`` for no limit.
            on_event: called with each event as it comes.
            resume, max_reconnects, on_reconnect: as for ``start_stream``.
            params: as for ``start``: ``instruction`` and the rest.

        Raises:
            TaskTimeoutError: the task did not end in time; it may go on.
            StreamInterruptedError: its stream broke, and could not be gone on with.
            APIError: the task could not be started or followed.
        """
        run = TaskRun(self, timeout, dict(params), _resuming(resume, max_reconnects, on_reconnect))
        with run:
            for event in run:
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
    ) -> TaskRun:
        """As :meth:`run`, event by event: ``for event in tasks.follow(...)``, then ``.result``."""
        return TaskRun(self, timeout, dict(params), _resuming(resume, max_reconnects, on_reconnect))

    def wait(
        self: Any,
        task_id: str,
        *,
        timeout: float | None = ONE_HOUR,
        poll_interval: float = POLL_INTERVAL,
    ) -> TaskRetrieveStatusResponse:
        """Waits until a task has ended, by asking for its state; some tasks never reach a final one.

        Args:
            task_id: id of the task.
            timeout: limit in seconds (default one hour); ``None`` for no limit.
            poll_interval: seconds between two questions (default 2).

        Raises:
            TaskTimeoutError: the task did not end in time.
        """
        deadline = Deadline(timeout)
        while True:
            state: TaskRetrieveStatusResponse = self.retrieve_status(task_id)
            if ended(state):
                return state
            if deadline.passed:
                raise TaskTimeoutError(task_id, timeout or 0.0)
            time.sleep(_pause(deadline, poll_interval))


class AsyncTasksHelpers:
    """As :class:`TasksHelpers`, awaited."""

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
        """As :meth:`TasksHelpers.run`."""
        run = AsyncTaskRun(self, timeout, dict(params), _resuming(resume, max_reconnects, on_reconnect))
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
        return AsyncTaskRun(self, timeout, dict(params), _resuming(resume, max_reconnects, on_reconnect))

    async def wait(
        self: Any,
        task_id: str,
        *,
        timeout: float | None = ONE_HOUR,
        poll_interval: float = POLL_INTERVAL,
    ) -> TaskRetrieveStatusResponse:
        """As :meth:`TasksHelpers.wait`."""
        from .._loop import sleep

        deadline = Deadline(timeout)
        while True:
            state: TaskRetrieveStatusResponse = await self.retrieve_status(task_id)
            if ended(state):
                return state
            if deadline.passed:
                raise TaskTimeoutError(task_id, timeout or 0.0)
            await sleep(_pause(deadline, poll_interval))


def _pause(deadline: Deadline, interval: float) -> float:
    remaining = deadline.remaining
    return interval if remaining is None else min(interval, remaining)
