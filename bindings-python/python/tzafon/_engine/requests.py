"""Requests to endpoints that have no method of their own."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping
from typing import IO, TYPE_CHECKING, Any, cast

from .._types import NotGiven, Omit, RequestOptions, Timeout, not_given, omit
from .call import Call, new_call

if TYPE_CHECKING:
    from typing_extensions import Self


class FinalRequestOptions:
    """One request, as ``client.request`` takes it.

    Args:
        method: ``GET``, ``POST``, ``PUT``, ``PATCH``, ``DELETE``, ``HEAD`` or ``OPTIONS``.
        url: the path below the client's address, with a query of its own if it has one; or a whole address of the
            same origin.
        params: query parameters.
        json_data: the body, to be written as JSON.
        content: the body as it is: bytes, text, an open file, or an iterable of bytes. Give its ``Content-Type`` in
            ``headers``.
    """

    def __init__(
        self,
        *,
        method: str,
        url: str,
        params: Mapping[str, object] | None = None,
        headers: Mapping[str, str | Omit] | NotGiven | None = None,
        max_retries: int | NotGiven | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
        json_data: object | None = None,
        content: Any = None,
        files: object | None = None,
        idempotency_key: str | None = None,
        follow_redirects: bool | None = None,
        extra_json: Mapping[str, object] | None = None,
        security: Mapping[str, bool] | None = None,
    ) -> None:
        self.method = method
        self.url = url
        self.params: Mapping[str, object] = params or {}
        self.headers: Mapping[str, str | Omit] = {}
        if headers is not None and not isinstance(headers, NotGiven):
            self.headers = headers
        self.max_retries = None if isinstance(max_retries, NotGiven) else max_retries
        self.timeout = timeout
        self.json_data = json_data
        self.content = content
        self.files = files
        self.idempotency_key = idempotency_key
        self.follow_redirects = follow_redirects
        self.extra_json = extra_json
        self.security = security

    @classmethod
    def construct(cls, **values: Any) -> Self:
        """The same as the constructor."""
        return cls(**values)


def request_options(
    method: str,
    path: str,
    options: RequestOptions,
    *,
    body: object | None = None,
    content: Any = None,
    files: object | None = None,
) -> FinalRequestOptions:
    """The request for the arguments of ``client.get``, ``client.post`` and so on."""
    if body is not None and content is not None:
        raise TypeError("give body (written as JSON) or content (sent as it is), not both")
    given: dict[str, Any] = dict(options)
    return FinalRequestOptions(method=method, url=path, json_data=body, content=content, files=files, **given)


def to_call(options: Any, content: bytes | None) -> Call:
    """The call of a request; ``content`` is its raw body, read.

    Raises:
        TypeError: it asks for something that this client does not support.
    """
    if getattr(options, "files", None):
        raise TypeError("files can't be sent: no endpoint of the API takes them; send bytes by content")
    if getattr(options, "follow_redirects", None) is False:
        raise TypeError("follow_redirects=False is not supported: redirects within the origin are always followed")
    headers: dict[str, Any] = dict(options.headers or {})
    security: Mapping[str, bool] | None = getattr(options, "security", None)
    if security is not None and not any(security.values()):
        headers = {"Authorization": omit, **headers}
    path = str(options.url)
    if "://" not in path and not path.startswith("/"):
        path = f"/{path}"
    return new_call(
        f"{options.method.upper()} {path}",
        body=options.json_data if content is None else content,
        query=options.params,
        extra_headers=headers,
        extra_body=getattr(options, "extra_json", None),
        timeout=options.timeout,
        max_retries=options.max_retries,
    )


def raw_mode(options: Any) -> str | None:
    """``raw``, ``stream`` or another text, where the request's headers ask for the whole response, as older versions
    let their methods do."""
    headers: Mapping[str, object] = options.headers or {}
    for name, value in headers.items():
        if name.lower() == "x-stainless-raw-response" and isinstance(value, str) and value:
            return value
    return None


def content_bytes(content: Any) -> bytes | None:
    """A raw body, read."""
    if content is None or isinstance(content, bytes):
        return content
    if isinstance(content, str):
        return content.encode()
    if isinstance(content, (bytearray, memoryview)):
        return bytes(cast("bytearray", content))
    if hasattr(content, "read"):
        return content_bytes(cast("IO[bytes]", content).read())
    if isinstance(content, Iterable) and not isinstance(content, Mapping):
        return b"".join(cast("Iterable[bytes]", content))
    given = type(cast("object", content)).__name__
    raise TypeError(f"content must be bytes, text, an open file or an iterable of bytes, not {given}")


async def content_bytes_async(content: Any) -> bytes | None:
    """As :func:`content_bytes`, also of an asynchronous iterable."""
    if isinstance(content, AsyncIterable):
        return b"".join([piece async for piece in cast("AsyncIterable[bytes]", content)])
    return content_bytes(content)


def item_annotation(stream_cls: Any, cast_to: Any) -> Any:
    """What the items of a stream are: the parameter of ``Stream[...]``, else ``cast_to``."""
    from typing import get_args

    parts = get_args(stream_cls)
    return parts[0] if parts else cast_to
