# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerActionParam``, and its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerActionParam(TypedDict, total=False):
    """Any one action, named by ``type``; it needs the fields of that type alone."""

    accept: bool
    """Of ``handle_dialog``: whether the open dialog is accepted (default true). Only the local server knows it."""

    auto_detect_encoding: bool
    """Of ``get_html_content``: whether the encoding is guessed when the page does not tell."""

    base64: bool
    """Of ``screenshot``: whether the picture comes inline, in base64."""

    button: str
    """Of ``click``: which button, such as ``left`` or ``right``."""

    debug: ComputerActionParamDebug
    """Of ``debug``: the shell command."""

    dx: float
    """Of ``scroll``: how far to the right, in px."""

    dy: float
    """Of ``scroll``: how far down, in px."""

    from_shm: bool
    """Of ``screenshot``: whether it is taken from shared memory, which is faster where there is any."""

    height: int
    """Of ``set_viewport``: height in px."""

    include_context: bool
    """Whether the result has the ``page_context``."""

    key: str
    """Of ``key_down`` and ``key_up``: name of the key."""

    keys: Iterable[str]
    """Of ``keypress``: names of the keys, or one text such as ``Control+c``."""

    ms: int
    """Of ``wait``: how long, in ms."""

    path: Iterable[ComputerActionParamPath]
    """Of ``drag``: the places on the way."""

    proxy_url: str
    """Of a change of proxy: its address."""

    request_id: str
    """An id of your own, which the result repeats."""

    scale_factor: float
    """Of ``set_viewport``: how many pixels of the screen make one of the page."""

    screenshot_after: bool
    """Whether a picture is taken after the action (default false)."""

    scroll_x: float
    """The older name of ``dx``."""

    scroll_y: float
    """The older name of ``dy``."""

    settle_ms: int
    """How long to wait after the action, in ms, before the picture is taken."""

    tab_id: str
    """Id of the tab to act in; absent is the main tab. Browsers only."""

    text: str
    """Of ``type``: the text. Of ``handle_dialog``: the answer to a prompt."""

    type: str
    """Which action, such as ``click``, ``type`` or ``go_to_url``."""

    url: str
    """Of ``go_to_url`` and ``new_tab``: the address."""

    wait_until: str
    """Of ``go_to_url``: ``commit``, ``domcontentloaded`` or ``load``. Only the local server knows it."""

    width: int
    """Of ``set_viewport``: width in px."""

    x: float
    """Distance from the left, in px."""

    x1: float
    """Of ``drag``: where it begins, from the left, in px."""

    x2: float
    """Of ``drag``: where it ends, from the left, in px."""

    y: float
    """Distance from the top, in px."""

    y1: float
    """Of ``drag``: where it begins, from the top, in px."""

    y2: float
    """Of ``drag``: where it ends, from the top, in px."""


class ComputerActionParamDebug(TypedDict, total=False):
    """A shell command as an action."""

    command: str
    """The command, for a shell."""

    cwd: str
    """Folder to run it in."""

    env: Mapping[str, str]
    """Environment variables to add."""

    max_output_length: int
    """Most bytes of output that are given back."""

    stream: bool
    """Whether output is also sent to those who follow the computer's events."""

    timeout_seconds: int
    """Limit on the command, in s."""


class ComputerActionParamPath(TypedDict, total=False):
    """A place on the way of the pointer."""

    x: float
    """Distance from the left, in px."""

    y: float
    """Distance from the top, in px."""


__getattr__, __dir__ = older_names(__name__)
