# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseOutputRefusalParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ResponseOutputRefusalParam(TypedDict):
    """Doc of it."""

    refusal: str
    """Doc of it."""

    type: Literal["refusal"]
    """Doc of it."""
