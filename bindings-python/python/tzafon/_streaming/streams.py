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

    The stream of a task that breaks goes on after its last event, and each event is given once; :attr:`reconnects`
    counts, and :class:`tzafon.StreamInterruptedError` says how far it came where it can't go on.

    Heartbeats and empty frames are no events. To read the events twice, split the stream by :meth:`tee`.
    """

    @property
    def response(self) -> Response:
        """The HTTP response whose body the events are."""
        return self._answer


@exported
class AsyncStream(AsyncItems[T]):
    """As :class:`Stream`, for ``async for`` and ``async with``."""

    @property
    def response(self) -> Response:
        """The HTTP response whose body the events are."""
        return self._answer
