"""Calls whose whole response is wanted."""

from __future__ import annotations

import functools
import time
from typing import TYPE_CHECKING, Any

from .._engine.body import open_body_async
from .._streaming.json_lines import AsyncJSONLDecoder
from .._streaming.streams import AsyncStream
from .._types import NoneType
from .async_response import AsyncAPIResponse

if TYPE_CHECKING:
    from .._engine.call import Call
    from .._engine.client_protocol import EngineClient


class AsyncRawRequests:
    """What a resource does with a call when the whole response is wanted.

    Args:
        streamed: leave the body unread.
        kind: the class of the responses.
    """

    def __init__(
        self, client: EngineClient, *, streamed: bool, kind: type[AsyncAPIResponse[Any]] = AsyncAPIResponse
    ) -> None:
        self._client = client
        self._streamed = streamed
        self._kind = kind

    async def call(self, call: Call, cast_to: Any) -> AsyncAPIResponse[Any]:
        """The response to a call whose body is read at once."""
        response = await self._open(call, cast_to, None)
        if not self._streamed:
            await response.read()
        return response

    async def stream(self, call: Call, annotation: Any) -> AsyncAPIResponse[Any]:
        """The response whose body is events."""
        return await self._open(call, annotation, functools.partial(AsyncStream[Any], on_reconnect=call.on_reconnect))

    async def lines(self, call: Call, annotation: Any) -> AsyncAPIResponse[Any]:
        """The response whose body is lines."""
        return await self._open(call, annotation, AsyncJSONLDecoder)

    async def socket(self, call: Call) -> AsyncAPIResponse[Any]:
        """The response to a plain request instead of opening the socket: the request asks for no upgrade."""
        return await self.call(call, NoneType)

    async def _open(self, call: Call, cast_to: Any, items: Any) -> AsyncAPIResponse[Any]:
        started = time.perf_counter()
        return self._kind(await open_body_async(self._client, call), cast_to, items, self._client, started)
