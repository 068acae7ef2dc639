"""Answers as light objects over the parsed JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, cast

if TYPE_CHECKING:
    from typing_extensions import Self


class BaseModel:
    """An answer of the service. Declared fields are attributes and read ``None`` when absent; unknown fields are kept
    and readable the same way; ``model["field"]``, ``model.get("field")`` and ``"field" in model`` work too."""

    __data: dict[str, Any]

    def __init__(self, /, **fields: Any) -> None:
        object.__setattr__(self, "_BaseModel__data", fields)

    @classmethod
    def construct(cls, /, **fields: Any) -> Self:
        """Builds a model without checking its fields."""
        return cls(**fields)

    model_construct = construct

    def __getattr__(self, name: str) -> Any:
        if not name.startswith("__"):
            data = self.__data
            if name in data:
                return data[name]
            if name in _fields(type(self)):
                return None
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __setattr__(self, name: str, value: Any) -> None:
        self.__data[name] = value

    def __getitem__(self, name: str) -> Any:
        return self.__data[name]

    def __contains__(self, name: object) -> bool:
        return name in self.__data

    def get(self, name: str, default: Any = None) -> Any:
        """The field's value, or ``default`` when the service did not send it."""
        return self.__data.get(name, default)

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        return iter(self.__data.items())

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__data == cast("BaseModel", other).__data

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.__data.items())
        return f"{type(self).__name__}({fields})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.__data)

    @property
    def model_fields_set(self) -> set[str]:
        """The fields that the service sent: tells null from absent."""
        return set(self.__data)

    @property
    def model_extra(self) -> dict[str, Any]:
        """The fields that the service sent and this version does not know."""
        known = _fields(type(self))
        return {name: value for name, value in self.__data.items() if name not in known}

    def to_dict(self, *, exclude_none: bool = False, **_flags: Any) -> dict[str, Any]:
        """What the service sent, as a dict."""
        return {name: value for name, value in self.__data.items() if not (exclude_none and value is None)}

    def to_json(self, *, indent: int | None = 2, exclude_none: bool = False, **_flags: Any) -> str:
        """What the service sent, as JSON text."""
        import json  # most programs never need it

        separators = (",", ":") if indent is None else None
        data = self.to_dict(exclude_none=exclude_none)
        return json.dumps(data, indent=indent, ensure_ascii=False, separators=separators)

    model_dump = to_dict

    def model_dump_json(self, *, indent: int | None = None, **flags: Any) -> str:
        """As :meth:`to_json`, compact."""
        return self.to_json(indent=indent, **flags)


class EventModel(dict[str, Any]):
    """An event: a ``dict`` whose keys also read as attributes. Declared fields that are absent read ``None``."""

    __slots__: ClassVar[tuple[str, ...]] = ()

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            if name in _fields(type(self)):
                return None
            raise AttributeError(f"{type(self).__name__!r} has no field {name!r}") from None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({super().__repr__()})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self),)


def event_union(known: Mapping[str, type[EventModel]], fallback: type[EventModel]) -> Callable[[Any], Any]:
    """What turns a decoded frame into the event class of its ``type``; types of later versions get ``fallback``."""

    def convert(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        data = cast("dict[str, Any]", value)
        kind = data.get("type")
        return (known.get(kind, fallback) if isinstance(kind, str) else fallback)(data)

    return convert


_FIELDS: dict[type, frozenset[str]] = {}


def _fields(model: type) -> frozenset[str]:
    found = _FIELDS.get(model)
    if found is None:
        from inspect import get_annotations  # a slow import that most programs never need

        names = (name for base in model.__mro__ for name in get_annotations(base))
        found = _FIELDS[model] = frozenset(name for name in names if not name.startswith("_"))
    return found


def _rebuild(model: type[BaseModel], data: dict[str, Any]) -> BaseModel:
    return model(**data)
