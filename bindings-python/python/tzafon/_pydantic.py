"""Models as fields of pydantic models. Pydantic is not needed for anything else."""

from __future__ import annotations

import importlib
from typing import Any

from ._models import BaseModel


def core_schema(model: type[BaseModel]) -> Any:
    """The schema by which pydantic takes a model, or a dict that fits one, and writes it as an object."""
    schemas: Any = importlib.import_module("pydantic_core").core_schema
    from_dict = schemas.no_info_after_validator_function(model.model_validate, schemas.dict_schema())
    return schemas.json_or_python_schema(
        json_schema=from_dict,
        python_schema=schemas.union_schema([schemas.is_instance_schema(model), from_dict]),
        serialization=schemas.plain_serializer_function_ser_schema(model.to_dict),
    )
