"""Responses as light objects over the parsed JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, cast

from .._module_names import exported
from .annotations import Convertible, field_names, hints
from .converters import convert, converter
from .dict_model import DictModel
from .dump import Data, chosen, json_text, plain_value
from .fields import DataclassFields, DataclassParams, Fields
from .pydantic_hooks import PydanticHooks, PydanticSerializer

if TYPE_CHECKING:
    from typing_extensions import Self

__all__ = ["BaseModel", "DictModel", "construct_type"]


class _Attributes:
    """Gives models a place for attributes; :attr:`BaseModel.__dict__` is what programs see of it."""

    __slots__ = ("__dict__",)


# What was read or set, by name. Reading an attribute looks there first.
_kept: Callable[[object], Data] = _Attributes.__dict__["__dict__"].__get__


@exported
class BaseModel(_Attributes, PydanticHooks, Convertible):
    """A response of the service.

    Declared fields are attributes and read ``None`` when absent; unknown fields are kept and readable the same way;
    ``model["field"]``, ``model.get("field")`` and ``"field" in model`` work too. Nothing is checked: a value of
    another type than declared is returned unchanged.
    """

    __slots__ = ("__weakref__", "_client", "_data")

    _client: Any
    _data: Data

    #: The declared fields by name; each has an ``annotation`` and ``is_required()``.
    model_fields = Fields()
    # By these, tools that know dataclasses and pydantic's models read ours. Each is made when it is asked for.
    __dataclass_fields__ = DataclassFields()
    __dataclass_params__ = DataclassParams()
    __pydantic_serializer__ = PydanticSerializer()

    def __init__(self, /, **fields: Any) -> None:
        _set_data(self, fields)
        _set_client(self, None)

    @classmethod
    def wrap(cls, data: Data, client: Any) -> Self:
        """A model over ``data``, which it keeps; ``client`` is what its methods call."""
        made = cls.__new__(cls)
        _set_data(made, data)
        _set_client(made, client)
        return made

    @classmethod
    def construct(cls, _fields_set: set[str] | None = None, /, **fields: Any) -> Self:
        """Builds a model without checking its fields. Nested objects become models when they are read."""
        del _fields_set  # what is given is set
        return cls.wrap(fields, None)

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, /, **fields: Any) -> Self:
        """As :meth:`construct`."""
        return cls.construct(_fields_set, **fields)

    @classmethod
    def model_validate(cls, obj: Any, **_flags: Any) -> Self:
        """Builds a model from a dict, or takes one as it is.

        Raises:
            ValueError: a field is missing or has another type than declared.
        """
        from .validation import check  # most programs take what the service sends

        if isinstance(obj, cls):
            return obj
        problem = check(cls, obj)
        if problem is not None:
            raise ValueError(f"{cls.__name__}: {problem}")
        return cls.wrap(cast("Data", obj), None)

    parse_obj = model_validate

    @classmethod
    def model_validate_json(cls, json_data: str | bytes, **_flags: Any) -> Self:
        """As :meth:`model_validate`, from JSON text."""
        import json  # most programs never need it

        return cls.model_validate(json.loads(json_data))

    if not TYPE_CHECKING:  # to type checkers `__dict__` is that of every class

        @property
        def __dict__(self) -> Data:
            """Every field, as ``vars(model)`` gives them: the declared ones, ``None`` where absent, and others sent.

            Made when it is asked for. A change of it is a change of the model.
            """
            # Not dict(self): a field may be named `keys`.
            fields, kept = dict(iter(self)), _kept(self)
            if fields.keys() != kept.keys():
                kept.clear()  # in the order of the fields, not of what was read first
                kept.update(fields)
            return kept

    def __getattr__(self, name: str) -> Any:
        # Called for what is no attribute yet: the first read of a field.
        if not name.startswith("__"):
            data = self._data
            if name in data:
                value = data[name]
                if type(value) is dict or type(value) is list:
                    wrapped: Any = converter(hints(type(self)).get(name, Any))(value, self._client)
                    # Kept in both places: the next read finds the same object, and so does a dump. Of several threads
                    # that read it at once, one decides.
                    wrapped = data[name] = _kept(self).setdefault(name, wrapped)
                    return wrapped
                if type(value) is int:  # which a field of type float may be sent as
                    value = _kept(self)[name] = converter(hints(type(self)).get(name, Any))(value, self._client)
                return value
            if name in field_names(type(self)):
                return None
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __setattr__(self, name: str, value: Any) -> None:
        if name in ("_client", "_data"):
            object.__setattr__(self, name, value)
            return
        self._data[name] = _kept(self)[name] = value

    def __delattr__(self, name: str) -> None:
        if name not in self._data:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        del self._data[name]
        _kept(self).pop(name, None)

    def __getitem__(self, name: str) -> Any:
        if name not in self:
            raise KeyError(name)  # the service did not send it
        kept = _kept(self)
        # Not getattr: a field may have the name of a method.
        return kept[name] if name in kept else BaseModel.__getattr__(self, name)

    def __contains__(self, name: object) -> bool:
        return name in self._data or _kept(self).get(cast("str", name)) is not None

    def get(self, name: str, default: Any = None) -> Any:
        """The field's value, or ``default`` when the service did not send it."""
        return self[name] if name in self else default  # noqa: SIM401  # which would call itself

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        data = _sent(self)
        for name in dict.fromkeys((*field_names(type(self)), *data)):
            yield name, self[name] if name in data else None

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return self.to_dict() == cast("BaseModel", other).to_dict()

    __hash__ = None  # type: ignore[assignment]  # can change, as a dict can

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self)})"

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *field_names(type(self)), *self._data})

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.to_dict())

    @property
    def model_fields_set(self) -> set[str]:
        """The fields that the service sent. Distinguishes null from absent."""
        return set(_sent(self))

    @property
    def model_extra(self) -> Data:
        """The fields that the service sent and this version does not know."""
        known = field_names(type(self))
        return {name: value for name, value in _sent(self).items() if name not in known}

    def to_dict(
        self,
        *,
        mode: str = "python",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> Data:
        """What the service sent, as a new dict.

        Args:
            mode: accepted: both modes give what JSON has.
            use_api_names: accepted: fields have the API's names.
            exclude_unset: leave out declared fields that the service did not send; else they are ``None``.
            exclude_defaults: leave out fields that are ``None``.
            exclude_none: leave out fields that are ``None``.
            warnings: accepted, and has no effect.
        """
        del mode, use_api_names, warnings
        return self.__dump(not exclude_unset, not (exclude_none or exclude_defaults))

    def to_json(
        self,
        *,
        indent: int | None = 2,
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> str:
        """What the service sent, as JSON text; for the arguments see :meth:`to_dict`."""
        del use_api_names, warnings
        return json_text(self.__dump(not exclude_unset, not (exclude_none or exclude_defaults)), indent)

    def model_dump(
        self,
        *,
        mode: str = "python",
        include: Any = None,
        exclude: Any = None,
        by_alias: bool | None = None,
        exclude_unset: bool = False,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        **_flags: Any,
    ) -> Data:
        """As :meth:`to_dict`, with declared fields that are absent as ``None`` unless ``exclude_unset``.

        Args:
            include: names of the fields to return, or a mapping of them to ``True`` or to what is returned of them.
            exclude: names of the fields to leave out, or a mapping likewise.
        """
        del mode, by_alias
        return chosen(self.__dump(not exclude_unset, not (exclude_none or exclude_defaults)), include, exclude)

    def model_dump_json(self, *, indent: int | None = None, **flags: Any) -> str:
        """As :meth:`model_dump`, as JSON text."""
        return json_text(self.model_dump(**flags), indent)

    def dict(self, **flags: Any) -> Data:
        """As :meth:`model_dump`."""
        return self.model_dump(**flags)

    def json(self, *, indent: int | None = None, **flags: Any) -> str:
        """As :meth:`model_dump_json`."""
        return self.model_dump_json(indent=indent, **flags)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A model with the same values (with ``deep``: copies of them), and those of ``update``."""
        data = self.to_dict() if deep else _sent(self)
        return self.wrap({**data, **(update or {})}, self._client)

    def copy(
        self,
        *,
        include: Any = None,
        exclude: Any = None,
        update: Mapping[str, Any] | None = None,
        deep: bool = False,
    ) -> Self:
        """As :meth:`model_copy`, of the fields of ``include`` without those of ``exclude``."""
        data = chosen(self.to_dict() if deep else _sent(self), include, exclude)
        return self.wrap({**data, **(update or {})}, self._client)

    def __replace__(self, /, **changes: Any) -> Self:
        return self.model_copy(update=changes)

    def __copy__(self) -> Self:
        return self.model_copy()

    def __deepcopy__(self, memo: Any = None) -> Self:
        return self.model_copy(deep=True)

    def __dump(self, unset: bool, none: bool) -> Data:
        # Only nested models know what they leave out; without that the data is copied as it is.
        sent = _sent(self)
        pairs = self.__iter__() if unset or not none else sent.items()
        return {
            name: plain_value(value, lambda model: model.__dump(unset, none))
            for name, value in pairs
            if (unset or name in sent) and (none or value is not None)
        }


# The slots' own setters: a model's __setattr__ sets fields.
_get_data = BaseModel.__dict__["_data"].__get__
_set_data = BaseModel.__dict__["_data"].__set__
_set_client = BaseModel.__dict__["_client"].__set__


def _sent(model: BaseModel) -> Data:
    """What the service sent, with what was changed through ``vars(model)``."""
    data: Data = _get_data(model)
    for name, value in _kept(model).items():
        # The place of an absent field is ``None`` there.
        if (data[name] is not value) if name in data else (value is not None):
            data[name] = value
    return data


def _rebuild(model: type[BaseModel], data: Data) -> BaseModel:
    return model.wrap(data, None)


def construct_type(*, value: Any, type_: Any, metadata: object = None) -> Any:
    """``value``, as JSON has it, as an annotation says. Nothing is checked."""
    del metadata
    return convert(type_, value)
