"""Event streams as iterators. Events cross from the native engine in batches of all that are ready."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ._exceptions import Request, Response

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._loop import Dispatcher
    from ._native import NativeStream

T = TypeVar("T")


class _Base(Generic[T]):
    def __init__(self, native: NativeStream, convert: Callable[[Any], T]) -> None:
        self._native = native
        self._convert = convert
        self._ready: deque[tuple[Any, str | None, str | None]] = deque()
        self._done = False
        self.response = Response(native.status, dict(native.headers), b"", Request("", native.url))
        #: The id of the event given last: pass it to ``tasks.stream(..., last_event_id=)`` to go on after it.
        self.last_event_id: str | None = None

    def _take(self) -> T:
        value, self.last_event_id, _ = self._ready.popleft()
        return self._convert(value)

    def _close(self) -> None:
        self._done = True
        self._ready.clear()
        self._native.close()


class Stream(_Base[T]):
    """Events of a running operation, one by one. Leaving a ``with`` block, :meth:`close`, or dropping the last
    reference (as ``break`` out of ``for event in start_stream(...)`` does) closes the connection."""

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        if not self._ready:
            self._fill()
        return self._take()

    def _fill(self) -> None:
        batch = None if self._done else self._native.next_batch()
        if batch is None:
            self._done = True
            raise StopIteration
        self._ready.extend(batch)

    def close(self) -> None:
        """Closes the connection. May be called more than once."""
        self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class AsyncStream(_Base[T]):
    """As :class:`Stream`, for ``async for`` and ``async with``."""

    def __init__(self, native: NativeStream, convert: Callable[[Any], T], dispatcher: Dispatcher) -> None:
        super().__init__(native, convert)
        self._dispatcher = dispatcher

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        if not self._ready:
            batch = None if self._done else await self._dispatcher.run(self._native.submit_batch)
            if batch is None:
                self._done = True
                raise StopAsyncIteration
            self._ready.extend(batch)
        return self._take()

    async def close(self) -> None:
        """Closes the connection. May be called more than once."""
        self._close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()
