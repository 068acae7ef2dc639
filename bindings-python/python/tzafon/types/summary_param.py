# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``SummaryParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class SummaryParam(TypedDict):
    """Doc of it."""

    text: str
    """Doc of it."""

    type: Literal["summary_text"]
    """Doc of it."""
