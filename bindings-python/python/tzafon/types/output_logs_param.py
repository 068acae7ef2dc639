# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``OutputLogsParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class OutputLogsParam(TypedDict):
    """Doc of it."""

    logs: str
    """Doc of it."""

    type: Literal["logs"]
    """Doc of it."""
