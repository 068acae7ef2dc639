# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseInputTextParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ResponseInputTextParam(TypedDict):
    """Doc of it."""

    text: str
    """Doc of it."""

    type: Literal["input_text"]
    """Doc of it."""
