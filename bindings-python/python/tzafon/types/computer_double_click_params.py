# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerDoubleClickParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerDoubleClickParams(TypedDict, total=False):
    """Where to double-click."""

    tab_id: str
    """Id of the tab to act in; absent, the main tab. Browsers only."""

    x: float
    """Distance from the left, in px."""

    y: float
    """Distance from the top, in px."""

    screenshot_after: bool
    """Whether to take a screenshot after the action (default false)."""

    settle_ms: int
    """How long to wait after the action, in ms, before the screenshot is taken."""


__getattr__, __dir__ = older_names(__name__)
