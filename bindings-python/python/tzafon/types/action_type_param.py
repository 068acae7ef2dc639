# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionTypeParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ActionTypeParam(TypedDict):
    """Text is typed where the focus is."""

    text: str
    """The text."""

    type: Literal["type"]
    """Always ``type``."""
