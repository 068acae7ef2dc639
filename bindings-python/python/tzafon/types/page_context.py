# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``PageContext``."""

from __future__ import annotations

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class PageContext(BaseModel):
    """The page in a browser after an action."""

    device_scale_factor: float | None
    """Screen pixels per page pixel."""

    is_main_tab: bool | None
    """Whether the action ran in the main tab."""

    page_height: int | None
    """Height of the whole page, in px."""

    page_width: int | None
    """Width of the whole page, in px."""

    scroll_x: float | None
    """Horizontal scroll offset in px."""

    scroll_y: float | None
    """Vertical scroll offset in px."""

    tab_id: str | None
    """Id of the tab."""

    title: str | None
    """Title of the page."""

    url: str | None
    """URL of the page."""

    viewport_height: int | None
    """Height of the visible part, in px."""

    viewport_width: int | None
    """Width of the visible part, in px."""


__getattr__, __dir__ = older_names(__name__)
