"""One call: the operation's name, its arguments, and what the caller adds to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from ._types import NOT_PASSED, Body, Headers, NotGiven, Omit, Query, Timeout, query_pairs, read_limit

if TYPE_CHECKING:
    from ._native import CallArgs
    from ._reconnect import OnReconnect


#: What stands for a number of attempts without end.
MOST_ATTEMPTS = 1_000_000_000


class Call:
    """What goes to the native engine, from the arguments of a method.

    Args:
        operation: its dotted name, or ``METHOD /path``.
        path: the values in the path, in order.
        body: the JSON object, without what is ``omit``; ``bytes`` are sent as they are.
        extra_headers, extra_query, extra_body: from the caller; they win.
        timeout: longest wait in seconds; not given: the client's.
        resume, max_reconnects, on_reconnect: for a stream that can be gone on with when it breaks.
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
    )

    def __init__(
        self,
        operation: str,
        path: tuple[str, ...] = (),
        *,
        body: object | None = None,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, object] | None = None,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = None,
        max_retries: int | None = None,
        resume: bool | None = None,
        max_reconnects: int | None = None,
        on_reconnect: OnReconnect | None = None,
    ) -> None:
        self.operation = operation
        self.path = list(path)
        for value in path:
            if type(value) is not str:
                self.path = _texts(operation, path)
                break
        self.body: Any = body if extra_body is None else _merged(body, extra_body)
        self.query: list[tuple[str, str]] = []
        if query or extra_query:
            self.query = query_pairs({**(query or {}), **(extra_query or {})})
        self.headers: list[tuple[str, str | None]] = []
        if headers:
            # What a method leaves out; what the caller gives as `omit` removes the header.
            self.headers = [(name, str(value)) for name, value in headers.items() if not isinstance(value, NOT_PASSED)]
        if extra_headers:
            self.headers += header_pairs(extra_headers)
        self.timeout = None if isinstance(timeout, NotGiven) else read_limit(timeout)
        self.max_retries = max_retries
        self.resume = resume
        self.max_reconnects = reconnect_limit(max_reconnects)
        self.on_reconnect = on_reconnect

    def args(self) -> CallArgs:
        """As the native engine takes it."""
        return (
            self.operation,
            self.path,
            self.query,
            self.headers,
            self.body,
            self.timeout,
            self.max_retries,
            self.resume,
            self.max_reconnects,
        )


def reconnect_limit(value: object) -> int | None:
    """Attempts to go on with a stream, checked.

    Raises:
        TypeError: it is no integer.
        ValueError: it is below 0.
    """
    if value is None:
        return None
    if value == float("inf"):
        return MOST_ATTEMPTS
    if not isinstance(value, int):
        raise TypeError(f"max_reconnects must be an integer, not {value!r}; resume=False switches resuming off")
    if value < 0:
        raise ValueError(f"max_reconnects must be 0 or more, not {value}")
    return min(value, MOST_ATTEMPTS)


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
            raise ValueError(f"{operation}: expected a non-empty id, but received {value!r}")
    return [str(value) for value in path]
