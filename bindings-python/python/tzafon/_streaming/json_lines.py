"""JSON lines as iterators."""

from __future__ import annotations

from typing import TypeVar

from .._http import Response
from .._module_names import exported
from .items import AsyncItems, SyncItems

__all__ = ["AsyncJSONLDecoder", "JSONLDecoder"]

T = TypeVar("T", covariant=True)


@exported
class JSONLDecoder(SyncItems[T]):
    """Lines of a command's output as they come, each decoded from JSON. Blank lines are skipped, and a last line
    without a line break counts. Closes as a :class:`tzafon.Stream` does."""

    @property
    def http_response(self) -> Response:
        """The HTTP response whose body the lines are."""
        return self._response


@exported
class AsyncJSONLDecoder(AsyncItems[T]):
    """As :class:`JSONLDecoder`, for ``async for`` and ``async with``."""

    @property
    def http_response(self) -> Response:
        """The HTTP response whose body the lines are."""
        return self._response
