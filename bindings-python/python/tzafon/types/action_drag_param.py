# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionDragParam``, and its parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ActionDragParam(TypedDict):
    """The pointer moves with the left button held."""

    path: Iterable[ActionDragPathParam]
    """The points of its path, from first to last."""

    type: Literal["drag"]
    """Always ``drag``."""


class ActionDragPathParam(TypedDict):
    """A point of the pointer's path."""

    x: int
    """Distance from the left, in the model's coordinates, 0 to 999."""

    y: int
    """Distance from the top, in the model's coordinates, 0 to 999."""


__getattr__, __dir__ = older_names(__name__)
