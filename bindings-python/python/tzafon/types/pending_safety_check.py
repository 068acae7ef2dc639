# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``PendingSafetyCheck``."""

from __future__ import annotations

from .._models import BaseModel


class PendingSafetyCheck(BaseModel):
    """Doc of it."""

    id: str
    """Doc of it."""

    code: str | None
    """Doc of it."""

    message: str | None
    """Doc of it."""
