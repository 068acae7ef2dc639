# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionTypeParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ActionTypeParam(TypedDict):
    """Doc of it."""

    text: str
    """Doc of it."""

    type: Literal["type"]
    """Doc of it."""
