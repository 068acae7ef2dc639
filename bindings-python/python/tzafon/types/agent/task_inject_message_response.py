# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``TaskInjectMessageResponse``."""

from __future__ import annotations

from ..._lazy import older_names
from ..._models import BaseModel


class TaskInjectMessageResponse(BaseModel):
    """Answer to a message."""

    status: str
    """What became of the message."""


__getattr__, __dir__ = older_names(__name__)
