"""A body's pieces as iterators.

Readers may share one: each piece goes to exactly one of them. A wait that is interrupted or cancelled loses nothing,
and does not end the iterator.
"""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

from .._exceptions import LightconeError

if TYPE_CHECKING:
    from typing_extensions import Self

    from .base_response import BaseAPIResponse

P = TypeVar("P")


class _Cutter(Protocol[P]):
    """Takes pieces of a body and returns what is complete so far."""

    def feed(self, chunk: Any) -> list[P]: ...
    def end(self) -> list[P]: ...


class _Pieces(Generic[P]):
    def __init__(self, response: Any, cutter: _Cutter[P]) -> None:
        self._response = response
        self._cutter = cutter
        self._ready: deque[P] = deque()
        self._started = False
        self._over = False

    def _begin(self) -> None:
        """Starts to read the body, or the copy of it that was kept."""
        if self._started:
            return
        kept: bytes | None = self._response._read
        if kept is None:
            self._response._consume()
        self._started = True
        if kept is not None:
            self._add(kept)
            self._finish()

    def _add(self, chunk: bytes) -> None:
        self._ready.extend(self._cutter.feed(chunk))

    def _finish(self) -> None:
        self._over = True
        self._ready.extend(self._cutter.end())

    def _end(self) -> None:
        """Marks the body as read to its end."""
        if not self._over:
            self._response._end()
            self._response._measure()
            self._finish()


class BodyPieces(_Pieces[P]):
    """A body's pieces for ``for``."""

    _response: BaseAPIResponse[Any]

    def __init__(self, response: BaseAPIResponse[Any], cutter: _Cutter[P]) -> None:
        super().__init__(response, cutter)
        self._reading = threading.RLock()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> P:
        with self._reading:
            self._begin()
            while True:
                while not self._ready:
                    if self._over:
                        raise StopIteration
                    self._read()
                try:
                    return self._ready.popleft()
                except IndexError:  # another thread has just closed it
                    continue

    def _read(self) -> None:
        try:
            chunk = self._response._native.next_chunk()  # pyright: ignore[reportPrivateUsage]
        except LightconeError:
            self._over = True  # what came before is not the whole body
            raise
        if chunk is None:
            self._end()
        else:
            self._add(chunk)

    def close(self) -> None:
        """Ends the iteration; the response stays as it is."""
        self._over = True
        self._ready.clear()


class AsyncBodyPieces(_Pieces[P]):
    """A body's pieces for ``async for``."""

    _response: BaseAPIResponse[Any]

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> P:
        self._begin()
        while not self._ready:
            if self._over:
                raise StopAsyncIteration
            await self._read()
        return self._ready.popleft()

    async def _read(self) -> None:
        response = cast("Any", self._response)
        try:
            chunk = response._native.take_chunk()
            if chunk is None and await response._body.dispatcher.wait(response._native.submit_chunk):
                return  # it is there to be taken, by the first of those that wait
        except LightconeError:
            self._over = True  # what came before is not the whole body
            raise
        if chunk is None:
            self._end()
        else:
            self._add(chunk)

    async def aclose(self) -> None:
        """Ends the iteration; the response stays as it is."""
        self._over = True
        self._ready.clear()
