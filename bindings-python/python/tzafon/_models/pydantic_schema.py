"""Models where pydantic finds them: as fields, as parameters and results of FastAPI, or among any values."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Mapping
from typing import Any, cast

from .annotations import Convertible, hints
from .dump import chosen, plain_value
from .fields import FieldInfo
from .validation import check


def core_schema(model: type[Any], handler: Any) -> Any:
    """The schema by which pydantic takes a model, or a dict that fits one, and writes it as an object."""
    core: Any = importlib.import_module("pydantic_core").core_schema
    fields = {
        name: core.typed_dict_field(handler.generate_schema(annotation), required=FieldInfo(annotation).is_required())
        for name, annotation in hints(model).items()
    }
    # The shape is what JSON schemas show. The check is ours, so that both ways to make a model refuse the same.
    shape = core.typed_dict_schema(fields, cls_name=model.__name__, extra_behavior="allow")
    return core.no_info_wrap_validator_function(
        functools.partial(_taken, model),
        shape,
        ref=f"{model.__module__}.{model.__qualname__}:{id(model)}",
        serialization=core.plain_serializer_function_ser_schema(_written, info_arg=True),
    )


def _taken(model: type[Convertible], value: Any, _handler: Any) -> Any:
    if isinstance(value, model):
        return value
    problem = check(model, value)
    if problem is not None:
        raise ValueError(problem)
    return model.wrap(dict(cast("Mapping[str, Any]", value)), None)


@functools.cache
def serializer() -> Any:
    """What writes any model as an object."""
    core: Any = importlib.import_module("pydantic_core")
    schemas = core.core_schema
    written = schemas.plain_serializer_function_ser_schema(_written, info_arg=True)
    return core.SchemaSerializer(schemas.any_schema(serialization=written))


def _written(value: Any, info: Any) -> Any:
    without_none = bool(info.exclude_none or info.exclude_defaults)
    sent = plain_value(value, lambda model: model.to_dict(exclude_none=without_none))
    return chosen(sent, info.include, info.exclude)
