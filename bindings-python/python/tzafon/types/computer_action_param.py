# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerActionParam``, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from typing_extensions import TypedDict


class ComputerActionParam(TypedDict, total=False):
    """Doc of it."""

    auto_detect_encoding: bool
    """Doc of it."""

    base64: bool
    """Doc of it."""

    button: str
    """Doc of it."""

    debug: ComputerActionParamDebug
    """Doc of it."""

    dx: float
    """Doc of it."""

    dy: float
    """Doc of it."""

    from_shm: bool
    """Doc of it."""

    height: int
    """Doc of it."""

    include_context: bool
    """Doc of it."""

    key: str
    """Doc of it."""

    keys: Iterable[str]
    """Doc of it."""

    ms: int
    """Doc of it."""

    path: Iterable[ComputerActionParamPath]
    """Doc of it."""

    proxy_url: str
    """Doc of it."""

    request_id: str
    """Doc of it."""

    scale_factor: float
    """Doc of it."""

    screenshot_after: bool
    """Doc of it."""

    scroll_x: float
    """Doc of it."""

    scroll_y: float
    """Doc of it."""

    settle_ms: int
    """Doc of it."""

    tab_id: str
    """Doc of it."""

    text: str
    """Doc of it."""

    type: str
    """Doc of it."""

    url: str
    """Doc of it."""

    width: int
    """Doc of it."""

    x: float
    """Doc of it."""

    x1: float
    """Doc of it."""

    x2: float
    """Doc of it."""

    y: float
    """Doc of it."""

    y1: float
    """Doc of it."""

    y2: float
    """Doc of it."""


class ComputerActionParamDebug(TypedDict, total=False):
    """Doc of it."""

    command: str
    """Doc of it."""

    cwd: str
    """Doc of it."""

    env: Mapping[str, str]
    """Doc of it."""

    max_output_length: int
    """Doc of it."""

    stream: bool
    """Doc of it."""

    timeout_seconds: int
    """Doc of it."""


class ComputerActionParamPath(TypedDict, total=False):
    """Doc of it."""

    x: float
    """Doc of it."""

    y: float
    """Doc of it."""
