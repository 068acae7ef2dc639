# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionKeyUp``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ActionKeyUp(BaseModel):
    """Keys are released."""

    keys: list[str]
    """Names of the keys."""

    type: Literal["key_up"]
    """Always ``key_up``."""


__getattr__, __dir__ = older_names(__name__)
