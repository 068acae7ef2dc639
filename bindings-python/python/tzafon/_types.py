"""Markers, aliases and small types that signatures use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import PathLike
from typing import IO, TYPE_CHECKING, Any, Literal, SupportsIndex, TypeAlias, TypedDict, Union, cast

from ._module_names import exported

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable


@exported
class NotGiven:
    """Stands for "not passed" where ``None`` has its own meaning. Falsy."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"

    def __reduce__(self) -> str:
        return "not_given"


@exported
class Omit:
    """Default of every optional API field: the field is left out. As a header's value it removes that header. Falsy."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> str:
        return "omit"


NOT_GIVEN = not_given = NotGiven()
omit = Omit()
NoneType = type(None)
#: The classes of what stands for "not passed".
NOT_PASSED = (Omit, NotGiven)

Headers: TypeAlias = Mapping[str, Union[str, Omit]]
Query: TypeAlias = Mapping[str, object]
Body: TypeAlias = object
Content: TypeAlias = "bytes | bytearray | str | IO[bytes] | Iterable[bytes]"
AsyncContent: TypeAlias = "Content | AsyncIterable[bytes]"

#: What published code annotates a transport with. No transport can be passed to this client: see ``Lightcone``.
Transport: TypeAlias = object
#: What published code annotates proxies with. Pass one URL as the client option ``proxy``.
ProxiesTypes: TypeAlias = Union[str, Mapping[str, Union[str, None]]]

TimeoutParts: TypeAlias = "tuple[float | None, float | None, float | None, float | None]"


@exported
class Timeout:
    """Time limits in seconds; ``None`` removes a limit.

    Args:
        timeout: the default of all four; another ``Timeout``, an object like one (``httpx.Timeout``), or a tuple
            ``(connect, read, write, pool)`` is taken over.
        connect: longest time for making a connection.
        read: longest wait for the response, and between two of its bytes.
        write: accepted, and has no effect.
        pool: accepted, and has no effect.

    Raises:
        ValueError: there is neither a default nor all four limits.
    """

    connect: float | None
    read: float | None
    write: float | None
    pool: float | None

    def __init__(
        self,
        timeout: float | Timeout | TimeoutParts | NotGiven | None = not_given,
        *,
        connect: float | NotGiven | None = not_given,
        read: float | NotGiven | None = not_given,
        write: float | NotGiven | None = not_given,
        pool: float | NotGiven | None = not_given,
    ) -> None:
        given: dict[str, float | NotGiven | None] = {"connect": connect, "read": read, "write": write, "pool": pool}
        defaults = _parts(timeout)
        for position, (name, value) in enumerate(given.items()):
            if isinstance(value, NotGiven):
                if defaults is None:
                    raise ValueError("give a default timeout, or all of connect, read, write and pool")
                value = defaults[position]
            setattr(self, name, value)

    def as_dict(self) -> dict[str, float | None]:
        """The four limits by name."""
        return {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}

    def __repr__(self) -> str:
        return f"Timeout(connect={self.connect}, read={self.read}, write={self.write}, pool={self.pool})"

    def __eq__(self, other: object) -> bool:
        if not hasattr(other, "read") or not hasattr(other, "connect"):
            return NotImplemented
        return self.as_dict() == {name: getattr(other, name, None) for name in self.as_dict()}

    def __hash__(self) -> int:
        return hash(tuple(self.as_dict().values()))


def _parts(timeout: object) -> TimeoutParts | None:
    if isinstance(timeout, NotGiven):
        return None
    if timeout is None or isinstance(timeout, (int, float)):
        return (timeout, timeout, timeout, timeout)
    if isinstance(timeout, tuple):
        return cast("TimeoutParts", timeout)
    like: Any = timeout
    return (like.connect, like.read, like.write, like.pool)


@exported
class Limits:
    """How many connections a client keeps.

    Args:
        max_connections: accepted, and has no effect: a call never waits for a free connection.
        max_keepalive_connections: idle connections kept for each server.
        keepalive_expiry: accepted, and has no effect.
    """

    def __init__(
        self,
        *,
        max_connections: int | None = None,
        max_keepalive_connections: int | None = None,
        keepalive_expiry: float | None = 5.0,
    ) -> None:
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value}" for name, value in vars(self).items())
        return f"Limits({fields})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Limits) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash(tuple(vars(self).values()))


DEFAULT_TIMEOUT = Timeout(60, connect=5.0)
DEFAULT_MAX_RETRIES = 2
DEFAULT_CONNECTION_LIMITS = Limits(max_connections=100, max_keepalive_connections=20)


@exported
class RequestOptions(TypedDict, total=False):
    """What ``client.get`` and its like take as ``options``."""

    headers: Headers
    """Headers of this request; ``omit`` as a value removes one."""
    max_retries: int
    """Attempts after the first one."""
    timeout: float | Timeout | None
    """Longest wait in seconds for the response, and between two of its bytes."""
    params: Query
    """Query parameters."""
    extra_json: Mapping[str, object]
    """Fields added to a JSON body; they win over the others."""
    idempotency_key: str
    """Accepted; the API has no header for it. A task's start takes a field of this name."""
    follow_redirects: bool
    """Only ``True`` is possible: redirects within the origin are followed."""
    security: Mapping[str, bool]
    """``{}`` sends the request without the key."""


def file_from_path(path: str | PathLike[str]) -> tuple[str, bytes]:
    """A file as ``(name, content)``."""
    import os  # few programs send files

    with open(path, "rb") as file:
        return os.path.basename(path), file.read()


class TotalTimeout:
    """Instead of a call's ``timeout``: a limit in seconds on the whole call, to the end of its response.

    The client's limits on its parts still apply.

    Args:
        seconds: the limit; ``None`` for no other than the client's.
    """

    __slots__ = ("seconds",)

    def __init__(self, seconds: float | None) -> None:
        self.seconds = seconds


def read_limit(timeout: object) -> float:
    """The read limit of a number, a ``Timeout``, or an object like one (httpx's); infinity for none."""
    if isinstance(timeout, (int, float)):
        return float(timeout)
    limit = None if timeout is None else cast("Timeout", timeout).read
    return float("inf") if limit is None else float(limit)


def connect_limit(timeout: object) -> float:
    """The connect limit of a number, a ``Timeout``, or an object like one; infinity for none."""
    if isinstance(timeout, (int, float)):
        return float(timeout)
    limit = None if timeout is None else cast("Timeout", timeout).connect
    return float("inf") if limit is None else float(limit)


def query_pairs(query: Mapping[str, object]) -> list[tuple[str, str]]:
    """Query parameters as text: lists joined by commas, mappings as ``a[b]``; ``None`` and the like left out."""
    pairs: list[tuple[str, str]] = []
    for name, value in query.items():
        if value is omit or value is None or isinstance(value, NOT_PASSED):
            continue
        if isinstance(value, Mapping):
            inner = cast("Mapping[str, object]", value)
            pairs += query_pairs({f"{name}[{key}]": item for key, item in inner.items()})
        else:
            pairs.append((name, _text(name, value)))
    return pairs


def _text(name: str, value: object) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        if value != value or value in (float("inf"), float("-inf")):
            raise ValueError(f"query parameter {name}: {value} can't be sent")
        return str(value)
    of: Any = value
    if isinstance(of, _UNSENDABLE):
        raise _unsendable(name, value)
    if isinstance(of, Sequence):
        items = cast("Sequence[object]", of)
        return ",".join(
            _text(f"{name}[{at}]", item)
            for at, item in enumerate(items)
            if item is not None and not isinstance(item, NOT_PASSED)
        )
    plain = _plain(of)
    if plain is not of:
        return _text(name, plain)
    if type(of).__str__ is object.__str__:
        raise _unsendable(name, of)
    return str(of)


# Their text is meant for debugging.
_UNSENDABLE = (bytes, bytearray, memoryview, set, frozenset, Mapping)


def _unsendable(name: str, value: object) -> TypeError:
    return TypeError(f"query parameter {name}: a value of type {type(value).__qualname__} can't be sent")


def _plain(value: Any) -> Any:
    """Numbers and arrays of other libraries, such as numpy, as Python's own; other values as they are."""
    if hasattr(value, "ndim") and hasattr(value, "tolist"):
        plain = value.tolist()
        return value if type(plain) is type(value) else plain
    return value.__index__() if isinstance(value, SupportsIndex) else value
