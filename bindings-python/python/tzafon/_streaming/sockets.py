"""A WebSocket to a computer, sync and async."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Any

from .._engine.response import response_of
from .._exceptions import LightconeError
from .._module_names import exported

if TYPE_CHECKING:
    from typing_extensions import Self

    from .._engine.dispatcher import Dispatcher
    from .._engine.native import Action, NativeSocket


class _BaseSocket:
    def __init__(self, native: NativeSocket) -> None:
        self._native = native
        #: The response that opened the socket (status 101).
        self.response = response_of(native)

    @property
    def closed(self) -> bool:
        """Whether one of the two sides has closed it."""
        return self._native.closed

    @property
    def close_code(self) -> int | None:
        """The code it was closed with, such as 1000; ``None`` while it is open, or when it broke."""
        return self._native.close_code

    @property
    def close_reason(self) -> str | None:
        """The reason that the closing side sent."""
        return self._native.close_reason

    def __repr__(self) -> str:
        state = f"closed {self.close_code}" if self.closed else "open"
        return f"<{type(self).__name__} {self.response.url} {state}>"

    def _decoded(self, message: str | bytes | None) -> Any:
        import json

        if message is None:
            raise LightconeError(f"the socket is closed (code {self.close_code}, reason {self.close_reason!r})")
        return json.loads(message)


def _json(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


@exported
class Socket(_BaseSocket):
    """A WebSocket: text, JSON and binary messages both ways. Pings of the other side are answered automatically.

    Iterating yields messages until either side closes. Leaving a ``with`` block closes it. Threads may share it: each
    message goes to exactly one of those that wait.
    """

    def send(self, message: str | bytes) -> None:
        """Sends text, or bytes as a binary message.

        Raises:
            LightconeError: the socket is closed, or broke (then an :class:`APIConnectionError`).
        """
        self._native.run("send", message)

    def send_json(self, value: object) -> None:
        """Sends a value as JSON text; ``ValueError`` for NaN and infinity."""
        self.send(_json(value))

    def receive(self) -> str | bytes | None:
        """Waits for a message: ``str`` for text, ``bytes`` for binary, ``None`` when the socket is closed."""
        return self._native.receive()

    def receive_json(self) -> Any:
        """Waits for a message and decodes it.

        Raises:
            LightconeError: the socket is closed.
            ValueError: the message is not JSON.
        """
        return self._decoded(self.receive())

    def ping(self, data: bytes = b"") -> None:
        """Sends a ping of up to 125 bytes; the other side's pong is not shown."""
        self._native.run("ping", data)

    def close(self, code: int = 1000, reason: str = "") -> None:
        """Closes the socket and waits at most two seconds for the other side to do so. May be called more than once.

        Args:
            code: 1000 (done), or 3000 to 4999 for meanings of your own.
            reason: up to 123 bytes of text.
        """
        self._native.run("close", (code, reason))

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> str | bytes:
        message = self.receive()
        if message is None:
            raise StopIteration
        return message

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


@exported
class AsyncSocket(_BaseSocket):
    """As :class:`Socket`, for coroutines, with ``async for`` and ``async with``."""

    def __init__(self, native: NativeSocket, dispatcher: Dispatcher) -> None:
        super().__init__(native)
        self._dispatcher = dispatcher

    async def _run(self, action: Action, payload: object) -> Any:
        native = self._native
        return await self._dispatcher.run(native.submit, action, payload)

    async def send(self, message: str | bytes) -> None:
        """As :meth:`Socket.send`."""
        await self._run("send", message)

    async def send_json(self, value: object) -> None:
        """As :meth:`Socket.send_json`."""
        await self.send(_json(value))

    async def receive(self) -> str | bytes | None:
        """As :meth:`Socket.receive`. A cancelled call loses nothing: the next call returns what had arrived."""
        while (message := self._native.take_message()) is None:
            if not await self._dispatcher.wait(self._native.submit, "receive", None):
                return None
        return message

    async def receive_json(self) -> Any:
        """As :meth:`Socket.receive_json`."""
        return self._decoded(await self.receive())

    async def ping(self, data: bytes = b"") -> None:
        """As :meth:`Socket.ping`."""
        await self._run("ping", data)

    async def close(self, code: int = 1000, reason: str = "") -> None:
        """As :meth:`Socket.close`. Cancelling it ends the connection at once."""
        try:
            await self._run("close", (code, reason))
        except BaseException as error:
            if not isinstance(error, Exception):  # cancelled
                self._native.end()
            raise

    aclose = close

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> str | bytes:
        message = await self.receive()
        if message is None:
            raise StopAsyncIteration
        return message

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()
