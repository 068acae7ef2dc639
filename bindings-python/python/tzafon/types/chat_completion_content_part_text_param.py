# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCompletionContentPartTextParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ChatCompletionContentPartTextParam(TypedDict):
    """Doc of it."""

    text: str
    """Doc of it."""

    type: Literal["text"]
    """Doc of it."""
