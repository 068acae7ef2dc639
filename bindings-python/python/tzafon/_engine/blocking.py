"""The names of ``event_loop`` for code that blocks, which is generated from the async code that uses them."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


def in_thread(work: Callable[..., T], *args: Any) -> T:
    """Runs the work in the calling thread: it may block."""
    return work(*args)


def sleep(seconds: float) -> None:
    """Sleeps for a number of seconds."""
    time.sleep(seconds)
