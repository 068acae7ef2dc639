# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionScreenshotParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ActionScreenshotParam(TypedDict):
    """The model wants to see the screen."""

    type: Literal["screenshot"]
    """Always ``screenshot``."""


__getattr__, __dir__ = older_names(__name__)
