# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionKeyDown``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ActionKeyDown(BaseModel):
    """Keys are pressed and held."""

    keys: list[str]
    """Names of the keys."""

    type: Literal["key_down"]
    """Always ``key_down``."""


__getattr__, __dir__ = older_names(__name__)
