"""A limit on a whole task. The engine keeps the time, so no thread is started for it."""

from __future__ import annotations

import time
from typing import Any

from .._types import TotalTimeout, not_given

#: Default limit on a whole task: one hour.
ONE_HOUR = 3600.0
#: How often a task that is waited for is asked for its state, in seconds.
POLL_INTERVAL = 2.0
#: How long the last question may take, which is asked when the time is up, in seconds.
LAST_QUESTION = 2.0

# A separate name, so that tests can set the time.
monotonic = time.monotonic


class Deadline:
    """The end of a limit that starts now.

    Args:
        timeout: seconds from now; ``None`` for no limit.
    """

    def __init__(self, timeout: float | None) -> None:
        if timeout is not None and not timeout >= 0:
            raise ValueError(f"timeout must be a number of seconds, 0 or more, not {timeout!r}")
        self.timeout = timeout
        self._ends = None if timeout is None else monotonic() + timeout

    @property
    def remaining(self) -> float | None:
        """Seconds that are left, 0 at least; ``None`` for no limit."""
        return None if self._ends is None else max(self._ends - monotonic(), 0.0)

    @property
    def passed(self) -> bool:
        """Whether time is up."""
        return self.remaining == 0.0

    @property
    def for_call(self) -> Any:
        """The ``timeout`` of a call, or stream, that ends with the limit."""
        return TotalTimeout(self.remaining)


def limit_of_question(deadline: Deadline) -> Any:
    """The limit of one question. A limit of 0 asks once, and waits for the response."""
    if not deadline.timeout:
        return not_given
    return TotalTimeout(LAST_QUESTION) if deadline.passed else deadline.for_call


def pause(deadline: Deadline, interval: float) -> float:
    """Seconds until the next question."""
    remaining = deadline.remaining
    return interval if remaining is None else min(interval, remaining)
