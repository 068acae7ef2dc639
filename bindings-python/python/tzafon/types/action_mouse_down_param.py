# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionMouseDownParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ActionMouseDownParam(TypedDict):
    """The left button is pressed and held."""

    type: Literal["mouse_down"]
    """Always ``mouse_down``."""

    x: int
    """Distance from the left, in the model's coordinates, 0 to 999."""

    y: int
    """Distance from the top, in the model's coordinates, 0 to 999."""


__getattr__, __dir__ = older_names(__name__)
