"""Small stand-ins for an HTTP library's objects, with the same attribute names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from datetime import timedelta
    from urllib.parse import SplitResult


class URL(str):
    """An address: a ``str`` that can be taken apart."""

    __slots__ = ()

    def _split(self) -> SplitResult:
        from urllib.parse import urlsplit  # few programs take addresses apart

        return urlsplit(str(self))

    @property
    def scheme(self) -> str:
        """``http`` or ``https``."""
        return self._split().scheme

    @property
    def host(self) -> str:
        """The host's name, or an empty text."""
        return self._split().hostname or ""

    @property
    def port(self) -> int | None:
        """The port, where the address names one."""
        return self._split().port

    @property
    def path(self) -> str:
        """The path, decoded."""
        from urllib.parse import unquote

        return unquote(self._split().path)

    @property
    def query(self) -> bytes:
        """The query without the question mark, as it is sent."""
        return self._split().query.encode()

    @property
    def params(self) -> dict[str, str]:
        """The query's parameters; the last one of a name counts."""
        from urllib.parse import parse_qsl

        return dict(parse_qsl(self._split().query, keep_blank_values=True))


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
        """Every value that came under ``name``."""
        wanted = name.lower()
        return [value for known, value in self._pairs if known == wanted]

    def multi_items(self) -> list[tuple[str, str]]:
        """Every header as it came, repeated names too."""
        return list(self._pairs)

    def __repr__(self) -> str:
        return f"Headers({dict(self)!r})"


class Request:
    """A request that was sent. Carries no credentials.

    Attributes:
        method: ``GET``, ``POST`` and so on; empty where it is not known.
        url: the address with its query.
    """

    def __init__(self, method: str, url: str) -> None:
        self.method = method
        self.url = URL(url)

    def __repr__(self) -> str:
        return f"<Request({self.method!r}, {str(self.url)!r})>"


class Response:
    """An answer of the service.

    Attributes:
        status_code: its HTTP status.
        headers: its headers.
        content: the body, as far as it was read.
        request: what it answers.
        http_version: ``HTTP/1.1`` or ``HTTP/2``.
        elapsed: from sending to the end of the body, or to its beginning for streams; ``None`` where not measured.
    """

    elapsed: timedelta | None = None

    def __init__(
        self,
        status_code: int,
        headers: Mapping[str, str] | Iterable[tuple[str, str]],
        content: bytes,
        request: Request,
        http_version: str = "HTTP/1.1",
    ) -> None:
        self.status_code = status_code
        self.headers = headers if isinstance(headers, Headers) else Headers(headers)
        self.content = content
        self.request = request
        self.http_version = http_version

    @property
    def url(self) -> URL:
        """The URL that answered."""
        return self.request.url

    @property
    def is_success(self) -> bool:
        """Whether the status is 200 to 299."""
        return 200 <= self.status_code < 300

    @property
    def encoding(self) -> str:
        """The body's character set, as the content type names it; else UTF-8."""
        return charset(self.headers.get("content-type", ""))

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode(self.encoding, "replace")

    def json(self) -> Any:
        """The body, decoded from JSON."""
        import json  # the way without this object needs none

        return json.loads(self.content)

    def __repr__(self) -> str:
        return f"<Response [{self.status_code}]>"


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
