"""One call: the operation's name, its arguments, and what the caller adds to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import index
from typing import TYPE_CHECKING, SupportsIndex, cast

from .._types import NOT_PASSED, NotGiven, Omit, TotalTimeout, not_given, query_pairs, read_limit

if TYPE_CHECKING:
    from .._types import Body, Headers, Query, Timeout
    from .reconnect import OnReconnect


#: What stands for an unlimited number of attempts.
MOST_ATTEMPTS = 1_000_000_000


class Call:
    """Arguments of one native call. The engine reads all but ``on_reconnect``, by these names.

    Attributes:
        operation: an operation's dotted name, or ``METHOD /path``.
        path: the values in the path, in order.
        query: query parameters, as text.
        headers: headers beside the client's; ``None`` as a value removes one.
        body: bytes are sent as they are, any other value as JSON.
        timeout: longest wait in seconds for the response's head, and between two bytes; ``None``: the client's.
        max_retries: attempts after the first one; ``None``: the client's.
        resume: whether a stream is resumed after its connection breaks; ``None``: as the client says.
        max_reconnects: attempts to reconnect since the last event; ``None``: the client's.
        total_timeout: limit in seconds on the whole call; ``None``: the client's.
        on_reconnect: called each time a stream's connection breaks.
    """

    __slots__ = (
        "body",
        "headers",
        "max_reconnects",
        "max_retries",
        "on_reconnect",
        "operation",
        "path",
        "query",
        "resume",
        "timeout",
        "total_timeout",
    )

    operation: str
    path: Sequence[str]
    query: Sequence[tuple[str, str]]
    headers: Sequence[tuple[str, str | None]]
    body: object
    timeout: float | None
    max_retries: int | None
    resume: bool | None
    max_reconnects: int | None
    total_timeout: float | None
    on_reconnect: OnReconnect | None


class Undo:
    """How to undo a creation.

    Attributes:
        what: what messages call it.
        operation: the operation that removes it by its id.
        id_field: the field of the response that has the id.
    """

    __slots__ = ("id_field", "operation", "what")

    def __init__(self, what: str, operation: str, id_field: str) -> None:
        self.what = what
        self.operation = operation
        self.id_field = id_field


def new_call(
    operation: str,
    path: tuple[str, ...] = (),
    *,
    body: object | None = None,
    query: Mapping[str, object] | None = None,
    headers: Mapping[str, object] | None = None,
    extra_headers: Headers | None = None,
    extra_query: Query | None = None,
    extra_body: Body | None = None,
    timeout: float | Timeout | TotalTimeout | NotGiven | None = None,
    max_retries: int | None = None,
    resume: bool | None = None,
    max_reconnects: int | None = None,
    on_reconnect: OnReconnect | None = None,
) -> Call:
    """A call, from the arguments of a method. A function, since a class is slower to call with keyword arguments.

    Args:
        operation: its dotted name, or ``METHOD /path``.
        path: the values in the path, in order.
        body: the JSON object; fields that are ``omit`` are left out. ``bytes`` are sent as they are.
        extra_headers, extra_query, extra_body: from the caller; they win.
        timeout: longest wait in seconds; not given: the client's.
        resume, max_reconnects, on_reconnect: for a stream that can be resumed.
    """
    call = Call()
    call.operation = operation
    call.path = path
    for value in path:
        if type(value) is not str:
            call.path = _path_texts(operation, path)
            break
    if extra_query:
        query = {**(query or {}), **extra_query}
    call.query = query_pairs(query) if query else ()
    sent: Sequence[tuple[str, str | None]] = ()
    if headers:
        # A method's own header that was not passed is left out; `omit` from the caller removes a header.
        sent = [(name, str(value)) for name, value in headers.items() if not isinstance(value, NOT_PASSED)]
    if extra_headers:
        sent = [*sent, *header_pairs(extra_headers)]
    call.headers = sent
    call.body = body if extra_body is None else _merged(body, extra_body)
    call.timeout = call.total_timeout = None
    if timeout is not not_given:
        if isinstance(timeout, TotalTimeout):
            call.total_timeout = timeout.seconds
        elif not isinstance(timeout, NotGiven):
            call.timeout = read_limit(timeout)
    call.max_retries = max_retries
    call.resume = resume
    call.max_reconnects = None if max_reconnects is None else reconnect_limit(max_reconnects)
    call.on_reconnect = on_reconnect
    return call


def reconnect_limit(value: object) -> int:
    """Attempts to reconnect a stream, checked.

    Raises:
        TypeError: it is not an integer.
        ValueError: it is below 0.
    """
    if value == float("inf"):
        return MOST_ATTEMPTS
    number = whole_number(value)
    if number is None:
        raise TypeError(f"max_reconnects must be an integer, not {value!r}; resume=False switches resuming off")
    if number < 0:
        raise ValueError(f"max_reconnects must be 0 or more, not {number}")
    return min(number, MOST_ATTEMPTS)


def whole_number(value: object) -> int | None:
    """An integer of any kind, numpy's among them; ``None`` for what is not one."""
    try:
        return index(cast("SupportsIndex", value))
    except TypeError:
        return None


def header_pairs(headers: Mapping[str, object]) -> list[tuple[str, str | None]]:
    """Headers for the native engine; ``None`` removes one."""
    given = [(name, value) for name, value in headers.items() if not isinstance(value, NotGiven)]
    return [(name, None if value is None or isinstance(value, Omit) else str(value)) for name, value in given]


def _merged(body: object, extra: object) -> object:
    if body is None:
        return extra
    if isinstance(body, Mapping) and isinstance(extra, Mapping):
        return {**cast("Mapping[str, object]", body), **cast("Mapping[str, object]", extra)}
    raise TypeError(f"extra_body must be a mapping beside a body of named fields, not {type(extra).__name__}")


def _path_texts(operation: str, path: tuple[object, ...]) -> list[str]:
    for value in path:
        if value is None or isinstance(value, NOT_PASSED):
            raise ValueError(f"{operation}: Expected a non-empty value for `id` but received {value!r}")
    return [str(value) for value in path]
