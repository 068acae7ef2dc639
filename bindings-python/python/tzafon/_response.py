"""Raw responses, and the wrappers that make methods give them."""

from __future__ import annotations

import functools
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ._items import StreamAlreadyConsumed
from ._raw import BaseAPIResponse
from ._raw_async import (
    AsyncAPIResponse,
    AsyncBinaryAPIResponse,
    AsyncResponseContextManager,
    AsyncStreamedBinaryAPIResponse,
)
from ._raw_sync import APIResponse, BinaryAPIResponse, ResponseContextManager, StreamedBinaryAPIResponse
from ._resource import open_native, open_native_async
from ._types import NoneType

if TYPE_CHECKING:
    from typing_extensions import ParamSpec

    from ._call import Call
    from ._client import AsyncLightcone, Lightcone

    P = ParamSpec("P")

R = TypeVar("R")

__all__ = [
    "APIResponse",
    "AsyncAPIResponse",
    "AsyncBinaryAPIResponse",
    "AsyncResponseContextManager",
    "AsyncStreamedBinaryAPIResponse",
    "BaseAPIResponse",
    "BinaryAPIResponse",
    "ResponseContextManager",
    "StreamAlreadyConsumed",
    "StreamedBinaryAPIResponse",
    "async_to_raw_response_wrapper",
    "async_to_streamed_response_wrapper",
    "to_raw_response_wrapper",
    "to_streamed_response_wrapper",
]


class RawRequests:
    """What a resource does with a call when the whole response is wanted.

    Args:
        streamed: leave the body unread.
        kind: the class of the responses.
    """

    def __init__(self, client: Lightcone, *, streamed: bool, kind: type[APIResponse[Any]] = APIResponse) -> None:
        self._client = client
        self._streamed = streamed
        self._kind = kind

    def call(self, call: Call, cast_to: Any) -> APIResponse[Any]:
        """The response of a call that is answered at once."""
        response = self._open(call, cast_to, None)
        if not self._streamed:
            response.read()
        return response

    def stream(self, call: Call, annotation: Any) -> APIResponse[Any]:
        """The response whose body is events."""
        from ._streaming import Stream

        return self._open(call, annotation, functools.partial(Stream[Any], on_reconnect=call.on_reconnect))

    def lines(self, call: Call, annotation: Any) -> APIResponse[Any]:
        """The response whose body is lines."""
        from ._lines import JSONLDecoder

        return self._open(call, annotation, JSONLDecoder)

    def socket(self, call: Call) -> APIResponse[Any]:
        """The response of a plain request where a socket could be: without an upgrade there is none."""
        return self.call(call, NoneType)

    def _open(self, call: Call, cast_to: Any, items: Any) -> APIResponse[Any]:
        begun = time.perf_counter()
        return self._kind(open_native(self._client, "body", call), cast_to, items, self._client, begun)


class AsyncRawRequests:
    """As :class:`RawRequests`, awaited."""

    def __init__(
        self, client: AsyncLightcone, *, streamed: bool, kind: type[AsyncAPIResponse[Any]] = AsyncAPIResponse
    ) -> None:
        self._client = client
        self._streamed = streamed
        self._kind = kind

    async def call(self, call: Call, cast_to: Any) -> AsyncAPIResponse[Any]:
        """The response of a call that is answered at once."""
        response = await self._open(call, cast_to, None)
        if not self._streamed:
            await response.read()
        return response

    async def stream(self, call: Call, annotation: Any) -> AsyncAPIResponse[Any]:
        """The response whose body is events."""
        from ._streaming import AsyncStream

        return await self._open(call, annotation, functools.partial(AsyncStream[Any], on_reconnect=call.on_reconnect))

    async def lines(self, call: Call, annotation: Any) -> AsyncAPIResponse[Any]:
        """The response whose body is lines."""
        from ._lines import AsyncJSONLDecoder

        return await self._open(call, annotation, AsyncJSONLDecoder)

    async def socket(self, call: Call) -> AsyncAPIResponse[Any]:
        """The response of a plain request where a socket could be: without an upgrade there is none."""
        return await self.call(call, NoneType)

    async def _open(self, call: Call, cast_to: Any, items: Any) -> AsyncAPIResponse[Any]:
        begun = time.perf_counter()
        native, dispatcher = await open_native_async(self._client, "body", call)
        return self._kind(native, dispatcher, cast_to, items, self._client, begun)


def to_raw_response_wrapper(method: Callable[P, R]) -> Callable[P, APIResponse[R]]:
    """A resource's method that gives its response with the body read."""
    return cast("Callable[P, APIResponse[R]]", _rebound(method, RawRequests, streamed=False))


def async_to_raw_response_wrapper(method: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[AsyncAPIResponse[R]]]:
    """As :func:`to_raw_response_wrapper`, for awaited methods."""
    return cast("Callable[P, Awaitable[AsyncAPIResponse[R]]]", _rebound(method, AsyncRawRequests, streamed=False))


def to_streamed_response_wrapper(method: Callable[P, R]) -> Callable[P, ResponseContextManager[APIResponse[R]]]:
    """A resource's method that gives a context manager over its response, with the body unread."""
    bound = _rebound(method, RawRequests, streamed=True)

    @functools.wraps(method)
    def wrapped(*args: P.args, **options: P.kwargs) -> ResponseContextManager[APIResponse[R]]:
        return ResponseContextManager(functools.partial(bound, *args, **options))

    return wrapped


def async_to_streamed_response_wrapper(
    method: Callable[P, Awaitable[R]],
) -> Callable[P, AsyncResponseContextManager[AsyncAPIResponse[R]]]:
    """As :func:`to_streamed_response_wrapper`, for awaited methods."""
    bound = _rebound(method, AsyncRawRequests, streamed=True)

    @functools.wraps(method)
    def wrapped(*args: P.args, **options: P.kwargs) -> AsyncResponseContextManager[AsyncAPIResponse[R]]:
        return AsyncResponseContextManager(functools.partial(bound, *args, **options))

    return wrapped


def _rebound(method: Any, requests: Any, *, streamed: bool) -> Callable[..., Any]:
    """The method, bound to a copy of its resource that asks for raw responses."""
    resource = method.__self__
    made = requests(vars(resource)["_client"], streamed=streamed)
    kind: type[Any] = resource.__class__
    copy: Any = object.__new__(kind)
    copy.__dict__ = {
        **vars(resource),
        "_call": made.call,
        "_stream": made.stream,
        "_lines": made.lines,
        "_socket": made.socket,
    }
    return cast("Callable[..., Any]", method.__func__.__get__(copy))
