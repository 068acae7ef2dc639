# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ExecCreateResponse``."""

from __future__ import annotations

from ..._models import BaseModel
from ...conveniences.exec_create_response import ExecCreateResponseHelpers


class ExecCreateResponse(ExecCreateResponseHelpers, BaseModel):
    """Doc of it."""

    code: int | str | None
    """Doc of it."""

    data: str | None
    """Doc of it."""

    message: str | None
    """Doc of it."""

    type: str | None
    """Doc of it."""
