# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionScrollParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ActionScrollParam(TypedDict):
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
