"""Event streams as iterators."""

from __future__ import annotations

from typing import TypeVar

from .._http import Response
from .._module_names import exported
from .items import AsyncItems, SyncItems

T = TypeVar("T", covariant=True)


@exported
class Stream(SyncItems[T]):
    """Events of a running operation, one by one. Leaving a ``with`` block, :meth:`close`, or dropping the last
    reference (as ``break`` out of ``for event in start_stream(...)`` does) closes the connection.

    If the connection of a task's stream breaks, it reconnects and resumes; each event is delivered once.
    :attr:`reconnects` counts how often. If it cannot resume, a :class:`tzafon.StreamInterruptedError` says how far
    it came.

    Heartbeats and empty frames are not events. To read the events twice, split the stream by :meth:`tee`.
    """

    @property
    def response(self) -> Response:
        """The HTTP response whose body the events are."""
        return self._response


@exported
class AsyncStream(AsyncItems[T]):
    """As :class:`Stream`, for ``async for`` and ``async with``."""

    @property
    def response(self) -> Response:
        """The HTTP response whose body the events are."""
        return self._response
