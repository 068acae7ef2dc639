"""One call: the operation's name, its arguments, and what the caller adds to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from ._types import NOT_PASSED, Body, Headers, NotGiven, Omit, Query, Timeout, query_pairs, read_limit

if TYPE_CHECKING:
    from ._native import CallArgs


class Call:
    """What goes to the native engine, from the arguments of a method.

    Args:
        operation: its dotted name, or ``METHOD /path``.
        path: the values in the path, in order.
        body: the JSON object, without what is ``omit``; ``bytes`` are sent as they are.
        extra_headers, extra_query, extra_body: from the caller; they win.
        timeout: longest wait in seconds; not given: the client's.
    """

    __slots__ = ("body", "headers", "max_retries", "operation", "path", "query", "timeout")

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

    def args(self) -> CallArgs:
        """As the native engine takes it."""
        return (self.operation, self.path, self.query, self.headers, self.body, self.timeout, self.max_retries)


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
