"""A limit on the whole of something that goes on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import Self

# As a name of its own, so that tests can give the time.
monotonic = time.monotonic


class Deadline:
    """Calls a function when time is up, unless the ``with`` block ends before.

    The time is kept by a thread: it must also end a wait that is blocked in the native engine, and on every kind of
    event loop.

    Args:
        timeout: seconds from now; ``None`` for no limit.
    """

    def __init__(self, timeout: float | None) -> None:
        if timeout is not None and not timeout >= 0:
            raise ValueError(f"timeout must be a number of seconds, 0 or more, not {timeout!r}")
        self.timeout = timeout
        self._ends = None if timeout is None else monotonic() + timeout
        self._timer: threading.Timer | None = None

    @property
    def remaining(self) -> float | None:
        """Seconds that are left, 0 at least; ``None`` for no limit."""
        return None if self._ends is None else max(self._ends - monotonic(), 0.0)

    @property
    def passed(self) -> bool:
        """Whether time is up."""
        return self.remaining == 0.0

    def closing(self, close: Callable[[], object]) -> Self:
        """Says what is to be called when time is up."""
        if self.remaining is not None:
            self._timer = threading.Timer(self.remaining, close)
            self._timer.daemon = True
            self._timer.start()
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._timer is not None:
            self._timer.cancel()
