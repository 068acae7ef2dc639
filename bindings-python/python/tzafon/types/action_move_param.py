# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionMoveParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ActionMoveParam(TypedDict):
    """Doc of it."""

    type: Literal["move"]
    """Doc of it."""

    x: int
    """Doc of it."""

    y: int
    """Doc of it."""
