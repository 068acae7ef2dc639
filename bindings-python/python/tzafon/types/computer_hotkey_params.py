# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerHotkeyParams``."""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerHotkeyParams(TypedDict, total=False):
    """Keys to press together."""

    keys: Iterable[str]
    """Names of the keys, such as ``Control`` and ``c``; upper and lower case are alike."""

    tab_id: str
    """Id of the tab to act in; absent is the main tab. Browsers only."""

    screenshot_after: bool
    """Whether a picture is taken after the action (default false)."""

    settle_ms: int
    """How long to wait after the action, in ms, before the picture is taken."""


__getattr__, __dir__ = older_names(__name__)
