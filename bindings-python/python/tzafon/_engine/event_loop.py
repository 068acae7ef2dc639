"""The event loop that runs now: asyncio, uvloop or trio."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from .dispatcher import CLEANUP_LIMIT, Dispatcher

T = TypeVar("T")


def current() -> Dispatcher:
    """The running loop's dispatcher."""
    if in_trio():
        from .trio_dispatcher import current as current_trio

        return current_trio()
    return _of_asyncio()


def _of_asyncio() -> Dispatcher:
    global _of_asyncio
    from .asyncio_dispatcher import current as current_asyncio  # programs that use trio may never load asyncio

    _of_asyncio = current_asyncio
    return current_asyncio()


async def run_to_completion(limited: bool, work: Callable[..., Awaitable[T]], *args: Any) -> T:
    """Waits for work that continues by itself, even if the surrounding task is cancelled, however often: that takes
    effect when the work is done. ``limited`` waits at most ``CLEANUP_LIMIT``, as asyncio does once it is cancelled."""
    if in_trio():
        import trio

        with trio.CancelScope(shield=True, deadline=trio.current_time() + CLEANUP_LIMIT if limited else float("inf")):
            return await work(*args)
        raise TimeoutError(f"the work was not done within {CLEANUP_LIMIT} s, and goes on")
    from .asyncio_dispatcher import run_to_completion as run_on_asyncio

    return await run_on_asyncio(CLEANUP_LIMIT if limited else None, work, *args)


async def in_thread(work: Callable[..., T], *args: Any) -> T:
    """Runs what would block the loop in a thread of the loop's library."""
    if in_trio():
        import trio

        return await trio.to_thread.run_sync(work, *args)
    import asyncio

    return await asyncio.to_thread(work, *args)


async def sleep(seconds: float) -> None:
    """Sleeps on the loop's own clock."""
    if in_trio():
        import trio

        await trio.sleep(seconds)
    else:
        import asyncio

        await asyncio.sleep(seconds)


def in_trio() -> bool:
    """Whether the caller runs in trio rather than in asyncio."""
    return "trio" in sys.modules and _library() == "trio"


def _library() -> str | None:
    import sniffio  # trio depends on it

    try:
        return sniffio.current_async_library()
    except sniffio.AsyncLibraryNotFoundError:
        return None
