# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerActionParam``, and its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerActionParam(TypedDict, total=False):
    """Any one action, selected by ``type``. It needs only the fields of that type."""

    accept: bool
    """Of ``handle_dialog``: whether to accept the open dialog (default true). Local server only."""

    auto_detect_encoding: bool
    """Of ``get_html_content``: whether to guess the encoding if the page does not declare it."""

    base64: bool
    """Of ``screenshot``: whether to return the image itself, in base64."""

    button: str
    """Of ``click``: which button, such as ``left`` or ``right``."""

    debug: ComputerActionParamDebug
    """Of ``debug``: the shell command."""

    dx: float
    """Of ``scroll``: how far to the right, in px."""

    dy: float
    """Of ``scroll``: how far down, in px."""

    from_shm: bool
    """Of ``screenshot``: whether to read it from shared memory, which is faster where available."""

    height: int
    """Of ``set_viewport``: height in px."""

    include_context: bool
    """Whether the result has the ``page_context``."""

    key: str
    """Of ``key_down`` and ``key_up``: name of the key."""

    keys: Iterable[str]
    """Of ``keypress``: names of the keys, or one string such as ``Control+c``."""

    ms: int
    """Of ``wait``: duration in ms."""

    path: Iterable[ComputerActionParamPath]
    """Of ``drag``: the points of the path."""

    proxy_url: str
    """Of ``change_proxy``: URL of the proxy."""

    request_id: str
    """Your own id, which the result repeats."""

    scale_factor: float
    """Of ``set_viewport``: screen pixels per page pixel."""

    screenshot_after: bool
    """Whether to take a screenshot after the action (default false)."""

    scroll_x: float
    """The older name of ``dx``."""

    scroll_y: float
    """The older name of ``dy``."""

    settle_ms: int
    """How long to wait after the action, in ms, before the screenshot is taken."""

    tab_id: str
    """Id of the tab to act in; absent, the main tab. Browsers only."""

    text: str
    """Of ``type``: the text. Of ``handle_dialog``: the reply to a prompt."""

    type: str
    """Which action, such as ``click``, ``type`` or ``go_to_url``."""

    url: str
    """Of ``go_to_url`` and ``new_tab``: the URL."""

    wait_until: str
    """Of ``go_to_url``: ``commit``, ``domcontentloaded`` or ``load``. Local server only."""

    width: int
    """Of ``set_viewport``: width in px."""

    x: float
    """Distance from the left, in px."""

    x1: float
    """Of ``drag``: where it starts, from the left, in px."""

    x2: float
    """Of ``drag``: where it ends, from the left, in px."""

    y: float
    """Distance from the top, in px."""

    y1: float
    """Of ``drag``: where it starts, from the top, in px."""

    y2: float
    """Of ``drag``: where it ends, from the top, in px."""


class ComputerActionParamDebug(TypedDict, total=False):
    """A shell command as an action."""

    command: str
    """The shell command."""

    cwd: str
    """Working directory."""

    env: Mapping[str, str]
    """Environment variables to add."""

    max_output_length: int
    """Maximum number of bytes of output to return."""

    stream: bool
    """Whether the output is also sent as events of the computer."""

    timeout_seconds: int
    """Time limit for the command, in s."""


class ComputerActionParamPath(TypedDict, total=False):
    """A point of the pointer's path."""

    x: float
    """Distance from the left, in px."""

    y: float
    """Distance from the top, in px."""


__getattr__, __dir__ = older_names(__name__)
