# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionWaitParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ActionWaitParam(TypedDict):
    """The model wants to wait until the screen has changed."""

    type: Literal["wait"]
    """Always ``wait``."""
