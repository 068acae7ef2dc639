# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerNavigateParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerNavigateParams(TypedDict, total=False):
    """Where to go."""

    tab_id: str
    """Id of the tab to act in; absent is the main tab. Browsers only."""

    url: str
    """Address of the page."""

    wait_until: str
    """How far the page must have loaded before the call returns: ``commit`` (the server has answered),
    ``domcontentloaded`` or ``load`` (pictures and all). Absent, ``load`` is waited for, but at most 2 s longer than
    for the document itself. Only the local server knows this field.
    """

    screenshot_after: bool
    """Whether a picture is taken after the action (default false)."""

    settle_ms: int
    """How long to wait after the action, in ms, before the picture is taken."""


__getattr__, __dir__ = older_names(__name__)
