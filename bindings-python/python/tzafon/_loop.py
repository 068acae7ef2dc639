"""The way from the native engine back to whatever event loop runs: asyncio, uvloop or trio."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from ._native import Pending

T = TypeVar("T")
#: Begins ``work``, whose outcome arrives in the queue under the token; for a wait for what arrives also its outcome at
#: once.
Submit = Callable[..., "Pending | bool"]


class Dispatcher(Protocol):
    """Hands finished work of the native engine to the coroutines that wait for it."""

    async def run(self, submit: Submit, *work: Any) -> Any:
        """Submits work and waits for it. Cancelling drops the work and closes its connection."""
        ...

    async def wait(self, submit: Submit, *work: Any) -> Any:
        """As :meth:`run`, for a wait for what arrives. It is submitted also when the task around it is cancelled
        already, so that a caller who only asks what is there, such as under a limit of 0 s, gets it in the end."""
        ...

    def call_after(self, submit: Submit, done: Callable[[], object]) -> None:
        """Submits work that nobody waits for, and calls ``done`` on the loop's thread after it."""
        ...

    def lock(self) -> AbstractAsyncContextManager[Any]:
        """A lock of the loop's own kind."""
        ...


def current() -> Dispatcher:
    """The running loop's dispatcher."""
    if in_trio():
        from ._loop_trio import current as current_trio

        return current_trio()
    return _of_asyncio()


def _of_asyncio() -> Dispatcher:
    global _of_asyncio
    from ._loop_asyncio import current as current_asyncio  # in trio's programs asyncio may never be loaded

    _of_asyncio = current_asyncio
    return current_asyncio()


#: How long a task that was cancelled waits for work that must be completed, in seconds. The work goes on after that.
CLEANUP_LIMIT: Final = 10.0


async def run_to_completion(limited: bool, work: Callable[..., Awaitable[T]], *args: Any) -> T:
    """Waits for work that goes on by itself, also when the task around it is cancelled, however often: that takes
    effect when the work is done. ``limited`` waits ``CLEANUP_LIMIT`` at most, as asyncio does once it is cancelled."""
    if in_trio():
        import trio

        with trio.CancelScope(shield=True, deadline=trio.current_time() + CLEANUP_LIMIT if limited else float("inf")):
            return await work(*args)
        raise TimeoutError(f"the work was not done within {CLEANUP_LIMIT} s, and goes on")
    from ._loop_asyncio import run_to_completion as run_on_asyncio

    return await run_on_asyncio(CLEANUP_LIMIT if limited else None, work, *args)


async def in_thread(work: Callable[..., T], *args: Any) -> T:
    """What would block the loop, done by a thread of the loop's library."""
    if in_trio():
        import trio

        return await trio.to_thread.run_sync(work, *args)
    import asyncio

    return await asyncio.to_thread(work, *args)


async def sleep(seconds: float) -> None:
    """Waits on the loop's own clock."""
    if in_trio():
        import trio

        await trio.sleep(seconds)
    else:
        import asyncio

        await asyncio.sleep(seconds)


def in_trio() -> bool:
    """Whether the caller runs in trio, and not in asyncio."""
    return "trio" in sys.modules and _library() == "trio"


def _library() -> str | None:
    import sniffio  # trio brings it

    try:
        return sniffio.current_async_library()
    except sniffio.AsyncLibraryNotFoundError:
        return None
