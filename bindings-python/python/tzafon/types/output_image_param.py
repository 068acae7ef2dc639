# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``OutputImageParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class OutputImageParam(TypedDict):
    """Doc of it."""

    type: Literal["image"]
    """Doc of it."""

    url: str
    """Doc of it."""
