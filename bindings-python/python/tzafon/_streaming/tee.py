"""One source of items, read by two."""

from __future__ import annotations

from collections import deque
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from .._exceptions import LightconeError

if TYPE_CHECKING:
    from .._engine.native import NativeBatch

#: What a source yields: items; items and notices that it is about to reconnect; ``None`` at the end.
Arrived: TypeAlias = "NativeBatch | tuple[NativeBatch, list[dict[str, Any]]] | None"


class _Closable(Protocol):
    def close(self) -> None: ...


class _Source(_Closable, Protocol):
    def next_batch(self) -> Any: ...


class _AsyncSource(_Closable, Protocol):
    async def wait(self) -> bool: ...
    def take(self) -> Any: ...


class _Queues:
    """What each side has still to read: batches, and the error that ended them."""

    def __init__(self, source: _Closable, ready: NativeBatch | None) -> None:
        self._closable = source
        self._of_side: dict[int, deque[Any]] = {side: deque([] if ready is None else [ready]) for side in (0, 1)}

    def put(self, batch: Any) -> None:
        for queue in list(self._of_side.values()):
            queue.append(batch)

    def waiting(self, side: int) -> deque[Any] | None:
        return self._of_side.get(side)

    def take(self, side: int) -> Any:
        queue = self._of_side.get(side)
        item = queue.popleft() if queue else None
        if isinstance(item, LightconeError):
            raise item
        return item

    def close(self, side: int) -> None:
        self._of_side.pop(side, None)
        if not self._of_side:
            self._closable.close()


class Tee:
    """A source for two readers, which may be two threads."""

    def __init__(self, source: _Source, ready: NativeBatch | None) -> None:
        from threading import Lock

        self._source = source
        self._queues = _Queues(source, ready)
        self._lock = Lock()

    def branch(self, side: int) -> Branch:
        """The source of one side."""
        return Branch(self, side)

    def next_batch(self, side: int) -> Any:
        """The side's next batch, read from the source when the other side did not do so before."""
        with self._lock:
            if not self._queues.waiting(side):
                try:
                    batch = self._source.next_batch()
                except LightconeError as error:  # the other side must see it too
                    batch = error
                self._queues.put(batch)
            return self._queues.take(side)

    def close(self, side: int) -> None:
        """Ends one side; the source is closed with the second one."""
        self._queues.close(side)


class Branch:
    """One side of a :class:`Tee`."""

    def __init__(self, shared: Tee, side: int) -> None:
        self._shared = shared
        self._side = side

    def next_batch(self) -> Any:
        return self._shared.next_batch(self._side)

    def close(self) -> None:
        self._shared.close(self._side)


class AsyncTee:
    """A source for two tasks of one event loop."""

    def __init__(self, source: _AsyncSource, ready: NativeBatch | None, lock: AbstractAsyncContextManager[Any]) -> None:
        self._source = source
        self._queues = _Queues(source, ready)
        self._lock = lock

    def branch(self, side: int) -> AsyncBranch:
        """The source of one side."""
        return AsyncBranch(self, side)

    async def wait(self, side: int) -> bool:
        """Waits until the side has a batch to take, read from the source when the other side did not do so before;
        ``False`` at the end."""
        async with self._lock:
            if not self._queues.waiting(side):
                await self._read()
            return bool(self._queues.waiting(side))

    async def _read(self) -> None:
        try:
            while (batch := self._source.take()) is None:
                if not await self._source.wait():
                    return
        except LightconeError as error:  # the other side must see it too
            batch = error
        self._queues.put(batch)

    def take(self, side: int) -> Any:
        """The side's next batch, if there is one."""
        return self._queues.take(side)

    def close(self, side: int) -> None:
        """As :meth:`Tee.close`."""
        self._queues.close(side)


class AsyncBranch:
    """One side of an :class:`AsyncTee`."""

    def __init__(self, shared: AsyncTee, side: int) -> None:
        self._shared = shared
        self._side = side

    async def wait(self) -> bool:
        return await self._shared.wait(self._side)

    def take(self) -> Any:
        return self._shared.take(self._side)

    def close(self) -> None:
        self._shared.close(self._side)
