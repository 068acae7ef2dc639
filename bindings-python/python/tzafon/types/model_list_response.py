# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ModelListResponse``, and its parts."""

from __future__ import annotations

from .._compat.type_names import older_names
from .._models.dict_model import DictModel


class Model(DictModel):
    """A model."""

    id: str | None
    """Its name, for the parameter ``model``."""

    object: str | None
    """Always ``model``."""

    created: int | None
    """When it was created, in seconds since 1970 (Unix time)."""

    owned_by: str | None
    """Who made it."""


class ModelListResponse(DictModel):
    """The models that the API key may use."""

    object: str | None
    """Always ``list``."""

    data: list[Model] | None
    """The models."""


__getattr__, __dir__ = older_names(__name__)
