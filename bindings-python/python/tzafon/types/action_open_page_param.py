# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionOpenPageParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ActionOpenPageParam(TypedDict):
    """Doc of it."""

    type: Literal["open_page"]
    """Doc of it."""

    url: str
    """Doc of it."""
