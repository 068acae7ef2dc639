# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionResult``, and what it is made of."""

from __future__ import annotations

from .._models import BaseModel, DictModel
from ..conveniences.action_result import ActionResultHelpers
from .page_context import PageContext


class ActionResult(ActionResultHelpers, BaseModel):
    """Doc of it."""

    error_message: str | None
    """Doc of it."""

    executed_tab_id: str | None
    """Doc of it."""

    page_context: PageContext | None
    """Doc of it."""

    request_id: str | None
    """Doc of it."""

    result: ActionResultData | None
    """Doc of it."""

    status: str | None
    """Doc of it."""

    timestamp: str | None
    """Doc of it."""


class ActionResultData(DictModel):
    """What an action brought, by its kind; a field of another action is absent."""

    screenshot_url: str | None
    """Address of the picture, or a ``data:`` address with the picture itself when it was asked for as base64."""

    html_content: str | None
    """The page's HTML."""

    debug_response: str | None
    """Output of the shell command."""

    tabs: list[TabInfo] | None
    """The open tabs of a browser."""


class TabInfo(DictModel):
    """Doc of it."""

    tab_id: str
    """Doc of it."""

    url: str | None
    """Doc of it."""

    title: str | None
    """Doc of it."""

    is_main: bool | None
    """Doc of it."""
