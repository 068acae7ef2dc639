# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerKeyUpParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerKeyUpParams(TypedDict, total=False):
    """A key to release."""

    key: str
    """Name of the key."""

    tab_id: str
    """Id of the tab to act in; absent, the main tab. Browsers only."""

    screenshot_after: bool
    """Whether to take a screenshot after the action (default false)."""

    settle_ms: int
    """How long to wait after the action, in ms, before the screenshot is taken."""


__getattr__, __dir__ = older_names(__name__)
