# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``TaskStartParams``, and its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from typing_extensions import Required, TypedDict

from ..._compat.type_names import older_names


class TaskStartParams(TypedDict, total=False):
    """How to start a task."""

    instruction: Required[str]
    """What the agent should do, in plain words."""

    agent_icon: str
    """An icon name for history views; the run does not depend on it."""

    agent_type: str
    """Accepted for old code, and ignored."""

    computer_id: str
    """A live computer to work on, or a saved one to restore."""

    context: Iterable[TaskStartParamsContext]
    """Earlier turns of the conversation, oldest first."""

    environment_id: str
    """Older parameter to restore a saved computer; prefer ``computer_id``."""

    harness_version: Literal["v1", "v2"]
    """The agent loop to run: the core one (``v1``) or the GUI-trained one (``v2``)."""

    idempotency_key: str
    """Starting again with the same key returns the first task. Default: the client generates a key and keeps it over
    retries.
    """

    keep_alive: bool
    """Leave the computer running after the task; the inverse of ``terminate_on_completion``."""

    kind: Literal["desktop", "browser"]
    """The kind of computer. Default: a browser if there is a ``start_url``, else a desktop."""

    max_duration_seconds: int
    """Wall-clock limit in seconds, after which the task ends."""

    max_steps: int
    """Maximum number of steps (default 100)."""

    metadata: Mapping[str, str]
    """Your own labels, as a map from string to string."""

    model: str
    """The model that drives the task. Default: the service chooses."""

    on_missing_computer: Literal["fail", "restore", "create_new"]
    """What to do when ``computer_id`` is not live (default ``restore``)."""

    persistent: bool
    """Save the computer's state when it ends."""

    save_session: bool
    """Another name of ``persistent``."""

    screenshot_mode: Literal["url", "base64"]
    """Whether events carry links to screenshots (``url``, the default) or the images themselves (``base64``)."""

    start_url: str
    """The page to open first; browsers only."""

    stream_deltas: bool
    """Also send token deltas, as ``progress_update`` events."""

    stream_mode: Literal["verbose", "concise"]
    """All events (``verbose``), or only those for end users (``concise``)."""

    system_prompt: str
    """Text to append to the agent's system message."""

    temperature: float
    """Sampling temperature (default 0.2)."""

    terminate_on_completion: bool
    """Whether the computer ends with the task; false keeps it."""

    thread_id: str
    """Your own id, which groups tasks into a conversation."""

    viewport_height: int
    """Height of the browser viewport in pixels (default 720)."""

    viewport_width: int
    """Width of the browser viewport in pixels (default 1280)."""


class TaskStartParamsContext(TypedDict):
    """One earlier turn of a conversation."""

    content: str
    """What was said."""

    role: Literal["user", "assistant"]
    """Who said it."""


__getattr__, __dir__ = older_names(__name__)
