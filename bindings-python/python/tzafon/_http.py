"""Small stand-ins for an HTTP library's objects, with the same attribute names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from ._http_parts import Headers, ResponseMethods, charset

if TYPE_CHECKING:
    from datetime import timedelta
    from urllib.parse import SplitResult

    from typing_extensions import Self

__all__ = ["URL", "BaseURL", "Headers", "Request", "Response", "Sent", "charset", "whole_headers"]


class URL(str):
    """A URL: a ``str`` with properties for its parts."""

    __slots__ = ()

    def _split(self) -> SplitResult:
        from urllib.parse import urlsplit  # few programs need the parts

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
    def netloc(self) -> bytes:
        """Host and port as they are written."""
        return self._split().netloc.encode()

    @property
    def raw_host(self) -> bytes:
        """The host's name in ASCII."""
        return self.host.encode("idna") if not self.host.isascii() else self.host.encode()

    @property
    def raw_path(self) -> bytes:
        """Path and query, as they are sent."""
        parts = self._split()
        return f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}".encode()

    @property
    def fragment(self) -> str:
        """What follows ``#``."""
        return self._split().fragment

    @property
    def is_absolute_url(self) -> bool:
        """Whether it names scheme and host."""
        parts = self._split()
        return bool(parts.scheme and parts.netloc)

    @property
    def is_relative_url(self) -> bool:
        """Whether it is a part of an address."""
        return not self.is_absolute_url

    def join(self, url: str) -> URL:  # type: ignore[override]
        """The address that ``url`` means on a page of this one."""
        from urllib.parse import urljoin

        return URL(urljoin(str(self), str(url)))

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


class BaseURL(URL):
    """A client's address: without a slash at its end, so that a path can be put behind it. It equals itself with one,
    as older versions wrote it."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return str(self) == other.rstrip("/") if isinstance(other, str) else NotImplemented

    __hash__ = URL.__hash__


class Sent(Protocol):
    """Knows what was sent."""

    @property
    def request_headers(self) -> list[tuple[str, str]]: ...
    @property
    def request_content(self) -> bytes: ...


class Request:
    """A request that was sent.

    Attributes:
        method: ``GET``, ``POST`` and so on; empty where it is not known.
        url: the address with its query.
        headers: its headers; a secret, such as the key, reads ``[secure]``.
        content: its body.
    """

    def __init__(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | Iterable[tuple[str, str]] = (),
        content: bytes = b"",
        sent: Sent | None = None,
    ) -> None:
        self.method = method
        self.url = URL(url)
        self._headers = headers
        self._content = content
        # Read on first access, since few programs need it.
        self._sent = sent

    @property
    def headers(self) -> Headers:
        """Its headers, and with them those of the connection."""
        self._look()
        headers = self._headers
        if not isinstance(headers, Headers):
            headers = self._headers = Headers(headers)
        return headers

    @property
    def content(self) -> bytes:
        """Its body; empty where it has none."""
        self._look()
        return self._content

    @property
    def extensions(self) -> dict[str, Any]:
        """Empty."""
        return {}

    def read(self) -> bytes:
        """The body."""
        return self.content

    async def aread(self) -> bytes:
        """The body."""
        return self.content

    def _look(self) -> None:
        sent = self._sent
        if sent is None:
            return
        content = self._content = sent.request_content
        self._headers = whole_headers(self.method, self.url, sent.request_headers, content)
        self._sent = None  # last, since another thread that finds None reads them

    def __getstate__(self) -> dict[str, Any]:
        self._look()
        return vars(self)

    def __repr__(self) -> str:
        return f"<Request({self.method!r}, {str(self.url)!r})>"


def whole_headers(method: str, url: URL, own: list[tuple[str, str]], content: bytes) -> list[tuple[str, str]]:
    """A request's headers with those that the connection adds."""
    length = [("content-length", str(len(content)))] if content or method in ("POST", "PUT", "PATCH") else []
    return [("host", url.netloc.decode()), *own, *length]


class Response(ResponseMethods):
    """A response of the service.

    Attributes:
        status_code: its HTTP status.
        headers: its headers.
        content: the body, as far as it was read.
        request: the request that it answers.
        http_version: ``HTTP/1.1`` or ``HTTP/2``.
        elapsed: from sending to the end of the body, or to its start while the body is still to be read.
    """

    #: Makes the exception for a response whose status is an error. The engine sets it, since exceptions are made of
    #: responses, and this module cannot import them.
    error_for_status: ClassVar[Callable[[Response], Exception]]

    def __init__(
        self,
        status_code: int,
        headers: Mapping[str, str] | Iterable[tuple[str, str]],
        content: bytes,
        request: Request,
        http_version: str = "HTTP/1.1",
        *,
        seconds: float = 0.0,
    ) -> None:
        self.status_code = status_code
        self.headers = headers if isinstance(headers, Headers) else Headers(headers)
        self.content = content
        self.request = request
        self.http_version = http_version
        self.seconds = seconds

    @property
    def elapsed(self) -> timedelta:
        """From sending to the end of the body, or to its start while the body is still to be read."""
        from datetime import timedelta

        return timedelta(seconds=self.seconds)

    @property
    def url(self) -> URL:
        """The URL that responded."""
        return self.request.url

    def raise_for_status(self) -> Self:
        """Returns the response itself.

        Raises:
            APIStatusError: the status is not 200 to 299; of the class that the status stands for.
        """
        if self.is_success:
            return self
        raise type(self).error_for_status(self)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name != "closing"}

    def __repr__(self) -> str:
        phrase = f" {self.reason_phrase}" if self.reason_phrase else ""
        return f"<Response [{self.status_code}{phrase}]>"
