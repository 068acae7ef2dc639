"""The base of all models, and the declared fields of one."""

from __future__ import annotations

import sys
import types
import typing
from typing import Any

_HINTS: dict[type, dict[str, Any]] = {}
_NAMES: dict[type, tuple[str, ...]] = {}


class Convertible:
    """Base of the classes that JSON objects are wrapped in."""

    __slots__ = ()

    @classmethod
    def wrap(cls, data: dict[str, Any], client: Any) -> Any:
        """An instance over ``data``; ``client`` is what its methods call, or ``None``."""
        raise NotImplementedError


def field_names(model: type) -> tuple[str, ...]:
    """The declared fields of a model, base classes first."""
    found = _NAMES.get(model)
    if found is None:
        names = dict.fromkeys(name for base in _bases(model) for name in base.__annotations__)
        found = _NAMES[model] = tuple(name for name in names if not name.startswith("_"))
    return found


def hints(model: type) -> dict[str, Any]:
    """The annotations of a model's fields, evaluated where they were written."""
    found = _HINTS.get(model)
    if found is None:
        made: dict[str, Any] = {}
        for base in _bases(model):
            own = {name: text for name, text in base.__annotations__.items() if not name.startswith("_")}
            written_in = vars(sys.modules[base.__module__])
            made.update(typing.get_type_hints(types.SimpleNamespace(__annotations__=own), written_in))
        found = _HINTS[model] = made
    return found


def _bases(model: type) -> list[type]:
    # The annotations of a mixin are not fields.
    return [base for base in reversed(model.__mro__) if issubclass(base, Convertible) and base is not Convertible]
