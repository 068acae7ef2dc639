"""How the stream of a new task is opened. A sync run opens it at once; an async run when its first event is awaited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .._exceptions import APITimeoutError, LightconeError
from .._streaming.pending_stream import AsyncPendingStream
from .deadline import Deadline
from .result import TaskTimeoutError


class TaskStart:
    """Starts the task when it is created.

    Args:
        tasks: ``client.agent.tasks``.
        params: the arguments of ``start_stream``.
        deadline: the limit on the whole task.

    Raises:
        TaskTimeoutError: the task did not start in time.
    """

    def __init__(self, tasks: Any, params: dict[str, Any], deadline: Deadline) -> None:
        try:
            #: The stream of the task's events.
            self.opened: Any = tasks.start_stream(**params, timeout=deadline.for_call)
        except APITimeoutError as error:
            if deadline.passed:
                raise TaskTimeoutError(None, deadline.timeout or 0.0) from error
            raise
        #: Its events.
        self.items: Iterator[Any] = iter(self.opened)

    def close(self) -> None:
        """Closes the stream."""
        self.opened.close()


class AsyncTaskStart:
    """As :class:`TaskStart`, but the task starts with the first call of :meth:`stream`, and only once: if that call is
    cancelled, the next one continues with the same start."""

    def __init__(self, tasks: Any, params: dict[str, Any], deadline: Deadline) -> None:
        self._tasks = tasks
        self._params = params
        self._deadline = deadline
        self._pending: AsyncPendingStream | None = None
        self._closed = False
        #: The stream of the task's events, once it is open.
        self.opened: Any = None

    async def stream(self) -> Any:
        """The stream of the task's events."""
        if self._pending is None:
            self._pending = await self._begin()
        while self.opened is None:
            self.opened = self._pending.stream()
            if self.opened is None and not await self._pending.wait() and self.opened is None:
                raise LightconeError("this run was closed before its task had started")
        return self.opened

    async def _begin(self) -> AsyncPendingStream:
        if self._closed:
            raise LightconeError("this run is closed: its task was not started")
        timeout = self._deadline.for_call
        return await AsyncPendingStream.of(self._tasks, "start_stream", **self._params, timeout=timeout)

    async def close(self) -> None:
        """Closes the stream, or ends the start."""
        self._closed = True
        if self.opened is not None:
            await self.opened.close()
        elif self._pending is not None:
            self._pending.close()
