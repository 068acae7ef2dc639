"""What a response can be converted to. Anything else is refused before a request is sent."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, Union, cast

from .._http import Response
from .._types import NoneType
from .annotations import Convertible

_PLAIN = frozenset({object, NoneType, str, bytes, int, float, bool, dict, list, tuple})
_CONTAINERS = (Mapping, Sequence, Iterable)


def check_cast_to(to: Any, response: type, name: str = "cast_to") -> None:
    """Refuses what no response can be converted to.

    Args:
        to: the class, or annotation.
        response: the raw response of this client, which it can become too.
        name: what the caller calls it.

    Raises:
        TypeError: with the classes to use instead.
    """
    wrong = _wrong(to, response)
    if wrong is None:
        return
    shown = wrong if isinstance(wrong, str) else f"{wrong.__module__}.{wrong.__qualname__}"
    raw = response.__name__
    instead = (
        f"use with_raw_response, or cast_to=tzafon.{raw}, for status, headers and body; cast_to=bytes or str for the "
        "body alone; dict, list, object or a subclass of tzafon.BaseModel for what its JSON says"
    )
    bases = [] if isinstance(wrong, str) else [f"{base.__module__}.{base.__qualname__}" for base in wrong.__mro__]
    if "pydantic.main.BaseModel" in bases:
        raise TypeError(
            f"{name}: {wrong.__name__} is a pydantic model, and responses are converted to subclasses of "  # type: ignore[union-attr]
            f"tzafon.BaseModel only; use cast_to=dict and {wrong.__name__}.model_validate(...)"  # type: ignore[union-attr]
        )
    if any(base.partition(".")[0] == "httpx" for base in bases):
        raise TypeError(f"{name}={shown}: this client does not use httpx; {instead}")
    raise TypeError(f"{name}={shown}: no response can be converted to this; {instead}")


def _wrong(to: Any, response: type) -> type | str | None:
    """The first part that no response can be converted to, or ``None``."""
    if to is None or to is Any or isinstance(to, typing.TypeVar):
        return None
    origin, parts = typing.get_origin(to), typing.get_args(to)
    if origin is Literal:
        return None
    if origin is Union or origin is types.UnionType:
        return _first(parts, response)
    if origin is typing.Annotated:
        return _wrong(parts[0], response)
    if origin is not None:
        return _wrong(origin, response) or _first([part for part in parts if part is not ...], response)
    alias = getattr(to, "__value__", None)  # `type X = ...`
    if alias is not None:
        return _wrong(alias, response)
    if not isinstance(to, type):
        return repr(to)
    return None if _can_be_made(cast("type[Any]", to), response) else cast("type[Any]", to)


def _first(parts: Iterable[Any], response: type) -> type | str | None:
    return next((wrong for part in parts if (wrong := _wrong(part, response)) is not None), None)


def _can_be_made(to: type[Any], response: type) -> bool:
    if to in _PLAIN or to in _CONTAINERS or issubclass(to, (Convertible, Response, response)):
        return True
    # An object of JSON is what a TypedDict describes; the other classes of `collections.abc` are not made either.
    return hasattr(to, "__required_keys__") or to.__module__ == "collections.abc"
