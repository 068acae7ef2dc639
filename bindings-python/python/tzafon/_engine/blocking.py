"""The names of ``event_loop`` for code that blocks, which is generated from the async code that uses them."""

from __future__ import annotations

import time


def sleep(seconds: float) -> None:
    """Sleeps for a number of seconds."""
    time.sleep(seconds)
