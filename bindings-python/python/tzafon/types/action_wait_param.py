# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionWaitParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ActionWaitParam(TypedDict):
    """Doc of it."""

    type: Literal["wait"]
    """Doc of it."""
