"""What sync and async runs of a task have in common."""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, Any

from .._exceptions import APIConnectionError
from .deadline import Deadline
from .result import TaskResult, TaskTimeoutError, is_last, result_of, task_id_of

if TYPE_CHECKING:
    from .._engine.reconnect import OnReconnect
    from ..types.agent import TaskEvent
    from .start import AsyncTaskStart, TaskStart


class BaseTaskRun:
    """The events of a task so far, and its result."""

    _stream: Any = None

    def __init__(self, timeout: float | None) -> None:
        self._deadline = Deadline(timeout)
        self._events: list[TaskEvent] = []
        self._result: TaskResult | None = None
        self._task_id: str | None = None

    @property
    def task_id(self) -> str | None:
        """Id of the task, once it has started."""
        if self._task_id is None:
            self._task_id = task_id_of(self._events)
        return self._task_id

    @property
    def result(self) -> TaskResult:
        """The result of the task.

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
        if self._stream._native.expired and not is_last(self._events):
            raise self._late()
        return result_of(self._events)


class EventReader(BaseTaskRun):
    """Reads the events of a sync run. Threads may share it: each event goes to one of them, and the result has all."""

    _start: TaskStart

    def __init__(self, timeout: float | None) -> None:
        super().__init__(timeout)
        self._reading = RLock()

    def __next__(self) -> TaskEvent:
        try:
            with self._reading:
                event: TaskEvent = next(self._start.items)
                self._events.append(event)
                return event
        except StopIteration:
            with self._reading:
                if self._result is None:
                    self._result = self._finished()
            raise
        except APIConnectionError as error:
            if self._deadline.passed:
                raise self._late() from error
            raise

    def _finished(self) -> TaskResult:
        """The result with its exit code."""
        raise NotImplementedError


class AsyncEventReader(BaseTaskRun):
    """As :class:`EventReader`, for the tasks of one event loop."""

    _start: AsyncTaskStart

    async def __anext__(self) -> TaskEvent:
        try:
            stream = self._stream or await self._open()
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

    async def _open(self) -> Any:
        self._stream = await self._start.stream()
        return self._stream

    async def _finished(self) -> TaskResult:
        """The result with its exit code."""
        raise NotImplementedError


def resume_arguments(
    resume: bool | None, max_reconnects: int | None, on_reconnect: OnReconnect | None
) -> dict[str, Any]:
    """The arguments that say how a stream is resumed after its connection breaks."""
    return {"resume": resume, "max_reconnects": max_reconnects, "on_reconnect": on_reconnect}
