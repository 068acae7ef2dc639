"""One call: the operation's name, its arguments, and what the caller adds to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import index
from typing import TYPE_CHECKING, SupportsIndex, cast

from .._types import NOT_PASSED, NotGiven, Omit, TotalTimeout, not_given, query_pairs, read_limit

if TYPE_CHECKING:
    from .._types import Body, Headers, Query, Timeout
    from .native import CallArgs
    from .reconnect import OnReconnect


#: What stands for a number of attempts without end.
MOST_ATTEMPTS = 1_000_000_000


class Call:
    """What goes to the native engine.

    Attributes:
        args: as the native engine takes it.
        on_reconnect: for a stream that can be gone on with when it breaks.
    """

    __slots__ = ("args", "on_reconnect")

    args: CallArgs
    on_reconnect: OnReconnect | None


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
    """A call, from the arguments of a method. A function, since a class is slower to call with arguments by name.

    Args:
        operation: its dotted name, or ``METHOD /path``.
        path: the values in the path, in order.
        body: the JSON object, without what is ``omit``; ``bytes`` are sent as they are.
        extra_headers, extra_query, extra_body: from the caller; they win.
        timeout: longest wait in seconds; not given: the client's.
        resume, max_reconnects, on_reconnect: for a stream that can be gone on with when it breaks.
    """
    texts: Sequence[str] = path
    for value in path:
        if type(value) is not str:
            texts = _texts(operation, path)
            break
    if extra_query:
        query = {**(query or {}), **extra_query}
    sent: Sequence[tuple[str, str | None]] = ()
    if headers:
        # What a method leaves out; what the caller gives as `omit` removes the header.
        sent = [(name, str(value)) for name, value in headers.items() if not isinstance(value, NOT_PASSED)]
    if extra_headers:
        sent = [*sent, *header_pairs(extra_headers)]
    limit = total = None
    if timeout is not not_given:
        if isinstance(timeout, TotalTimeout):
            total = timeout.seconds
        elif not isinstance(timeout, NotGiven):
            limit = read_limit(timeout)
    call = Call()
    call.on_reconnect = on_reconnect
    call.args = (
        operation,
        texts,
        query_pairs(query) if query else (),
        sent,
        body if extra_body is None else _merged(body, extra_body),
        limit,
        max_retries,
        resume,
        None if max_reconnects is None else reconnect_limit(max_reconnects),
        total,
    )
    return call


def reconnect_limit(value: object) -> int:
    """Attempts to go on with a stream, checked.

    Raises:
        TypeError: it is no integer.
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


def _texts(operation: str, path: tuple[object, ...]) -> list[str]:
    for value in path:
        if value is None or isinstance(value, NOT_PASSED):
            raise ValueError(f"{operation}: Expected a non-empty value for `id` but received {value!r}")
    return [str(value) for value in path]
