"""What resources do with a call: everything between their methods and the native engine."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from . import _logs
from ._answers import decoded
from ._call import Call, new_call

if TYPE_CHECKING:
    from ._client import AsyncLightcone, Lightcone
    from ._lines import AsyncJSONLDecoder, JSONLDecoder
    from ._loop import Dispatcher
    from ._native import Kind
    from ._socket import AsyncSocket, Socket
    from ._streaming import AsyncStream, Stream

__all__ = ["AsyncAPIResource", "SyncAPIResource", "in_order", "new_call"]

F = TypeVar("F", bound=Callable[..., Any])


class SyncAPIResource:
    """Base of the blocking resources."""

    _client: Lightcone

    def __init__(self, client: Lightcone) -> None:
        self._client = client

    def _call(self, call: Call, cast_to: Any) -> Any:
        client, log = self._client, _logs.logger()
        if log is not None:
            _logs.sending(log, call.args)
        body, answer = client.engine().call(call.args)
        if log is not None:
            _logs.answered(log, answer.url, answer.status, answer.headers, answer.failures)
        return decoded(client, cast_to, body, answer)

    def _stream(self, call: Call, annotation: Any) -> Stream[Any]:
        from ._streaming import Stream

        return Stream(open_native(self._client, "stream", call), annotation, self._client, call.on_reconnect)

    def _lines(self, call: Call, annotation: Any) -> JSONLDecoder[Any]:
        from ._lines import JSONLDecoder

        return JSONLDecoder(open_native(self._client, "stream", call), annotation, self._client)

    def _socket(self, call: Call) -> Socket:
        from ._socket import Socket

        return Socket(open_native(self._client, "socket", call))


class AsyncAPIResource:
    """Base of the awaited resources."""

    _client: AsyncLightcone

    def __init__(self, client: AsyncLightcone) -> None:
        self._client = client

    async def _call(self, call: Call, cast_to: Any) -> Any:
        client, log = self._client, _logs.logger()
        if log is not None:
            _logs.sending(log, call.args)
        body, answer = await _dispatcher().run(client.engine().submit, "call", call.args)
        if log is not None:
            _logs.answered(log, answer.url, answer.status, answer.headers, answer.failures)
        return decoded(client, cast_to, body, answer)

    async def _stream(self, call: Call, annotation: Any) -> AsyncStream[Any]:
        from ._streaming import AsyncStream

        native, dispatcher = await open_native_async(self._client, "stream", call)
        return AsyncStream(native, dispatcher, annotation, self._client, call.on_reconnect)

    async def _lines(self, call: Call, annotation: Any) -> AsyncJSONLDecoder[Any]:
        from ._lines import AsyncJSONLDecoder

        return AsyncJSONLDecoder(*await open_native_async(self._client, "stream", call), annotation, self._client)

    async def _socket(self, call: Call) -> AsyncSocket:
        from ._socket import AsyncSocket

        return AsyncSocket(*await open_native_async(self._client, "socket", call))


def open_native(client: Lightcone, kind: Kind, call: Call) -> Any:
    """Opens what stays open: a ``stream``, a ``body`` or a ``socket``."""
    args, log = call.args, _logs.logger()
    engine: Any = client.engine()
    if log is not None:
        _logs.sending(log, args)
    native: Any = engine.open(kind, args)
    if log is not None:
        _logs.answered(log, native.url, native.status, native.headers, native.failures)
    return native


async def open_native_async(client: AsyncLightcone, kind: Kind, call: Call) -> tuple[Any, Any]:
    """As :func:`open_native`, with the dispatcher of the running event loop."""
    args, log, engine, dispatcher = call.args, _logs.logger(), client.engine(), _dispatcher()
    if log is not None:
        _logs.sending(log, args)
    native: Any = await dispatcher.run(engine.submit, kind, args)
    if log is not None:
        _logs.answered(log, native.url, native.status, native.headers, native.failures)
    return native, dispatcher


def _dispatcher() -> Dispatcher:
    global _dispatcher
    from ._loop import current  # blocking programs do without it

    _dispatcher = current
    return current()


def in_order(method: F) -> F:
    """For methods with one id by position and one by keyword: wrong arguments give an error that shows the order."""
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
