"""How older versions looked into models of any version of pydantic. Nothing here uses it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from .._models.base_model import BaseModel
from .._models.fields import FieldInfo

M = TypeVar("M", bound=BaseModel)

PYDANTIC_V1 = False

__all__ = [
    "PYDANTIC_V1",
    "field_get_default",
    "field_is_required",
    "field_outer_type",
    "get_model_config",
    "get_model_fields",
    "model_copy",
    "model_dump",
    "model_json",
    "model_parse",
    "parse_obj",
]


def get_model_fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The declared fields of a model."""
    return model.model_fields


def get_model_config(model: type[BaseModel]) -> dict[str, Any]:
    """What a model says of its validation: other fields are kept."""
    del model
    return {"extra": "allow"}


def field_outer_type(field: FieldInfo) -> Any:
    """The type of a field."""
    return field.annotation


def field_is_required(field: FieldInfo) -> bool:
    """Whether the service is said to send the field always."""
    return field.is_required()


def field_get_default(field: FieldInfo) -> Any:
    """What an absent field reads: ``None``."""
    return field.default


def model_copy(model: M, *, deep: bool = False) -> M:
    """A model with the same values."""
    return model.model_copy(deep=deep)


def model_json(model: BaseModel, *, indent: int | None = None) -> str:
    """A model as JSON text."""
    return model.model_dump_json(indent=indent)


def model_dump(model: BaseModel, **options: Any) -> Mapping[str, Any]:
    """A model as a dict; for the options see ``BaseModel.model_dump``."""
    return model.model_dump(**options)


def parse_obj(model: type[M], value: object) -> M:
    """A model made of a dict that fits it."""
    return model.model_validate(value)


model_parse = parse_obj
