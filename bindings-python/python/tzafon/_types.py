"""Markers and small types that signatures use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, Union


class NotGiven:
    """Stands for "not passed" where ``None`` has a meaning of its own. Falsy."""

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"


class Omit:
    """Default of every optional API field: the field is left out. As a header's value it removes that header. Falsy."""

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "omit"


NOT_GIVEN = not_given = NotGiven()
omit = Omit()

Headers: TypeAlias = Mapping[str, Union[str, Omit]]
Query: TypeAlias = Mapping[str, object]
Body: TypeAlias = object


class Timeout:
    """Time limits in seconds; ``None`` removes a limit.

    Args:
        timeout: longest wait for the answer, and between two of its bytes.
        connect: longest time for making a connection. Not given: the same as ``timeout``.
        read: overrides ``timeout``. ``write`` and ``pool`` are accepted and have no effect.
    """

    def __init__(
        self,
        timeout: float | NotGiven | None = NOT_GIVEN,
        *,
        connect: float | NotGiven | None = NOT_GIVEN,
        read: float | NotGiven | None = NOT_GIVEN,
        write: float | NotGiven | None = NOT_GIVEN,
        pool: float | NotGiven | None = NOT_GIVEN,
    ) -> None:
        default = None if isinstance(timeout, NotGiven) else timeout
        self.connect = default if isinstance(connect, NotGiven) else connect
        self.read = default if isinstance(read, NotGiven) else read
        self.write = default if isinstance(write, NotGiven) else write
        self.pool = default if isinstance(pool, NotGiven) else pool

    def __repr__(self) -> str:
        return f"Timeout(connect={self.connect}, read={self.read}, write={self.write}, pool={self.pool})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Timeout) and vars(self) == vars(other)


def read_limit(timeout: Any) -> float | None:
    """The read limit of a number, a ``Timeout``, or an object like one (httpx's); infinity for none."""
    if timeout is None:
        return float("inf")
    limit = timeout if isinstance(timeout, (int, float)) else timeout.read
    return float("inf") if limit is None else float(limit)


def connect_limit(timeout: Any) -> float | None:
    """The connect limit of a ``Timeout`` or an object like one; a number leaves the default."""
    if timeout is None or isinstance(timeout, (int, float)):
        return None
    return float("inf") if timeout.connect is None else float(timeout.connect)
