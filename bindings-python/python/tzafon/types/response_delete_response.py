# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseDeleteResponse``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ResponseDeleteResponse(BaseModel):
    """Confirmation that a stored response was deleted."""

    id: str
    """Id of the deleted response."""

    object: Literal["response"]
    """Always ``response``."""

    deleted: bool
    """Always ``true``."""


__getattr__, __dir__ = older_names(__name__)
