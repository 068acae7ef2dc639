# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerNavigateParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerNavigateParams(TypedDict, total=False):
    """Where to go."""

    tab_id: str
    """Id of the tab to act in; absent, the main tab. Browsers only."""

    url: str
    """URL of the page."""

    wait_until: str
    """How far the page must have loaded before the call returns: ``commit`` (the server has responded),
    ``domcontentloaded`` or ``load`` (images included). Absent, the call waits for ``load``, but at most 2 s longer
    than for the document itself. Local server only.
    """

    screenshot_after: bool
    """Whether to take a screenshot after the action (default false)."""

    settle_ms: int
    """How long to wait after the action, in ms, before the screenshot is taken."""


__getattr__, __dir__ = older_names(__name__)
