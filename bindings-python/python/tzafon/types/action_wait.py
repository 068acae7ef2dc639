# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionWait``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ActionWait(BaseModel):
    """The model wants to wait until the screen has changed."""

    type: Literal["wait"]
    """Always ``wait``."""


__getattr__, __dir__ = older_names(__name__)
