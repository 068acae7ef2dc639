# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerKeepaliveResponse``."""

from __future__ import annotations

from .._models import DictModel


class ComputerKeepaliveResponse(DictModel):
    """What the service says of a session that was kept alive."""

    status: str | None
    """State of the session."""
