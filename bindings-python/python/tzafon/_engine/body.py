"""An open body, read by code that blocks or by coroutines."""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, Any

from .connections import open_native, open_native_async

if TYPE_CHECKING:
    from .call import Call
    from .client_protocol import EngineClient
    from .dispatcher import Dispatcher
    from .native import NativeBody


class Body:
    """An open body for code that blocks."""

    def __init__(self, native: NativeBody) -> None:
        self.native = native
        self._reading = RLock()
        self._whole: bytes | None = None

    def read(self) -> bytes | None:
        """All bytes that are left, read once: threads that wait for them get the same. ``None`` if somebody who reads
        the body in pieces has taken them."""
        with self._reading:
            if self._whole is None:
                self._whole = self.native.read()
            return self._whole

    def into_items(self, kind: Any, annotation: Any, client: EngineClient) -> Any:
        """The rest of the body as a stream of class ``kind``."""
        return kind(self.native.into_stream(), annotation, client)


class AsyncBody:
    """An open body for coroutines."""

    def __init__(self, native: NativeBody, dispatcher: Dispatcher) -> None:
        self.native = native
        self.dispatcher = dispatcher

    async def read(self) -> bytes | None:
        """All bytes that are left; ``None`` if they had to be waited for: then ask again. A cancelled call loses
        nothing."""
        content = self.native.take_chunk()
        if content is None:
            await self.dispatcher.wait(self.native.submit_read)
        return content

    def into_items(self, kind: Any, annotation: Any, client: EngineClient) -> Any:
        """The rest of the body as a stream of class ``kind``."""
        return kind(self.native.into_stream(), self.dispatcher, annotation, client)


def open_body(client: EngineClient, call: Call) -> Body:
    """Opens a body and waits for the response's head."""
    return Body(open_native(client, "body", call))


async def open_body_async(client: EngineClient, call: Call) -> AsyncBody:
    """As :func:`open_body`, with the dispatcher of the running event loop."""
    return AsyncBody(*await open_native_async(client, "body", call))
