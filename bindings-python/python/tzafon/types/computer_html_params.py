# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerHTMLParams``."""

from __future__ import annotations

from typing_extensions import TypedDict


class ComputerHTMLParams(TypedDict, total=False):
    """Doc of it."""

    auto_detect_encoding: bool
    """Doc of it."""

    tab_id: str
    """Doc of it."""
