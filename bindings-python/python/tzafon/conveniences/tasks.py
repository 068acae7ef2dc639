"""Tasks from their start to their end."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any

from .._exceptions import APIConnectionError, APIStatusError, APITimeoutError, LightconeError
from .._exported import exported
from .._opening import AsyncOpening
from .._types import not_given
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
    _stream: Any = None

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

    def _ended(self) -> TaskResult:
        """The result, without its exit code, of events that were read to their end."""
        if self._stream._native.expired and not _is_last(self._events):
            raise self._late()
        return result_of(self._events)


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
            self._stream = tasks.start_stream(**params, **resuming, timeout=self._deadline.for_call)
        except APITimeoutError as error:
            if self._deadline.passed:
                raise self._late() from error
            raise

    def __iter__(self) -> Self:
        iter(self._stream)  # raises, if it was read to its end
        return self

    def __next__(self) -> TaskEvent:
        try:
            event: TaskEvent = next(self._stream)
        except StopIteration:
            if self._result is None:
                self._result = self._finished()
            raise
        except APIConnectionError as error:
            if self._deadline.passed:
                raise self._late() from error
            raise
        self._events.append(event)
        return event

    def _finished(self) -> TaskResult:
        result = self._ended()
        if result.task_id is not None:
            try:
                state = self._tasks.retrieve_status(result.task_id, timeout=self._deadline.for_call)
            except (APIStatusError, APIConnectionError):
                return result  # the task is done all the same, and its events tell how
            result.exit_code = state.exit_code
        return result

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
    """As :class:`TaskRun`, for ``async for`` and ``async with``. The task starts with the first event that is read, and
    once: a wait for an event that is cancelled loses nothing, and the next one goes on with the same start."""

    def __init__(
        self, tasks: AsyncTasksResource, timeout: float | None, params: dict[str, Any], resuming: dict[str, Any]
    ) -> None:
        super().__init__(timeout)
        self._tasks = tasks
        self._params = {**params, **resuming}
        self._opening: AsyncOpening | None = None
        self._closed = False

    def __aiter__(self) -> Self:
        if self._stream is not None:
            self._stream.__aiter__()  # raises, if it was read to its end
        return self

    async def __anext__(self) -> TaskEvent:
        try:
            stream = self._stream or await self._start()
            event: TaskEvent = await stream.__anext__()
        except StopAsyncIteration:
            if self._result is None:
                self._result = await self._finished()
            raise
        except APIConnectionError as error:
            if self._deadline.passed:
                raise self._late() from error
            raise
        self._events.append(event)
        return event

    async def _start(self) -> Any:
        if self._opening is None:
            self._opening = await self._begun()
        while self._stream is None:
            self._stream = self._opening.stream()
            if self._stream is None and not await self._opening.wait() and self._stream is None:
                raise LightconeError("this run was closed before its task had started")
        return self._stream

    async def _begun(self) -> AsyncOpening:
        if self._closed:
            raise LightconeError("this run is closed: its task was not started")
        return await AsyncOpening.of(self._tasks, "start_stream", **self._params, timeout=self._deadline.for_call)

    async def _finished(self) -> TaskResult:
        result = self._ended()
        if result.task_id is not None:
            try:
                state = await self._tasks.retrieve_status(result.task_id, timeout=self._deadline.for_call)
            except (APIStatusError, APIConnectionError):
                return result  # the task is done all the same, and its events tell how
            result.exit_code = state.exit_code
        return result

    async def close(self) -> None:
        """Stops following. The task goes on."""
        self._closed = True
        if self._stream is not None:
            await self._stream.close()
        elif self._opening is not None:
            self._opening.close()

    aclose = close

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()


def _resuming(resume: bool | None, max_reconnects: int | None, on_reconnect: OnReconnect | None) -> dict[str, Any]:
    return {"resume": resume, "max_reconnects": max_reconnects, "on_reconnect": on_reconnect}


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
            timeout: limit in seconds (default one hour); ``None`` for no limit, and 0 asks once.
            poll_interval: seconds between two questions (default 2).

        Raises:
            TaskTimeoutError: the task did not end in time.
        """
        deadline = Deadline(timeout)
        while True:
            try:
                state: TaskRetrieveStatusResponse = self.retrieve_status(task_id, timeout=_of_question(deadline))
            except APITimeoutError as error:
                if deadline.passed and timeout:
                    raise TaskTimeoutError(task_id, timeout) from error
                raise
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
            try:
                state: TaskRetrieveStatusResponse = await self.retrieve_status(task_id, timeout=_of_question(deadline))
            except APITimeoutError as error:
                if deadline.passed and timeout:
                    raise TaskTimeoutError(task_id, timeout) from error
                raise
            if ended(state):
                return state
            if deadline.passed:
                raise TaskTimeoutError(task_id, timeout or 0.0)
            await sleep(_pause(deadline, poll_interval))


def _of_question(deadline: Deadline) -> Any:
    """A limit of 0 asks once, and waits for the answer."""
    return deadline.for_call if deadline.timeout else not_given


def _pause(deadline: Deadline, interval: float) -> float:
    remaining = deadline.remaining
    return interval if remaining is None else min(interval, remaining)
