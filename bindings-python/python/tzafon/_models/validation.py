"""Strict validation: whether a response fits its type. Off by default: one that does not fit is still useful."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, Union, cast

from .annotations import Convertible, hints


def check(annotation: Any, value: Any) -> str | None:
    """The first thing in ``value`` that is not as ``annotation`` says, with its place; ``None`` if all of it is."""
    return _check(annotation, value, "")


def _check(annotation: Any, value: Any, place: str) -> str | None:
    if annotation is Any or annotation is object or isinstance(annotation, typing.TypeVar):
        return None
    if annotation is None or annotation is types.NoneType:
        return None if value is None else _mismatch("null", value, place)
    origin, parts = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is None:
        alias = getattr(annotation, "__value__", None)  # `type X = ...`
        return _plain(annotation, value, place) if alias is None else _check(alias, value, place)
    if origin is typing.Annotated:
        return _check(parts[0], value, place)
    if origin is Literal:
        return None if value in parts else _mismatch(" or ".join(map(repr, parts)), value, place)
    if origin is Union or origin is types.UnionType:
        return _any_of(parts, value, place)
    if origin in (list, tuple, Sequence, Iterable):
        return _each(parts[0], value, place)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _values(parts[1], value, place)
    return None


def _plain(annotation: Any, value: Any, place: str) -> str | None:
    if not isinstance(annotation, type):
        return None
    if issubclass(annotation, Convertible):
        return _fields(annotation, value, place)
    if annotation is float:
        fits = isinstance(value, (int, float)) and not isinstance(value, bool)
    elif annotation is int:
        whole = isinstance(value, int) or (isinstance(value, float) and value.is_integer())
        fits = whole and not isinstance(value, bool)
    else:
        fits = isinstance(value, annotation)
    return None if fits else _mismatch(annotation.__name__, value, place)


def _fields(model: type[Convertible], value: Any, place: str) -> str | None:
    if not isinstance(value, Mapping):
        return None if isinstance(value, model) else _mismatch("an object", value, place)
    data = cast("Mapping[str, Any]", value)
    for name, annotation in hints(model).items():
        inner = f"{place}.{name}" if place else name
        if name in data:
            problem = _check(annotation, data[name], inner)
        else:
            # A field that may be null may be absent too.
            problem = None if _check(annotation, None, inner) is None else f"{inner} is missing"
        if problem is not None:
            return problem
    return None


def _any_of(members: tuple[Any, ...], value: Any, place: str) -> str | None:
    problems = [_check(member, value, place) for member in members]
    if None in problems:
        return None
    # The one that got furthest says most.
    return max((problem for problem in problems if problem), key=lambda problem: problem.split(" ")[0].count("."))


def _each(item: Any, value: Any, place: str) -> str | None:
    if not isinstance(value, (list, tuple)):
        return _mismatch("a list", value, place)
    checked = (_check(item, each, f"{place}[{position}]") for position, each in enumerate(cast("Sequence[Any]", value)))
    return next((problem for problem in checked if problem), None)


def _values(item: Any, value: Any, place: str) -> str | None:
    if not isinstance(value, Mapping):
        return _mismatch("an object", value, place)
    pairs = cast("Mapping[str, Any]", value).items()
    checked = (_check(item, each, f"{place}.{name}" if place else name) for name, each in pairs)
    return next((problem for problem in checked if problem), None)


def _mismatch(expected: str, value: Any, place: str) -> str:
    text = repr(value)
    shown = text if len(text) <= 60 else f"{text[:60]}..."
    return f"{place or 'the response'} should be {expected}, not {shown}"
