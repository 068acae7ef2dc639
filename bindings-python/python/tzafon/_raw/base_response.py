"""Raw responses: the whole HTTP response to a call, with its body read or still to be read."""

from __future__ import annotations

import threading
import time
import typing
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from .._engine.response import response_of
from .._http import Headers, Request, Response
from .._models.cast_to import check_cast_to
from .._models.decode import decoded
from .._streaming.items import AsyncItems, StreamAlreadyConsumed, SyncItems
from .._types import NoneType

if TYPE_CHECKING:
    from datetime import timedelta

    from .._engine.client_protocol import EngineClient
    from .._engine.native import NativeBody
    from .._http import URL

R = TypeVar("R")
# Held while a body is marked as taken.
_taking = threading.Lock()
_UNREADABLE = "the body was read piece by piece before and is not kept; call read() first"


class BaseAPIResponse(Generic[R]):
    """What raw responses have in common.

    Attributes:
        http_response: the response; its ``content`` is there once the body was read.
        retries_taken: how many attempts there were before the one that succeeded.
    """

    def __init__(self, native: NativeBody, cast_to: Any, items: Any, client: EngineClient, started: float) -> None:
        self._native = native
        self._cast_to = cast_to
        #: The class of its items, if the call returns a stream.
        self._items = items
        self._client = client
        self._started = started
        self._read: bytes | None = None
        self._consumed = False
        self._closed = False
        self._parsed: dict[Any, Any] = {}
        self.http_response = response_of(native)
        self.http_response.is_closed = self.http_response.is_stream_consumed = False
        self.retries_taken = len(native.failures)
        self._measure()

    @property
    def headers(self) -> Headers:
        """The headers; names are case-insensitive."""
        return self.http_response.headers

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.http_response.status_code

    @property
    def http_request(self) -> Request:
        """What was sent: ``method``, ``url``, ``headers`` and ``content``."""
        return self.http_response.request

    @property
    def url(self) -> URL:
        """The URL that responded."""
        return self.http_response.url

    @property
    def method(self) -> str:
        """The request's method."""
        return self.http_response.request.method

    @property
    def http_version(self) -> str:
        """``HTTP/1.1`` or ``HTTP/2``."""
        return self.http_response.http_version

    @property
    def elapsed(self) -> timedelta:
        """From sending to the end of the body, or, until it is read, to its start."""
        return self.http_response.elapsed

    @property
    def is_closed(self) -> bool:
        """Whether the body was read to its end, or :meth:`close` was called."""
        return self._closed

    def __repr__(self) -> str:
        status = self.http_response.status_code
        return f"<{type(self).__name__} [{status}] type={getattr(self._cast_to, '__name__', self._cast_to)}>"

    def _measure(self) -> None:
        self.http_response.seconds = time.perf_counter() - self._started

    def _unconsumed(self) -> None:
        if self._consumed:
            raise StreamAlreadyConsumed(_UNREADABLE)

    def _consume(self) -> None:
        """Marks the body as taken in pieces, by whoever takes it first."""
        with _taking:
            self._unconsumed()
            self._consumed = self.http_response.is_stream_consumed = True

    def _keep(self, content: bytes) -> bytes:
        self.http_response.content = content
        self._read = content
        self._closed = self.http_response.is_closed = self.http_response.is_stream_consumed = True
        self._measure()
        return content

    def _end(self) -> None:
        self._closed = self.http_response.is_closed = True
        self._native.close()

    def _items_of(self, to: Any) -> tuple[Any, Any] | None:
        """The class of the items and their annotation; ``None`` if the whole body is wanted."""
        wanted = typing.get_origin(to) or to
        if to is None:
            return None if self._items is None else (self._items, self._cast_to)
        if isinstance(wanted, type) and issubclass(wanted, (SyncItems, AsyncItems)):
            parts = typing.get_args(to)
            return cast("type[Any]", wanted), parts[0] if parts else self._cast_to
        return None

    def _converted(self, to: Any) -> Any:
        """The body, which is read, as ``to``."""
        content, response = self.http_response.content, self.http_response
        if to is NoneType:
            return None
        if to is bytes:
            return content
        if to is Response:
            return response
        if to in _FROM_TEXT:
            return _FROM_TEXT[to](response.text)
        check_cast_to(to, type(self), "to")
        # As bytes it is not JSON for whoever decodes it.
        body: Any = b""
        if content.strip():
            try:
                body = response.json()
            except ValueError:
                body = content
        return decoded(self._client, to, body, self._native)


def _is_true(text: str) -> bool:
    return text.strip().lower() == "true"


_FROM_TEXT: dict[Any, Any] = {
    str: str,
    int: int,
    float: float,
    bool: _is_true,
}


def is_whole_body(cast_to: Any) -> bool:
    """Whether ``cast_to`` asks for the body itself, not for what its JSON says."""
    try:
        return cast_to is bytes or cast_to is Response or cast_to in _FROM_TEXT
    except TypeError:  # unhashable
        return False


def is_response(cast_to: Any) -> bool:
    """Whether ``cast_to`` asks for a raw response."""
    return isinstance(cast_to, type) and issubclass(cast_to, BaseAPIResponse)
