# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ExecSyncResponse``."""

from __future__ import annotations

from ..._compat.type_names import older_names
from ..._models.base_model import BaseModel
from ..._models.helpers.exec_sync_response import ExecSyncResponseHelpers


class ExecSyncResponse(ExecSyncResponseHelpers, BaseModel):
    """How a command ended, with its whole output."""

    exit_code: int | None
    """The exit code; -1 is a time limit or another abnormal end."""

    stderr: str | None
    """Standard error."""

    stdout: str | None
    """Standard output."""


__getattr__, __dir__ = older_names(__name__)
