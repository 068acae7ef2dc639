"""A stream that is being opened, kept apart from the wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._engine import logs
from .._engine.event_loop import current
from .._engine.prepared_call import built_call_async
from .streams import AsyncStream

if TYPE_CHECKING:
    from typing_extensions import Self

    from .._engine.call import Call
    from .._engine.client_protocol import EngineClient


class AsyncPendingStream:
    """A stream that is being opened. If a wait for it is cancelled, the next one continues with the same call, so the
    call is made once. Dropping or closing this ends the call."""

    def __init__(self, client: EngineClient, call: Call, annotation: Any) -> None:
        self._client = client
        self._call = call
        self._annotation = annotation
        self._dispatcher = current()
        log = logs.logger()
        if log is not None:
            logs.sending(log, call)
        self._native = client.engine().begin("stream", call)

    @classmethod
    async def of(cls, resource: Any, method: str, **params: Any) -> Self:
        """The call that a resource's method would make."""
        call, annotation = await built_call_async(resource, method, **params)
        return cls(resource._client, call, annotation)

    async def wait(self) -> bool:
        """Waits until the stream is open, or there is an error; ``False`` when it was closed or taken."""
        return await self._dispatcher.run(self._native.submit)

    def stream(self) -> AsyncStream[Any] | None:
        """The stream, once; ``None`` when it is not open yet.

        Raises:
            APIError: it could not be opened.
        """
        native = self._native.take()
        if native is None:
            return None
        log = logs.logger()
        if log is not None:
            logs.completed(log, native.url, native.status, native.headers, native.failures)
        return AsyncStream(native, self._dispatcher, self._annotation, self._client, self._call.on_reconnect)

    def close(self) -> None:
        """Ends the call."""
        self._native.close()
