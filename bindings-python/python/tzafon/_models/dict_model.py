"""Responses and events that stay dicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from .annotations import Convertible, field_names, hints
from .converters import ByType, converter, same, set_model_of_unknown_kinds
from .pydantic_hooks import PydanticHooks

if TYPE_CHECKING:
    from typing_extensions import Self


class _Attributes(dict[str, Any]):
    # Otherwise every subclass would get its own `__dict__`, which would hide that of DictModel.
    __slots__ = ("__dict__",)


class DictModel(_Attributes, PydanticHooks, Convertible):
    """A ``dict`` whose keys also read as attributes, including those of nested dicts.

    Declared fields that are absent read ``None``; other absent names raise ``AttributeError``. A key with the
    name of a dict's method (``items``, ``keys``, ...) is read with ``[]`` only.
    """

    __slots__ = ("_client",)
    # Type checkers take a dict's patterns for positional ones, unless the class says otherwise.
    __match_args__ = ()

    _client: Any

    @classmethod
    def wrap(cls, data: dict[str, Any], client: Any) -> Self:
        """A model with the pairs of ``data``; ``client`` is what its methods call."""
        made = cls(data)
        _set_client(made, client)
        return made

    def __getattr__(self, name: str) -> Any:
        try:
            value = self[name]
        except KeyError:
            # The slot is empty in what a program makes itself.
            if name == "_client" or name in field_names(type(self)):
                return None
            raise AttributeError(f"{type(self).__name__!r} has no field {name!r}") from None
        if type(value) is dict or type(value) is list:
            return self.__inner(name, value)
        return value

    def __inner(self, name: str, value: Any) -> Any:
        convert = converter(hints(type(self)).get(name, Any))
        wrapped: Any = (_attributes if convert is same else convert)(value, self._client)
        if _is_json(wrapped):
            self[name] = wrapped  # json.dumps and the next read find the same object
        return wrapped

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "_client":
            _set_client(self, value)
        else:
            self[name] = value

    if not TYPE_CHECKING:  # to type checkers `__dict__` is that of every class

        @property
        def __dict__(self) -> dict[str, Any]:
            """The pairs, as ``vars`` gives them. A change of it is a change of this."""
            return self

    def to_dict(self) -> dict[str, Any]:
        """The pairs as a plain dict, and so those of everything inside, for tools that take no subclass of ``dict``."""
        from .dump import plain_value

        return cast("dict[str, Any]", plain_value(self, lambda model: model.to_dict()))

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *field_names(type(self)), *self})

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (dict(self),)


def dict_kinds(convert: object) -> tuple[dict[str, type], type] | None:
    """The classes that ``convert`` makes, if they are dicts distinguished by ``type`` alone: the native engine can make
    these by itself."""
    if not isinstance(convert, ByType):
        return None
    classes = [*convert.models.values(), convert.other]
    own_way = any(not issubclass(model, DictModel) or model.wrap.__func__ is not _WRAP for model in classes)
    return None if own_way else ({**convert.models}, convert.other)


_WRAP = DictModel.wrap.__func__
_set_client = DictModel.__dict__["_client"].__set__


def _attributes(value: Any, client: Any) -> Any:
    """Dicts of no declared class, so that their keys read as attributes too."""
    if type(value) is dict:
        return DictModel.wrap(cast("dict[str, Any]", value), client)
    if type(value) is list:
        return [_attributes(item, client) for item in cast("list[Any]", value)]
    return value


def _is_json(wrapped: Any) -> bool:
    if isinstance(wrapped, list):
        return all(_is_json(item) for item in cast("list[Any]", wrapped))
    # Any other Convertible is a BaseModel, which json.dumps does not know.
    return isinstance(wrapped, DictModel) or not isinstance(wrapped, Convertible)


set_model_of_unknown_kinds(DictModel)
