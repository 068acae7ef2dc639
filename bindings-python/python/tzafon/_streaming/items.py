"""Items that arrive one by one. They cross from the native engine in batches of all that are ready."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

from .._engine.logs import logger, reconnecting
from .._engine.native import EveryItem, NativeBatch, NativeItems
from .._engine.reconnect import OnReconnect, from_notice
from .._engine.response import response_of
from .._exceptions import LightconeError
from .._models.decode import item_maker
from .._module_names import exported
from .tee import Arrived, AsyncTee, Tee

if TYPE_CHECKING:
    from typing_extensions import Self

    from .._engine.client_protocol import EngineClient
    from .._engine.dispatcher import Dispatcher
    from .._engine.native import NativeStream

T = TypeVar("T", covariant=True)
_SPLIT = "was split by tee()"
# Held while a stream is marked as split: of several threads, one splits it.
_splitting = threading.Lock()


@exported
class StreamAlreadyConsumed(LightconeError):
    """Something that can be read only once was read before."""


class _Source(Protocol):
    def next_batch(self) -> Arrived: ...
    def close(self) -> None: ...


class _AsyncSource(Protocol):
    async def wait(self) -> bool: ...
    def take(self) -> Arrived: ...
    def close(self) -> None: ...


class Items(Generic[T]):
    """What sync and async items have in common."""

    _on_reconnect: OnReconnect | None
    # Of the two halves of a split stream, one reports reconnects.
    _reports_reconnects = True

    def __init__(
        self, native: NativeStream, annotation: Any, client: EngineClient, on_reconnect: OnReconnect | None = None
    ) -> None:
        self._native = native
        self._on_reconnect = on_reconnect
        self._client = client
        self._response = response_of(native)
        self._maker = item_maker(client, annotation, self._response)
        # What has arrived and was not returned yet; `None` until the first batch.
        self._ready: NativeItems | None = None
        self._ended: str | None = None

    @property
    def last_event_id(self) -> str | None:
        """The id of the last item: pass it to ``tasks.stream(..., last_event_id=)`` to continue after it."""
        return None if self._ready is None else self._ready.last_event_id

    @property
    def reconnects(self) -> int:
        """How many times the stream has reconnected."""
        return self._native.reconnects

    def _arrived(self, batch: NativeBatch | tuple[NativeBatch, list[dict[str, Any]]]) -> Iterator[object]:
        """Keeps the items, calls the callback for each notice, and yields what it returns."""
        items, notices = (batch, ()) if isinstance(batch, NativeBatch) else batch
        self._ready = items.read(self._maker, self.last_event_id)
        for notice in notices if self._reports_reconnects else ():
            reconnect = from_notice(notice)
            log = logger()
            if log is not None:
                reconnecting(log, reconnect)
            if self._on_reconnect is not None:
                yield self._on_reconnect(reconnect)

    def _once(self) -> None:
        if self._ended is not None and (self._ended == _SPLIT or not self._ready):
            raise StreamAlreadyConsumed(
                f"this {type(self).__name__} {self._ended}; to read its items twice, split it by tee() before reading"
            )

    def _branches(self, shared: Any) -> tuple[Self, Self]:
        halves = object.__new__(type(self)), object.__new__(type(self))
        for side, half in enumerate(halves):
            source = shared.branch(side)
            vars(half).update(vars(self), _source=source, _ended=None, _reports_reconnects=side == 0)
        return halves

    def _split(self) -> NativeBatch | None:
        """Items that are ready go to both halves."""
        with _splitting:
            self._once()
            self._ended = _SPLIT
            return self._ready.take() if self._ready else None

    def _end(self) -> None:
        self._ended = self._ended or "is closed"
        if self._ready is not None:
            self._ready.take()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._response.url} {self._ended or 'open'}>"


class SyncItems(Items[T]):
    """Items for sync code. Leaving a ``with`` block, :meth:`close`, or dropping the last reference (as ``break``
    out of a loop over it does) closes the connection. Threads may share it: each item goes to exactly one of them."""

    def __init__(
        self, native: NativeStream, annotation: Any, client: EngineClient, on_reconnect: OnReconnect | None = None
    ) -> None:
        super().__init__(native, annotation, client, on_reconnect)
        self._source: _Source = native
        self._reading = threading.RLock()

    def __iter__(self) -> Iterator[T]:
        self._once()
        return cast("Iterator[T]", EveryItem(self._wait))

    def __next__(self) -> T:
        while (ready := self._wait()) is not None:
            for item in ready:  # another thread may have taken what was ready
                return item
        raise StopIteration

    def _wait(self) -> NativeItems | None:
        """What is ready, waited for; ``None`` at the end."""
        if self._ready:
            return self._ready
        with self._reading:
            while not self._ready:
                batch = None if self._ended is not None else self._source.next_batch()
                if batch is None:
                    self._ended = self._ended or "was read to its end"
                    return None
                for _ in self._arrived(batch):
                    pass
            return self._ready

    def _halves(self, shared: Any) -> tuple[Self, Self]:
        halves = self._branches(shared)
        for half in halves:
            half._reading = threading.RLock()
        return halves

    def tee(self) -> tuple[Self, Self]:
        """Two iterators over the items that were not read yet; this one cannot be read any more.

        What one half has read and the other not is kept in memory. The connection closes when both are closed.
        """
        source = self._source
        return self._halves(Tee(source, self._split()))

    def close(self) -> None:
        """Closes the connection. May be called more than once."""
        self._end()
        self._source.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class _Awaited:
    """A native stream whose batches are awaited. A wait only says that there is a batch; it stays with the stream until
    it is taken, so a cancelled wait loses nothing."""

    def __init__(self, native: NativeStream, dispatcher: Dispatcher) -> None:
        self._native = native
        self._dispatcher = dispatcher
        self._started = False

    async def wait(self) -> bool:
        """Waits until there is a batch to take; ``False`` at the end."""
        return cast("bool", await self._dispatcher.wait(self._native.submit_batch))

    def take(self) -> Arrived:
        """The batch, if there is one."""
        if self._started:
            return self._native.take_batch()
        self._started = True
        # What arrived with the response's head is here without another turn of the loop.
        return self._native.ready_batch()

    def close(self) -> None:
        self._native.close()


class AsyncItems(Items[T]):
    """As :class:`SyncItems`, for ``async for`` and ``async with``. Tasks may share it, and a wait for an item may be
    cancelled: the next one returns what had arrived."""

    def __init__(
        self,
        native: NativeStream,
        dispatcher: Dispatcher,
        annotation: Any,
        client: EngineClient,
        on_reconnect: OnReconnect | None = None,
    ) -> None:
        super().__init__(native, annotation, client, on_reconnect)
        self._dispatcher = dispatcher
        self._source: _AsyncSource = _Awaited(native, dispatcher)

    def __aiter__(self) -> Self:
        self._once()
        return self

    async def __anext__(self) -> T:
        while not self._ready:
            if self._ended is not None:
                raise StopAsyncIteration
            batch = self._source.take()
            if batch is None:
                if not await self._source.wait():
                    self._ended = self._ended or "was read to its end"
                continue
            # Another task may read on meanwhile.
            for called in self._arrived(batch):
                if isinstance(called, Awaitable):
                    await called
        return next(self._ready)

    def tee(self) -> tuple[Self, Self]:
        """Two iterators over the items that were not read yet; this one cannot be read any more.

        What one half has read and the other not is kept in memory. The connection closes when both are closed.
        """
        source = self._source
        return self._branches(AsyncTee(source, self._split(), self._dispatcher.lock()))

    async def close(self) -> None:
        """Closes the connection. May be called more than once."""
        self._end()
        self._source.close()

    aclose = close

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()
