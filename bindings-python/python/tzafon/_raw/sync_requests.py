# Generated from async_requests.py by `make codegen`; do not edit.
"""Calls whose whole response is wanted."""

from __future__ import annotations

import functools
import time
from typing import TYPE_CHECKING, Any

from .._engine.body import open_body
from .._streaming.json_lines import JSONLDecoder
from .._streaming.streams import Stream
from .._types import NoneType
from .sync_response import APIResponse

if TYPE_CHECKING:
    from .._engine.call import Call
    from .._engine.client_protocol import EngineClient


class RawRequests:
    """What a resource does with a call when the whole response is wanted.

    Args:
        streamed: leave the body unread.
        kind: the class of the responses.
    """

    def __init__(self, client: EngineClient, *, streamed: bool, kind: type[APIResponse[Any]] = APIResponse) -> None:
        self._client = client
        self._streamed = streamed
        self._kind = kind

    def call(self, call: Call, cast_to: Any) -> APIResponse[Any]:
        """The response to a call whose body is read at once."""
        response = self._open(call, cast_to, None)
        if not self._streamed:
            response.read()
        return response

    def stream(self, call: Call, annotation: Any) -> APIResponse[Any]:
        """The response whose body is events."""
        return self._open(call, annotation, functools.partial(Stream[Any], on_reconnect=call.on_reconnect))

    def lines(self, call: Call, annotation: Any) -> APIResponse[Any]:
        """The response whose body is lines."""
        return self._open(call, annotation, JSONLDecoder)

    def socket(self, call: Call) -> APIResponse[Any]:
        """The response to a plain request instead of opening the socket: the request asks for no upgrade."""
        return self.call(call, NoneType)

    def _open(self, call: Call, cast_to: Any, items: Any) -> APIResponse[Any]:
        started = time.perf_counter()
        return self._kind(open_body(self._client, call), cast_to, items, self._client, started)
