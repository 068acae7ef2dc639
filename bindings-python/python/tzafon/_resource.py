"""What resources do with a call: everything between their methods and the native engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ._streaming import AsyncStream, Stream
from ._types import Body, Headers, NotGiven, Omit, Query, Timeout, read_limit

if TYPE_CHECKING:
    from ._client import AsyncLightcone, Lightcone

T = TypeVar("T")
CallArgs = tuple[
    str, tuple[str, ...], list[tuple[str, str]], list[tuple[str, "str | None"]], object, "float | None", "int | None"
]


class Call:
    """One call: the operation's name, its arguments, and what the caller adds to them."""

    def __init__(
        self,
        operation: str,
        path: tuple[str, ...] = (),
        *,
        body: Mapping[str, object] | None = None,
        query: Mapping[str, object] | None = None,
        headers: Headers | None = None,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None,
    ) -> None:
        self.operation = operation
        self.path = path
        self.body: object | None = body
        if extra_body is not None:
            self.body = {**(body or {}), **cast("Mapping[str, object]", extra_body)}
        self.query = _pairs({**(query or {}), **(extra_query or {})})
        self.headers: list[tuple[str, str | None]] = [
            (name, None if isinstance(value, Omit) else value)
            for name, value in {**(headers or {}), **(extra_headers or {})}.items()
        ]
        self.timeout = None if isinstance(timeout, NotGiven) else read_limit(timeout)

    def args(self) -> CallArgs:
        return (self.operation, self.path, self.query, self.headers, self.body, self.timeout, None)


class SyncAPIResource:
    """Base of the blocking resources."""

    def __init__(self, client: Lightcone) -> None:
        self._client = client

    def _call(self, call: Call, cast_to: Callable[..., T]) -> T:
        _, _, body, _, _ = self._client.engine().call(call.args())
        return _model(body, cast_to)

    def _stream(self, call: Call, convert: Callable[[Any], T]) -> Stream[T]:
        return Stream(self._client.engine().open_stream(call.args()), convert)


class AsyncAPIResource:
    """Base of the awaited resources."""

    def __init__(self, client: AsyncLightcone) -> None:
        self._client = client

    async def _call(self, call: Call, cast_to: Callable[..., T]) -> T:
        from . import _loop  # asyncio takes long to import, and blocking programs do without it

        engine, args = self._client.engine(), call.args()
        _, _, body, _, _ = await _loop.current().run(lambda queue, token: engine.submit_call(args, queue, token))
        return _model(body, cast_to)

    async def _stream(self, call: Call, convert: Callable[[Any], T]) -> AsyncStream[T]:
        from . import _loop

        engine, args, dispatcher = self._client.engine(), call.args(), _loop.current()
        native = await dispatcher.run(lambda queue, token: engine.submit_stream(args, queue, token))
        return AsyncStream(native, convert, dispatcher)


def _model(body: Any, cast_to: Callable[..., T]) -> T:
    # An answer that is no JSON object is given as it came: nothing is hidden from the caller.
    return cast_to(**body) if isinstance(body, dict) else cast("T", body)


def _pairs(query: Mapping[str, object]) -> list[tuple[str, str]]:
    return [(name, _text(value)) for name, value in query.items() if value is not None and not isinstance(value, Omit)]


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return ",".join(_text(item) for item in cast("list[object]", value))
    return str(value)
