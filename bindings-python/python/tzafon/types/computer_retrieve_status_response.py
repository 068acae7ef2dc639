# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerRetrieveStatusResponse``."""

from __future__ import annotations

from .._models import BaseModel


class ComputerRetrieveStatusResponse(BaseModel):
    """Doc of it."""

    id: str | None
    """Doc of it."""

    auto_kill: bool | None
    """Doc of it."""

    created_at: str | None
    """Doc of it."""

    expires_at: str | None
    """Doc of it."""

    idle_expires_at: str | None
    """Doc of it."""

    idle_timeout_enabled: bool | None
    """Doc of it."""

    inactivity_timeout_seconds: int | None
    """Doc of it."""

    last_activity_at: str | None
    """Doc of it."""

    max_lifetime_seconds: int | None
    """Doc of it."""

    status: str | None
    """Doc of it."""
