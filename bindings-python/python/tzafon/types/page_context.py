# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``PageContext``."""

from __future__ import annotations

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class PageContext(BaseModel):
    """The page in a browser after an action."""

    device_scale_factor: float | None
    """How many pixels of the screen make one of the page."""

    is_main_tab: bool | None
    """Whether the action was run in the main tab."""

    page_height: int | None
    """Height of the whole page, in px."""

    page_width: int | None
    """Width of the whole page, in px."""

    scroll_x: float | None
    """How far it is scrolled to the right, in px."""

    scroll_y: float | None
    """How far it is scrolled down, in px."""

    tab_id: str | None
    """Id of the tab."""

    title: str | None
    """Title of the page."""

    url: str | None
    """Address of the page."""

    viewport_height: int | None
    """Height of what is visible, in px."""

    viewport_width: int | None
    """Width of what is visible, in px."""


__getattr__, __dir__ = older_names(__name__)
