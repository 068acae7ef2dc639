# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerDragParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerDragParams(TypedDict, total=False):
    """Where to drag from and to."""

    tab_id: str
    """Id of the tab to act in; absent, the main tab. Browsers only."""

    x1: float
    """Where it starts, from the left, in px."""

    x2: float
    """Where it ends, from the left, in px."""

    y1: float
    """Where it starts, from the top, in px."""

    y2: float
    """Where it ends, from the top, in px."""

    screenshot_after: bool
    """Whether to take a screenshot after the action (default false)."""

    settle_ms: int
    """How long to wait after the action, in ms, before the screenshot is taken."""


__getattr__, __dir__ = older_names(__name__)
