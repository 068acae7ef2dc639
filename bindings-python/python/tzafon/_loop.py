"""The way from the native engine back to whatever event loop runs: asyncio, uvloop or trio."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from ._native import CompletionQueue, Pending

Submit = Callable[["CompletionQueue", int], "Pending"]


class Dispatcher(Protocol):
    """Hands finished work of the native engine to the coroutines that wait for it."""

    async def run(self, submit: Submit) -> Any:
        """Submits work and waits for it. Cancelling drops the work and closes its connection."""
        ...

    def lock(self) -> AbstractAsyncContextManager[Any]:
        """A lock of the loop's own kind."""
        ...


def current() -> Dispatcher:
    """The running loop's dispatcher."""
    if in_trio():
        from ._loop_trio import current as current_trio

        return current_trio()
    from ._loop_asyncio import current as current_asyncio

    return current_asyncio()


def in_trio() -> bool:
    """Whether the caller runs in trio, and not in asyncio."""
    return "trio" in sys.modules and _library() == "trio"


def _library() -> str | None:
    import sniffio  # trio brings it

    try:
        return sniffio.current_async_library()
    except sniffio.AsyncLibraryNotFoundError:
        return None
