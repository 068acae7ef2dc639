# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerResponse``."""

from __future__ import annotations

from .._compat.type_names import older_names
from .._models.base_model import BaseModel
from .._models.helpers.computer_response import ComputerResponseHelpers


class ComputerResponse(ComputerResponseHelpers, BaseModel):
    """A computer: a browser or a desktop."""

    id: str | None
    """Id of the computer."""

    auto_kill: bool | None
    """Whether the computer ends after a time without activity."""

    context_id: str | None
    """Id of the browser context that it continues, as passed when it was created."""

    created_at: str | None
    """When it was created, ISO 8601."""

    endpoints: dict[str, str] | None
    """Paths of its other endpoints, such as ``cdp``, ``screencast`` and ``debug``, relative to the base URL."""

    environment_id: str | None
    """Id of the saved computer that it was restored from."""

    expires_at: str | None
    """The latest time at which it ends, ISO 8601."""

    idle_expires_at: str | None
    """When it ends if there is no further activity, ISO 8601."""

    idle_timeout_enabled: bool | None
    """Whether it ends after a time without activity."""

    inactivity_timeout_seconds: int | None
    """Inactivity limit in s."""

    kind: str | None
    """``browser`` or ``desktop``."""

    last_activity_at: str | None
    """When it was last used, ISO 8601."""

    max_lifetime_seconds: int | None
    """Maximum lifetime in s."""

    status: str | None
    """Its state: ``ready`` when created, ``RUNNING`` in later reads."""


__getattr__, __dir__ = older_names(__name__)
