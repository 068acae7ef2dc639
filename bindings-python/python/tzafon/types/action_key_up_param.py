# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionKeyUpParam``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import TypedDict


class ActionKeyUpParam(TypedDict):
    """Doc of it."""

    keys: Iterable[str]
    """Doc of it."""

    type: Literal["key_up"]
    """Doc of it."""
