# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionMouseUp``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ActionMouseUp(BaseModel):
    """The left button is released."""

    type: Literal["mouse_up"]
    """Always ``mouse_up``."""

    x: int
    """Distance from the left, in the model's coordinates, 0 to 999."""

    y: int
    """Distance from the top, in the model's coordinates, 0 to 999."""


__getattr__, __dir__ = older_names(__name__)
