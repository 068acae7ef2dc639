# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``PageContext``."""

from __future__ import annotations

from .._models import BaseModel


class PageContext(BaseModel):
    """Doc of it."""

    device_scale_factor: float | None
    """Doc of it."""

    is_main_tab: bool | None
    """Doc of it."""

    page_height: int | None
    """Doc of it."""

    page_width: int | None
    """Doc of it."""

    scroll_x: float | None
    """Doc of it."""

    scroll_y: float | None
    """Doc of it."""

    tab_id: str | None
    """Doc of it."""

    title: str | None
    """Doc of it."""

    url: str | None
    """Doc of it."""

    viewport_height: int | None
    """Doc of it."""

    viewport_width: int | None
    """Doc of it."""
