"""Converts parsed JSON to what an annotation says: models are wrapped, everything else stays as it is.

Conversion never refuses: a value that does not fit its annotation is returned unchanged; ``validation``
refuses such values.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal, Union, cast

from .annotations import Convertible, hints

Converter = Callable[[Any, Any], Any]

# By annotation. Grows with the annotations of the program, not with its calls.
_CONVERTERS: dict[Any, Converter] = {}
_LISTS = (list, tuple, Sequence, Iterable)
_TAGS = ("type", "event")
# The model of objects of a kind that no annotation names: `DictModel`, which is defined in terms of this module.
_models_of_unknown_kinds: list[type[Convertible]] = []


class ByType:
    """Converts an object to one of several models, chosen by its ``type``.

    Attributes:
        models: the models by their ``type``.
        other: the model of all other objects.
    """

    __slots__ = ("models", "other")

    def __init__(self, models: dict[str, type[Convertible]], other: type[Convertible]) -> None:
        self.models = models
        self.other = other

    def __call__(self, value: Any, client: Any) -> Any:
        if type(value) is not dict:
            return value
        data = cast("dict[str, Any]", value)
        kind = data.get("type")
        model = self.models.get(kind, self.other) if isinstance(kind, str) else self.other
        return model.wrap(data, client)


def convert(annotation: Any, value: Any, client: Any = None) -> Any:
    """``value`` as ``annotation`` says; models in it carry ``client``."""
    return converter(annotation)(value, client)


def converter(annotation: Any) -> Converter:
    """What converts to ``annotation``; made once for each."""
    try:
        return _CONVERTERS[annotation]
    except KeyError:
        made = _CONVERTERS[annotation] = _build(annotation)
        return made
    except TypeError:  # an unhashable part, as Annotated may have
        return _build(annotation)


def set_model_of_unknown_kinds(model: type[Convertible]) -> None:
    """Sets what an object becomes whose kind no member of a union has."""
    _models_of_unknown_kinds[:] = [model]


def same(value: Any, _client: Any) -> Any:
    """Returns a value that needs no conversion."""
    return value


def _to_float(value: Any, _client: Any) -> Any:
    return float(value) if type(value) is int else value


def _nothing(_value: Any, _client: Any) -> None:
    return None


def _build(annotation: Any) -> Converter:
    if annotation is types.NoneType:
        return _nothing
    if annotation is float:
        return _to_float
    origin = typing.get_origin(annotation)
    if origin is None:
        if isinstance(annotation, type) and issubclass(annotation, Convertible):
            return _wrapping(annotation)
        alias = getattr(cast("Any", annotation), "__value__", None)  # `type X = ...`
        return same if alias is None else converter(alias)
    parts = typing.get_args(annotation)
    if origin is typing.Annotated:
        return converter(parts[0])
    if origin is Union or origin is types.UnionType:
        return _union(parts)
    if origin in _LISTS:
        return _list(converter(parts[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _mapping(converter(parts[1]))
    return same


def _wrapping(model: type[Convertible]) -> Converter:
    wrap = model.wrap

    def wrapped(value: Any, client: Any) -> Any:
        # Only what JSON gives: a value that is wrapped already stays itself.
        return wrap(cast("dict[str, Any]", value), client) if type(value) is dict else value

    return wrapped


def _list(item: Converter) -> Converter:
    if item is same:
        return same

    def converted(value: Any, client: Any) -> Any:
        return [item(each, client) for each in cast("list[Any]", value)] if type(value) is list else value

    return converted


def _mapping(item: Converter) -> Converter:
    if item is same:
        return same

    def converted(value: Any, client: Any) -> Any:
        if type(value) is not dict:
            return value
        return {name: item(each, client) for name, each in cast("dict[str, Any]", value).items()}

    return converted


def _union(members: tuple[Any, ...]) -> Converter:
    members = tuple(member for member in members if member is not types.NoneType)
    if len(members) == 1:
        return converter(members[0])
    flat = [part for member in members for part in _flat(member)]
    models = [part for part in flat if isinstance(part, type) and issubclass(part, Convertible)]
    lists = [part for part in flat if typing.get_origin(part) in _LISTS]
    takes_dicts = any(_is_mapping(part) for part in flat)
    objects = _any_model(models, takes_dicts=takes_dicts) if models else _mapping_of(flat)
    items = Union[tuple(typing.get_args(part)[0] for part in lists)] if lists else None
    arrays = _list(converter(items)) if lists else same
    if arrays is same and (objects is same or isinstance(objects, ByType)):
        return objects

    def converted(value: Any, client: Any) -> Any:
        if type(value) is dict:
            return objects(value, client)
        return arrays(value, client) if type(value) is list else value

    return converted


def _flat(member: Any) -> tuple[Any, ...]:
    """The parts of a union inside a union, also behind ``Annotated`` and aliases."""
    if typing.get_origin(member) is typing.Annotated:
        return _flat(typing.get_args(member)[0])
    alias = getattr(member, "__value__", None)
    if alias is not None:
        return _flat(alias)
    if typing.get_origin(member) in (Union, types.UnionType):
        return tuple(part for inner in typing.get_args(member) for part in _flat(inner))
    return (member,)


def _is_mapping(member: Any) -> bool:
    origin = typing.get_origin(member) or member
    return isinstance(origin, type) and issubclass(origin, Mapping) and not issubclass(origin, Convertible)


def _mapping_of(members: list[Any]) -> Converter:
    return next((converter(member) for member in members if _is_mapping(member)), same)


def _any_model(models: list[type[Convertible]], *, takes_dicts: bool) -> Converter:
    """Distinguishes the members by the literals of their tags.

    A member whose tag is any text takes the unknown ones. Without such a member they become dicts whose keys read as
    attributes: an item of a kind that a later service sends is of use all the same.
    """
    if len(models) == 1 and not takes_dicts:
        return _wrapping(models[0])
    known: dict[str, dict[Any, type[Convertible]]] = {tag: {} for tag in _TAGS}
    other: type[Convertible] | None = None
    untagged: list[type[Convertible]] = []
    for model in models:
        fields = hints(model)
        tagged = False
        for tag in _TAGS:
            literals = _literals(fields.get(tag))
            known[tag].update(dict.fromkeys(literals, model))
            tagged = tagged or bool(literals)
        if not tagged and any(tag in fields for tag in _TAGS):
            other = other or model
        elif not tagged:
            untagged.append(model)
    unknown = other or _models_of_unknown_kinds[0]
    by_type, by_event = known["type"], known["event"]
    if not by_event and not untagged:
        return ByType(by_type, unknown)

    def converted(value: Any, client: Any) -> Any:
        data = cast("dict[str, Any]", value)
        kind = data.get("type")
        chosen = by_type.get(kind) if isinstance(kind, str) else None
        if chosen is None and by_event:
            kind = data.get("event")
            chosen = by_event.get(kind) if isinstance(kind, str) else None
        if chosen is None and untagged:
            chosen = max(untagged, key=lambda model: len(data.keys() & hints(model).keys()))
        return (chosen or unknown).wrap(data, client)

    return converted


def _literals(annotation: Any) -> tuple[Any, ...]:
    parts = _flat(annotation)
    return tuple(value for part in parts if typing.get_origin(part) is Literal for value in typing.get_args(part))
