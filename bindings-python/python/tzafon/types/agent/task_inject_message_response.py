# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``TaskInjectMessageResponse``."""

from __future__ import annotations

from ..._compat.type_names import older_names
from ..._models.base_model import BaseModel


class TaskInjectMessageResponse(BaseModel):
    """Response to a message."""

    status: str
    """What happened to the message."""


__getattr__, __dir__ = older_names(__name__)
