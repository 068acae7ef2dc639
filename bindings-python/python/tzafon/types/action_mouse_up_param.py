# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionMouseUpParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ActionMouseUpParam(TypedDict):
    """Doc of it."""

    type: Literal["mouse_up"]
    """Doc of it."""

    x: int
    """Doc of it."""

    y: int
    """Doc of it."""
