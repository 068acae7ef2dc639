# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerResponse``."""

from __future__ import annotations

from .._models import BaseModel
from ..conveniences.computer_response import ComputerResponseHelpers


class ComputerResponse(ComputerResponseHelpers, BaseModel):
    """Doc of it."""

    id: str | None
    """Doc of it."""

    auto_kill: bool | None
    """Doc of it."""

    created_at: str | None
    """Doc of it."""

    endpoints: dict[str, str] | None
    """Doc of it."""

    environment_id: str | None
    """Doc of it."""

    expires_at: str | None
    """Doc of it."""

    idle_expires_at: str | None
    """Doc of it."""

    idle_timeout_enabled: bool | None
    """Doc of it."""

    inactivity_timeout_seconds: int | None
    """Doc of it."""

    kind: str | None
    """Doc of it."""

    last_activity_at: str | None
    """Doc of it."""

    max_lifetime_seconds: int | None
    """Doc of it."""

    status: str | None
    """Doc of it."""
