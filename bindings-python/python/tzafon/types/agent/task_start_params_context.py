# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""One earlier turn of a conversation."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class TaskStartParamsContext(TypedDict):
    """One earlier turn of a conversation."""

    content: str
    """What was said."""
    role: Literal["user", "assistant"]
    """Who said it."""
