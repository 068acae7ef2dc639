# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionKeypress``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ActionKeypress(BaseModel):
    """Keys are pressed together."""

    keys: list[str]
    """Names of the keys, such as ``ctrl`` and ``c``; case does not matter."""

    type: Literal["keypress"]
    """Always ``keypress``."""


__getattr__, __dir__ = older_names(__name__)
