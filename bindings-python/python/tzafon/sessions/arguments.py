"""What sync and async sessions share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .._engine.helpers import call_helper

if TYPE_CHECKING:
    from ..types import ComputerActionParam, ComputerResponse


def begun(display: Any, created: ComputerResponse) -> tuple[str, int, int]:
    """The id of a computer that was created, and its width and height in px.

    Raises:
        AssertionError: the service gave no id.
    """
    session = call_helper("session.created", {"display": display, "created": created})
    if session["id"] is None:
        raise AssertionError(f"the service created a computer without an id: {created!r}")
    return session["id"], session["width"], session["height"]


def keys_of(keys: tuple[str | Iterable[str], ...]) -> list[str]:
    """Names of keys, given one by one or as one list."""
    if len(keys) == 1 and not isinstance(keys[0], str):
        return list(keys[0])
    for key in keys:
        if not isinstance(key, str):
            raise TypeError(f"hotkey() takes names of keys or one list of them, not {key!r}")
    return [key for key in keys if isinstance(key, str)]


def wait_action(seconds: float) -> ComputerActionParam:
    """The action that makes a computer wait, to the nearest millisecond."""
    action: ComputerActionParam = call_helper("session.wait", {"seconds": float(seconds)})
    return action
