# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionDrag``, and its parts."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ActionDrag(BaseModel):
    """The pointer moves with the left button held."""

    path: list[ActionDragPath]
    """The points of its path, from first to last."""

    type: Literal["drag"]
    """Always ``drag``."""


class ActionDragPath(BaseModel):
    """A point of the pointer's path."""

    x: int
    """Distance from the left, in the model's coordinates, 0 to 999."""

    y: int
    """Distance from the top, in the model's coordinates, 0 to 999."""


__getattr__, __dir__ = older_names(__name__)
