"""The interface between the native engine and an event loop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Protocol

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from .native import Pending

#: Starts work whose outcome arrives in the queue under the token. A wait for the next item may return its outcome at
#: once instead.
Submit = Callable[..., "Pending | bool"]

#: How long a cancelled task waits for work that must be completed, in seconds. The work goes on after that.
CLEANUP_LIMIT: Final = 10.0


class Dispatcher(Protocol):
    """Hands finished work of the native engine to the coroutines that wait for it."""

    async def run(self, submit: Submit, *work: Any) -> Any:
        """Submits work and waits for it. Cancelling drops the work and closes its connection."""
        ...

    async def wait(self, submit: Submit, *work: Any) -> Any:
        """As :meth:`run`, for a wait for the next item. It is submitted even if the surrounding task is already
        cancelled, so a caller with a limit of 0 s, who only asks what is there, gets it in the end."""
        ...

    def call_after(self, submit: Submit, done: Callable[[], object]) -> None:
        """Submits work that nobody waits for, and calls ``done`` on the loop's thread when it is finished."""
        ...

    def lock(self) -> AbstractAsyncContextManager[Any]:
        """A lock of the loop's own kind."""
        ...
