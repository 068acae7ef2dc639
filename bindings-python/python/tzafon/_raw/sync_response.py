# Generated from async_response.py by `make codegen`; do not edit.
"""Raw responses of the sync client."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from .._module_names import exported
from .base_response import BaseAPIResponse
from .body_pieces import BodyPieces
from .pieces import Lines, Pieces, TextPieces

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Self

    from .._engine.body import Body
    from .._engine.client_protocol import EngineClient

R = TypeVar("R")
T = TypeVar("T")
A = TypeVar("A", bound=BaseAPIResponse[Any])


@exported
class APIResponse(BaseAPIResponse[R]):
    """The response to one call. ``with_raw_response`` returns it with its body read, ``with_streaming_response`` before
    the body is read."""

    def __init__(self, body: Body, cast_to: Any, items: Any, client: EngineClient, started: float) -> None:
        super().__init__(body.native, cast_to, items, client, started)
        self._body = body

    @overload
    def parse(self, *, to: type[T]) -> T: ...
    @overload
    def parse(self) -> R: ...
    def parse(self, *, to: Any = None) -> Any:
        """What the plain call returns, or the body as another type; the same object each time.

        Args:
            to: a ``tzafon.BaseModel``, ``dict``, ``list``, ``str``, ``bytes``, ``int``, ``float``, ``bool``, a union of
                these, or ``Stream[...]`` for the events of a stream.

        Raises:
            TypeError: ``to`` is a pydantic model.
            APIResponseValidationError: the body is not JSON.
        """
        key = self._cast_to if to is None else to
        if key in self._parsed:
            return self._parsed[key]
        items = self._items_of(to)
        if items is None:
            self.read()
            made = self._converted(key)
        else:
            self._consume()
            made = self._body.into_items(*items, self._client)
        return self._parsed.setdefault(key, made)

    def read(self) -> bytes:
        """The body. It is read once and kept; a call that is interrupted may be repeated."""
        while self._read is None:
            self._unconsumed()
            content = self._body.read()
            if content is not None and self._read is None:
                self._keep(content)
        return self._read

    def text(self) -> str:
        """The body as text."""
        self.read()
        return self.http_response.text

    def json(self) -> Any:
        """The body, decoded from JSON."""
        self.read()
        return self.http_response.json()

    def close(self) -> None:
        """Closes the connection. May be called more than once."""
        self._end()

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body in pieces of ``chunk_size`` bytes, or as they come; decompressed."""
        return BodyPieces(self, Pieces(chunk_size, b""))

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """The body as text in pieces of ``chunk_size`` characters, or as they come."""
        return BodyPieces(self, TextPieces(self.http_response.encoding, chunk_size))

    def iter_lines(self) -> Iterator[str]:
        """The body's lines, without their ends."""
        return BodyPieces(self, Lines(self.http_response.encoding))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class BinaryAPIResponse(APIResponse[bytes]):
    """A response whose body is a file, read."""

    def write_to_file(self, file: str | PathLike[str]) -> None:
        """Writes the body to a file."""
        content = self.read()
        with open(file, "wb") as out:
            out.write(content)


class StreamedBinaryAPIResponse(APIResponse[bytes]):
    """A response whose body is a file, still to be read."""

    def stream_to_file(self, file: str | PathLike[str], *, chunk_size: int | None = None) -> None:
        """Writes the body to a file as it arrives; memory use does not grow with its size."""
        with open(file, "wb") as out:
            for piece in self.iter_bytes(chunk_size):
                out.write(piece)


class ResponseContextManager(Generic[A]):
    """Sends its request when it is entered, and closes the response when it is left."""

    def __init__(self, request: Callable[[], A]) -> None:
        self._request = request
        self._response: A | None = None

    def __enter__(self) -> A:
        self._response = self._request()
        return self._response

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        response: Any = self._response
        if response is not None:
            response.close()
