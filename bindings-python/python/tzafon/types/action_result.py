# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionResult``, and its parts."""

from __future__ import annotations

from .._compat.type_names import older_names
from .._models.base_model import BaseModel
from .._models.dict_model import DictModel
from .._models.helpers.action_result import ActionResultHelpers
from .page_context import PageContext


class ActionResult(ActionResultHelpers["TabInfo"], BaseModel):
    """The result of an action. The service responds with HTTP 200 even if the action failed: check ``status``."""

    error_message: str | None
    """Error message; absent or null after success."""

    executed_tab_id: str | None
    """Id of the tab in which the action ran."""

    page_context: PageContext | None
    """The page after the action; always null on a desktop."""

    request_id: str | None
    """The service's id of the action."""

    result: ActionResultData | None
    """What the action returned, such as the URL of a screenshot."""

    status: str | None
    """``SUCCESS``; ``EXECUTION_ERROR`` or another value if the action failed."""

    timestamp: str | None
    """When the action ran, ISO 8601."""


class ActionResultData(DictModel):
    """What an action returned. Only the fields of that kind of action are present."""

    screenshot_url: str | None
    """URL of the screenshot, or a ``data:`` URL with the image itself if base64 was requested."""

    html_content: str | None
    """The page's HTML."""

    debug_response: str | None
    """Output of the shell command."""

    tabs: list[TabInfo] | None
    """The open tabs of a browser."""

    created_tab_id: str | None
    """Of ``new_tab``: id of the opened tab."""


class TabInfo(DictModel):
    """A tab of a browser."""

    tab_id: str
    """Id of the tab."""

    url: str | None
    """URL of its page."""

    title: str | None
    """Title of its page."""

    is_main: bool | None
    """True on the main tab; absent on the others."""


__getattr__, __dir__ = older_names(__name__)
