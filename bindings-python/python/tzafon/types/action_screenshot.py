# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionScreenshot``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ActionScreenshot(BaseModel):
    """The model wants to see the screen."""

    type: Literal["screenshot"]
    """Always ``screenshot``."""


__getattr__, __dir__ = older_names(__name__)
