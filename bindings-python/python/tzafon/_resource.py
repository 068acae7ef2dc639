"""Bases of the resources: what happens between a method and the native engine."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ._engine import connections, logs
from ._engine.call import Call, new_call
from ._models.decode import decoded

if TYPE_CHECKING:
    from ._engine.client_protocol import EngineClient
    from ._streaming.json_lines import AsyncJSONLDecoder, JSONLDecoder
    from ._streaming.sockets import AsyncSocket, Socket
    from ._streaming.streams import AsyncStream, Stream

__all__ = ["AsyncAPIResource", "SyncAPIResource", "id_order_checked", "new_call"]

F = TypeVar("F", bound=Callable[..., Any])


class SyncAPIResource:
    """Base of the sync resources."""

    _client: EngineClient

    def __init__(self, client: EngineClient) -> None:
        self._client = client

    def _call(self, call: Call, cast_to: Any) -> Any:
        client, log = self._client, logs.logger()
        if log is not None:
            logs.sending(log, call)
        body, head = client.engine().call(call)
        if log is not None:
            logs.completed(log, head.url, head.status, head.headers, head.failures)
        return decoded(client, cast_to, body, head)

    def _stream(self, call: Call, annotation: Any) -> Stream[Any]:
        from ._streaming.streams import Stream

        return Stream(
            connections.open_native(self._client, "stream", call), annotation, self._client, call.on_reconnect
        )

    def _lines(self, call: Call, annotation: Any) -> JSONLDecoder[Any]:
        from ._streaming.json_lines import JSONLDecoder

        return JSONLDecoder(connections.open_native(self._client, "stream", call), annotation, self._client)

    def _socket(self, call: Call) -> Socket:
        from ._streaming.sockets import Socket

        return Socket(connections.open_native(self._client, "socket", call))


class AsyncAPIResource:
    """Base of the async resources."""

    _client: EngineClient

    def __init__(self, client: EngineClient) -> None:
        self._client = client

    async def _call(self, call: Call, cast_to: Any) -> Any:
        client, log = self._client, logs.logger()
        if log is not None:
            logs.sending(log, call)
        body, head = await connections.current_dispatcher().run(client.engine().submit, "call", call)
        if log is not None:
            logs.completed(log, head.url, head.status, head.headers, head.failures)
        return decoded(client, cast_to, body, head)

    async def _stream(self, call: Call, annotation: Any) -> AsyncStream[Any]:
        from ._streaming.streams import AsyncStream

        native, dispatcher = await connections.open_native_async(self._client, "stream", call)
        return AsyncStream(native, dispatcher, annotation, self._client, call.on_reconnect)

    async def _lines(self, call: Call, annotation: Any) -> AsyncJSONLDecoder[Any]:
        from ._streaming.json_lines import AsyncJSONLDecoder

        return AsyncJSONLDecoder(
            *await connections.open_native_async(self._client, "stream", call), annotation, self._client
        )

    async def _socket(self, call: Call) -> AsyncSocket:
        from ._streaming.sockets import AsyncSocket

        return AsyncSocket(*await connections.open_native_async(self._client, "socket", call))


def id_order_checked(method: F) -> F:
    """Decorates a method that takes one id by position and one by keyword: the error for other arguments shows how."""
    code = method.__code__
    first = code.co_varnames[1]
    second = code.co_varnames[code.co_argcount]
    resource = method.__module__.partition("resources.")[2]
    owner = resource.split(".")[0].removesuffix("s")
    shown = f"{resource}.{method.__name__}({first}, {second}={owner}_{second})"

    @functools.wraps(method)
    def checked(self: Any, *args: Any, **options: Any) -> Any:
        if len(args) + (first in options) != 1 or second not in options:
            raise TypeError(f"{method.__name__}() takes one id by position and one by keyword: {shown}")
        return method(self, *args, **options)

    return cast("F", checked)
