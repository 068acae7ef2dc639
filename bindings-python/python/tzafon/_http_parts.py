"""Headers, cookies, and what follows from a response's status, headers and body, with httpx's names."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

#: Headers that a representation does not show.
_SECRET = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie"})


class Headers(Mapping[str, str]):
    """Headers by name, upper and lower case alike. Several of one name are joined by a comma."""

    __slots__ = ("_pairs",)

    def __init__(self, pairs: Mapping[str, str] | Iterable[tuple[str, str]] = ()) -> None:
        items = cast("Mapping[str, str]", pairs).items() if isinstance(pairs, Mapping) else pairs
        self._pairs = [(name.lower(), value) for name, value in items]

    def __getitem__(self, name: str) -> str:
        found = self.get_list(name)
        if not found:
            raise KeyError(name)
        return ", ".join(found)

    def __iter__(self) -> Iterator[str]:
        return iter(dict(self._pairs))

    def __len__(self) -> int:
        return len(dict(self._pairs))

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and any(name.lower() == known for known, _ in self._pairs)

    def get_list(self, name: str) -> list[str]:
        """Every value of the header ``name``."""
        wanted = name.lower()
        return [value for known, value in self._pairs if known == wanted]

    @property
    def raw(self) -> list[tuple[bytes, bytes]]:
        """Every header as it was sent, as bytes."""
        return [(name.encode(), value.encode()) for name, value in self._pairs]

    def copy(self) -> Headers:
        """The same headers."""
        return Headers(self._pairs)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Headers):
            return sorted(self._pairs) == sorted(other._pairs)
        if isinstance(other, Mapping):
            return self == Headers(cast("Mapping[str, str]", other))
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def multi_items(self) -> list[tuple[str, str]]:
        """Every header as it was sent, including repeated names."""
        return list(self._pairs)

    def __repr__(self) -> str:
        shown = {name: "[secure]" if name in _SECRET else value for name, value in self.items()}
        return f"Headers({shown!r})"


class Cookies(Mapping[str, str]):
    """The cookies that a response sets, by name."""

    __slots__ = ("_values",)

    def __init__(self, headers: list[str]) -> None:
        pairs = (header.split(";")[0].partition("=") for header in headers)
        self._values = {name.strip(): value.strip() for name, equals, value in pairs if equals and name.strip()}

    def __getitem__(self, name: str) -> str:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"<Cookies {list(self._values)}>"


class ResponseMethods:
    """Everything that follows from status, headers and body. Nothing here waits.

    Attributes:
        is_closed: whether the body was read to its end.
        is_stream_consumed: whether somebody has read the body, or reads it.
        next_request: ``None``: redirects are followed.
        closing: closes the connection, where the body is still to be read.
    """

    if TYPE_CHECKING:
        status_code: int
        headers: Headers
        content: bytes

    is_closed = True
    is_stream_consumed = True
    next_request = None
    closing: Callable[[], None] | None = None

    @property
    def reason_phrase(self) -> str:
        """The reason phrase, such as ``Not Found``; empty for a status that has none."""
        from http import HTTPStatus  # few programs ask

        try:
            return HTTPStatus(self.status_code).phrase
        except ValueError:
            return ""

    @property
    def is_informational(self) -> bool:
        """Whether the status is 100 to 199."""
        return 100 <= self.status_code < 200

    @property
    def is_success(self) -> bool:
        """Whether the status is 200 to 299."""
        return 200 <= self.status_code < 300

    @property
    def is_redirect(self) -> bool:
        """Whether the status is 300 to 399."""
        return 300 <= self.status_code < 400

    @property
    def is_client_error(self) -> bool:
        """Whether the status is 400 to 499."""
        return 400 <= self.status_code < 500

    @property
    def is_server_error(self) -> bool:
        """Whether the status is 500 to 599."""
        return 500 <= self.status_code < 600

    @property
    def is_error(self) -> bool:
        """Whether the status is 400 to 599."""
        return 400 <= self.status_code < 600

    @property
    def has_redirect_location(self) -> bool:
        """Whether it is a redirect with a location."""
        return self.status_code in (301, 302, 303, 307, 308) and "location" in self.headers

    @property
    def encoding(self) -> str:
        """The body's character set, as the content type names it; else UTF-8."""
        return charset(self.headers.get("content-type", ""))

    @property
    def charset_encoding(self) -> str | None:
        """The character set that the content type names, if it names one."""
        return self.encoding if "charset=" in self.headers.get("content-type", "").lower() else None

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode(self.encoding, "replace")

    def json(self, **options: Any) -> Any:
        """The body, decoded from JSON; ``options`` go to ``json.loads``."""
        import json  # responses that are converted to models do not need it

        return json.loads(self.content, **options)

    @property
    def cookies(self) -> Cookies:
        """The cookies that it sets."""
        return Cookies(self.headers.get_list("set-cookie"))

    @property
    def history(self) -> list[Any]:
        """Empty: responses that redirected are not kept."""
        return []

    @property
    def extensions(self) -> dict[str, Any]:
        """Empty."""
        return {}

    @property
    def num_bytes_downloaded(self) -> int:
        """The size of the body, decompressed."""
        return len(self.content)

    def read(self) -> bytes:
        """The body."""
        return self.content

    async def aread(self) -> bytes:
        """The body."""
        return self.content

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """The body in pieces of ``chunk_size`` bytes."""
        size = chunk_size or len(self.content) or 1
        for start in range(0, len(self.content), size):
            yield self.content[start : start + size]

    iter_raw = iter_bytes

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """The body as text in pieces of ``chunk_size`` characters."""
        text = self.text
        size = chunk_size or len(text) or 1
        for start in range(0, len(text), size):
            yield text[start : start + size]

    def iter_lines(self) -> Iterator[str]:
        """The body's lines, without their ends."""
        yield from self.text.splitlines()

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """As :meth:`iter_bytes`."""
        for piece in self.iter_bytes(chunk_size):
            yield piece

    aiter_raw = aiter_bytes

    async def aiter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """As :meth:`iter_text`."""
        for piece in self.iter_text(chunk_size):
            yield piece

    async def aiter_lines(self) -> AsyncIterator[str]:
        """As :meth:`iter_lines`."""
        for line in self.iter_lines():
            yield line

    def close(self) -> None:
        """Closes the connection, where the body is still to be read."""
        if self.closing is not None:
            self.closing()

    async def aclose(self) -> None:
        """As :meth:`close`."""
        self.close()


def charset(content_type: str) -> str:
    """The character set that a content type names, if Python knows it; else UTF-8."""
    import codecs

    for part in content_type.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            try:
                return codecs.lookup(value.strip().strip("\"'")).name
            except LookupError:
                break
    return "utf-8"
