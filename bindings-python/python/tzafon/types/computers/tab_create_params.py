# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``TabCreateParams``."""

from __future__ import annotations

from typing_extensions import TypedDict


class TabCreateParams(TypedDict, total=False):
    """Doc of it."""

    url: str
    """Doc of it."""
