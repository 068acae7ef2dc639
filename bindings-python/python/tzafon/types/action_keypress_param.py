# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionKeypressParam``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import TypedDict


class ActionKeypressParam(TypedDict):
    """Doc of it."""

    keys: Iterable[str]
    """Doc of it."""

    type: Literal["keypress"]
    """Doc of it."""
