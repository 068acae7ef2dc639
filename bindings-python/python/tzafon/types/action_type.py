# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionType``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ActionType(BaseModel):
    """Text is typed into the focused element."""

    text: str
    """The text."""

    type: Literal["type"]
    """Always ``type``."""


__getattr__, __dir__ = older_names(__name__)
