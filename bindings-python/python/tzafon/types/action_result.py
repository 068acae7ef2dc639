# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionResult``, and its parts."""

from __future__ import annotations

from .._compat.type_names import older_names
from .._models.base_model import BaseModel
from .._models.dict_model import DictModel
from .._models.helpers.action_result import ActionResultHelpers
from .page_context import PageContext


class ActionResult(ActionResultHelpers["TabInfo"], BaseModel):
    """What came of an action. The service answers HTTP 200 also when the action failed: ``status`` tells."""

    error_message: str | None
    """What went wrong, in words; absent or null after success."""

    executed_tab_id: str | None
    """Id of the tab that the action was run in."""

    page_context: PageContext | None
    """The page after the action; null on a desktop, also after success."""

    request_id: str | None
    """The service's id of the action."""

    result: ActionResultData | None
    """What the action brought, such as the address of a picture."""

    status: str | None
    """``SUCCESS``, or ``EXECUTION_ERROR`` or another word when the action failed."""

    timestamp: str | None
    """When it was done, ISO 8601."""


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

    created_tab_id: str | None
    """Of ``new_tab``: id of the tab that was opened."""


class TabInfo(DictModel):
    """A tab of a browser."""

    tab_id: str
    """Id of the tab."""

    url: str | None
    """Address of its page."""

    title: str | None
    """Title of its page."""

    is_main: bool | None
    """True on the main tab; absent on the others."""


__getattr__, __dir__ = older_names(__name__)
