# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ExecSyncResponse``."""

from __future__ import annotations

from ..._models import BaseModel
from ...conveniences.exec_sync_response import ExecSyncResponseHelpers


class ExecSyncResponse(ExecSyncResponseHelpers, BaseModel):
    """Doc of it."""

    exit_code: int | None
    """Doc of it."""

    stderr: str | None
    """Doc of it."""

    stdout: str | None
    """Doc of it."""
