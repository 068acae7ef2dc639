# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionScroll``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ActionScroll(BaseModel):
    """The page or list at a point scrolls."""

    scroll_x: int
    """Distance to the right; negative is left."""

    scroll_y: int
    """Distance down; negative is up."""

    type: Literal["scroll"]
    """Always ``scroll``."""

    x: int
    """Distance from the left, in the model's coordinates, 0 to 999."""

    y: int
    """Distance from the top, in the model's coordinates, 0 to 999."""


__getattr__, __dir__ = older_names(__name__)
