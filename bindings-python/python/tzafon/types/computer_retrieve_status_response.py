# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerRetrieveStatusResponse``."""

from __future__ import annotations

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ComputerRetrieveStatusResponse(BaseModel):
    """When a computer ends."""

    id: str | None
    """Id of the computer."""

    auto_kill: bool | None
    """Whether the computer ends after a time without activity."""

    created_at: str | None
    """When it was created, ISO 8601."""

    expires_at: str | None
    """The latest time at which it ends, ISO 8601."""

    idle_expires_at: str | None
    """When it ends if there is no further activity, ISO 8601."""

    idle_timeout_enabled: bool | None
    """Whether it ends after a time without activity."""

    inactivity_timeout_seconds: int | None
    """Inactivity limit in s."""

    last_activity_at: str | None
    """When it was last used, ISO 8601."""

    max_lifetime_seconds: int | None
    """Maximum lifetime in s."""

    status: str | None
    """Its state: ``ready`` when created, ``RUNNING`` in later reads."""


__getattr__, __dir__ = older_names(__name__)
