"""What a model says of itself to code that looks at classes: its own, dataclasses', pydantic's.

Each is made when it is asked for: no program pays for tools that it does not use.
"""

from __future__ import annotations

import types
import typing
from typing import Any

from .annotations import hints


class FieldInfo:
    """A declared field.

    Attributes:
        annotation: its type.
        default: always ``None``: what an absent field reads.
    """

    default = None

    def __init__(self, annotation: Any) -> None:
        self.annotation = annotation

    def is_required(self) -> bool:
        """Whether the service is said to send the field always."""
        takes_none = types.NoneType in typing.get_args(self.annotation)
        return self.annotation is not Any and not takes_none

    def __repr__(self) -> str:
        return f"FieldInfo(annotation={self.annotation!r}, required={self.is_required()})"


class Fields:
    """The mapping of a class, made when it is asked for."""

    def __get__(self, model: object, owner: type) -> dict[str, FieldInfo]:
        return {name: FieldInfo(annotation) for name, annotation in hints(owner).items()}


class DataclassFields:
    """``__dataclass_fields__``: by it ``dataclasses.asdict``, FastAPI, orjson, pandas and the like read models.

    A model's own has the fields that were sent and are not declared, too.
    """

    def __get__(self, model: Any, owner: type) -> dict[str, Any]:
        import dataclasses  # takes long to import, and few programs need it

        declared = [(name, annotation, dataclasses.field(default=None)) for name, annotation in hints(owner).items()]
        made: Any = dataclasses.make_dataclass(owner.__name__, declared)
        fields: dict[str, Any] = dict(made.__dataclass_fields__)
        if model is not None:
            (other,) = dataclasses.fields(dataclasses.make_dataclass("Other", [("other", Any, None)]))
            for name, _ in model:
                if name not in fields:
                    fields[name] = copy = _copied(other)
                    copy.name = name
        return fields


class DataclassParams:
    """``__dataclass_params__``: of what a dataclass is given, a model has none."""

    def __get__(self, model: object, owner: type) -> Any:
        import dataclasses

        plain: Any = dataclasses.make_dataclass(owner.__name__, [], init=False, repr=False, eq=False)
        return plain.__dataclass_params__


def _copied(field: Any) -> Any:
    import copy

    return copy.copy(field)
