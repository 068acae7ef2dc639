# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionPointAndType``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ActionPointAndType(BaseModel):
    """A click, then typed text."""

    text: str
    """The text."""

    type: Literal["point_and_type"]
    """Always ``point_and_type``."""

    x: int
    """Distance from the left, in the model's coordinates, 0 to 999."""

    y: int
    """Distance from the top, in the model's coordinates, 0 to 999."""


__getattr__, __dir__ = older_names(__name__)
