# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerDebugParams``."""

from __future__ import annotations

from typing_extensions import TypedDict


class ComputerDebugParams(TypedDict, total=False):
    """Doc of it."""

    command: str
    """Doc of it."""

    max_output_length: int
    """Doc of it."""

    tab_id: str
    """Doc of it."""

    timeout_seconds: int
    """Doc of it."""
