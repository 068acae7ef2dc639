# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionMouseDownParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ActionMouseDownParam(TypedDict):
    """Doc of it."""

    type: Literal["mouse_down"]
    """Doc of it."""

    x: int
    """Doc of it."""

    y: int
    """Doc of it."""
