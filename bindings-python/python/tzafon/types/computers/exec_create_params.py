# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ExecCreateParams``."""

from __future__ import annotations

from collections.abc import Mapping

from typing_extensions import TypedDict


class ExecCreateParams(TypedDict, total=False):
    """Doc of it."""

    command: str
    """Doc of it."""

    cwd: str
    """Doc of it."""

    env: Mapping[str, str]
    """Doc of it."""

    timeout_seconds: int
    """Doc of it."""
