# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionSearchSourceParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ActionSearchSourceParam(TypedDict):
    """Doc of it."""

    type: Literal["url"]
    """Doc of it."""

    url: str
    """Doc of it."""
