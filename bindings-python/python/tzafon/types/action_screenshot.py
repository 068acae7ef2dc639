# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionScreenshot``."""

from __future__ import annotations

from typing import Literal

from .._lazy import older_names
from .._models import BaseModel


class ActionScreenshot(BaseModel):
    """The model wants to see the screen."""

    type: Literal["screenshot"]
    """Always ``screenshot``."""


__getattr__, __dir__ = older_names(__name__)
