"""Small functions of older versions that programs import although they are internal. Nothing here uses them."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar, Union, cast

from typing_extensions import TypeAliasType, TypeGuard, get_args, get_origin, is_typeddict

from .._models.dict_model import DictModel
from .._types import NOT_PASSED, NotGiven, Omit, file_from_path

T = TypeVar("T")

__all__ = [
    "async_maybe_transform",
    "async_transform",
    "coerce_boolean",
    "coerce_float",
    "coerce_integer",
    "extract_type_arg",
    "file_from_path",
    "flatten",
    "get_args",
    "get_origin",
    "is_annotated_type",
    "is_dict",
    "is_given",
    "is_iterable",
    "is_iterable_type",
    "is_list",
    "is_list_type",
    "is_literal_type",
    "is_mapping",
    "is_required_type",
    "is_sequence",
    "is_sequence_type",
    "is_tuple",
    "is_type_alias_type",
    "is_typeddict",
    "is_union",
    "is_union_type",
    "maybe_coerce_boolean",
    "maybe_coerce_float",
    "maybe_coerce_integer",
    "maybe_transform",
    "removeprefix",
    "removesuffix",
    "strip_annotated_type",
    "strip_not_given",
    "transform",
]


def is_given(value: T | NotGiven | Omit) -> TypeGuard[T]:
    """Whether a parameter was passed."""
    return not isinstance(value, NOT_PASSED)


def is_dict(value: object) -> TypeGuard[dict[object, object]]:
    """Whether it is a dict."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[object]]:
    """Whether it is a list."""
    return isinstance(value, list)


def is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    """Whether it is a tuple."""
    return isinstance(value, tuple)


def is_mapping(value: object) -> TypeGuard[Mapping[str, object]]:
    """Whether it is a mapping."""
    return isinstance(value, Mapping)


def is_sequence(value: object) -> TypeGuard[Sequence[object]]:
    """Whether it is a sequence, as strings are too."""
    return isinstance(value, Sequence)


def is_iterable(value: object) -> TypeGuard[Iterable[object]]:
    """Whether it can be iterated over."""
    return isinstance(value, Iterable)


def is_annotated_type(annotation: Any) -> bool:
    """Whether there is another annotation inside that says what the values are: see :func:`extract_type_arg`."""
    return get_origin(annotation) is typing.Annotated or annotation is Any or _is_dict_model(annotation)


def is_list_type(annotation: Any) -> bool:
    """Whether it is ``list[...]``."""
    return (get_origin(annotation) or annotation) is list


def is_sequence_type(annotation: Any) -> bool:
    """Whether it is ``Sequence[...]``."""
    return get_origin(annotation) is Sequence


def is_iterable_type(annotation: Any) -> bool:
    """Whether it is ``Iterable[...]``."""
    return get_origin(annotation) is Iterable


def is_union(origin: Any) -> bool:
    """Whether the origin of an annotation is that of a union."""
    return origin is Union or origin is types.UnionType


def is_union_type(annotation: Any) -> bool:
    """Whether it is a union."""
    return is_union(get_origin(annotation))


def is_literal_type(annotation: Any) -> bool:
    """Whether it is ``Literal[...]``."""
    return get_origin(annotation) is typing.Literal


def is_required_type(annotation: Any) -> bool:
    """Whether it is ``Required[...]``."""
    from typing_extensions import Required

    return get_origin(annotation) is Required


def is_type_alias_type(annotation: Any) -> bool:
    """Whether it was written as ``type X = ...``."""
    of_python: Any = getattr(typing, "TypeAliasType", TypeAliasType)
    return isinstance(annotation, (TypeAliasType, of_python))


def extract_type_arg(annotation: Any, index: int) -> Any:
    """One of the annotations inside. What older versions declared as a dict of anything is a separate class here."""
    if annotation is Any:
        return object
    if _is_dict_model(annotation):
        return dict[str, object]
    arguments = get_args(annotation)
    if index >= len(arguments):
        raise RuntimeError(f"expected {annotation} to have a type argument at position {index}")
    return arguments[index]


def strip_annotated_type(annotation: Any) -> Any:
    """The annotation inside ``Annotated`` and ``Required``."""
    while get_origin(annotation) is typing.Annotated or is_required_type(annotation):
        annotation = get_args(annotation)[0]
    return annotation


def flatten(lists: Iterable[Iterable[T]]) -> list[T]:
    """The items of all of them."""
    return [item for inner in lists for item in inner]


def strip_not_given(value: object) -> object:
    """A mapping without what was not passed; anything else as it is."""
    if not isinstance(value, Mapping):
        return value
    given = cast("Mapping[str, object]", value).items()
    return {name: item for name, item in given if not isinstance(item, NotGiven)}


def transform(data: object, expected_type: object) -> Any:
    """The data itself: fields have the API's names."""
    del expected_type
    return data


maybe_transform = transform


async def async_maybe_transform(data: object, expected_type: object) -> Any:
    """As :func:`transform`."""
    return transform(data, expected_type)


async_transform = async_maybe_transform


def coerce_integer(text: str) -> int:
    """The integer that a text says."""
    return int(text, base=10)


def coerce_float(text: str) -> float:
    """The number that a text says."""
    return float(text)


def coerce_boolean(text: str) -> bool:
    """Whether a text says yes: ``true``, ``1`` or ``on``."""
    return text in ("true", "1", "on")


def maybe_coerce_integer(text: str | None) -> int | None:
    """As :func:`coerce_integer`; ``None`` stays."""
    return None if text is None else coerce_integer(text)


def maybe_coerce_float(text: str | None) -> float | None:
    """As :func:`coerce_float`; ``None`` stays."""
    return None if text is None else coerce_float(text)


def maybe_coerce_boolean(text: str | None) -> bool | None:
    """As :func:`coerce_boolean`; ``None`` stays."""
    return None if text is None else coerce_boolean(text)


def removeprefix(text: str, prefix: str) -> str:
    """As ``str.removeprefix``."""
    return text.removeprefix(prefix)


def removesuffix(text: str, suffix: str) -> str:
    """As ``str.removesuffix``."""
    return text.removesuffix(suffix)


def _is_dict_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, DictModel)
