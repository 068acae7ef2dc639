# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``PendingSafetyCheckParam``."""

from __future__ import annotations

from typing_extensions import Required, TypedDict


class PendingSafetyCheckParam(TypedDict, total=False):
    """Doc of it."""

    id: Required[str]
    """Doc of it."""

    code: str | None
    """Doc of it."""

    message: str | None
    """Doc of it."""
