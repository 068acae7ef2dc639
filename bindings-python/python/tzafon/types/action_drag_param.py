# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionDragParam``, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import TypedDict


class ActionDragParam(TypedDict):
    """Doc of it."""

    path: Iterable[ActionDragPathParam]
    """Doc of it."""

    type: Literal["drag"]
    """Doc of it."""


class ActionDragPathParam(TypedDict):
    """Doc of it."""

    x: int
    """Doc of it."""

    y: int
    """Doc of it."""
