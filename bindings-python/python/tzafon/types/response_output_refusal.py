# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseOutputRefusal``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ResponseOutputRefusal(BaseModel):
    """A part of a message in which the model refuses to reply."""

    refusal: str
    """The model's explanation of the refusal."""

    type: Literal["refusal"]
    """Always ``refusal``."""


__getattr__, __dir__ = older_names(__name__)
