"""Raw responses of the async client."""

from __future__ import annotations

from collections.abc import AsyncIterator
from os import PathLike
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from .._module_names import exported
from .base_response import BaseAPIResponse
from .body_pieces import AsyncBodyPieces
from .pieces import Lines, Pieces, TextPieces

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from typing_extensions import Self

    from .._engine.body import AsyncBody
    from .._engine.client_protocol import EngineClient

R = TypeVar("R")
T = TypeVar("T")
A = TypeVar("A", bound=BaseAPIResponse[Any])


@exported
class AsyncAPIResponse(BaseAPIResponse[R]):
    """The response to one call. ``with_raw_response`` returns it with its body read, ``with_streaming_response`` before
    the body is read."""

    def __init__(self, body: AsyncBody, cast_to: Any, items: Any, client: EngineClient, started: float) -> None:
        super().__init__(body.native, cast_to, items, client, started)
        self._body = body

    @overload
    async def parse(self, *, to: type[T]) -> T: ...
    @overload
    async def parse(self) -> R: ...
    async def parse(self, *, to: Any = None) -> Any:
        """What the plain call returns, or the body as another type; the same object each time.

        Args:
            to: a ``tzafon.BaseModel``, ``dict``, ``list``, ``str``, ``bytes``, ``int``, ``float``, ``bool``, a union of
                these, or ``AsyncStream[...]`` for the events of a stream.

        Raises:
            TypeError: ``to`` is a pydantic model.
            APIResponseValidationError: the body is not JSON.
        """
        key = self._cast_to if to is None else to
        if key in self._parsed:
            return self._parsed[key]
        items = self._items_of(to)
        if items is None:
            await self.read()
            made = self._converted(key)
        else:
            self._consume()
            made = self._body.into_items(*items, self._client)
        return self._parsed.setdefault(key, made)

    async def read(self) -> bytes:
        """The body. It is read once and kept; a call that is interrupted may be repeated."""
        while self._read is None:
            self._unconsumed()
            content = await self._body.read()
            if content is not None and self._read is None:
                self._keep(content)
        return self._read

    async def text(self) -> str:
        """The body as text."""
        await self.read()
        return self.http_response.text

    async def json(self) -> Any:
        """The body, decoded from JSON."""
        await self.read()
        return self.http_response.json()

    async def close(self) -> None:
        """Closes the connection. May be called more than once."""
        self._end()

    def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """The body in pieces of ``chunk_size`` bytes, or as they come; decompressed."""
        return AsyncBodyPieces(self, Pieces(chunk_size, b""))

    def iter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """The body as text in pieces of ``chunk_size`` characters, or as they come."""
        return AsyncBodyPieces(self, TextPieces(self.http_response.encoding, chunk_size))

    def iter_lines(self) -> AsyncIterator[str]:
        """The body's lines, without their ends."""
        return AsyncBodyPieces(self, Lines(self.http_response.encoding))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()


class AsyncBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """A response whose body is a file, read."""

    async def write_to_file(self, file: str | PathLike[str]) -> None:
        """Writes the body to a file."""
        content = await self.read()
        with open(file, "wb") as out:
            out.write(content)


class AsyncStreamedBinaryAPIResponse(AsyncAPIResponse[bytes]):
    """A response whose body is a file, still to be read."""

    async def stream_to_file(self, file: str | PathLike[str], *, chunk_size: int | None = None) -> None:
        """Writes the body to a file as it arrives; memory use does not grow with its size."""
        with open(file, "wb") as out:
            async for piece in self.iter_bytes(chunk_size):
                out.write(piece)


class AsyncResponseContextManager(Generic[A]):
    """Sends its request when it is entered, and closes the response when it is left."""

    def __init__(self, request: Callable[[], Awaitable[A]]) -> None:
        self._request = request
        self._response: A | None = None

    async def __aenter__(self) -> A:
        self._response = await self._request()
        return self._response

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        response: Any = self._response
        if response is not None:
            await response.close()
