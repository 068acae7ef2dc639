"""JSON lines as iterators."""

from __future__ import annotations

from typing import TypeVar

from ._exported import exported
from ._http import Response
from ._items import AsyncItems, SyncItems

T = TypeVar("T", covariant=True)


@exported
class JSONLDecoder(SyncItems[T]):
    """Lines of a command's output as they come, each decoded from JSON. Blank lines are skipped, and a last line
    without a line break counts. Closes as a :class:`tzafon.Stream` does."""

    @property
    def http_response(self) -> Response:
        """The HTTP response whose body the lines are."""
        return self._answer


@exported
class AsyncJSONLDecoder(AsyncItems[T]):
    """As :class:`JSONLDecoder`, for ``async for`` and ``async with``."""

    @property
    def http_response(self) -> Response:
        """The HTTP response whose body the lines are."""
        return self._answer
