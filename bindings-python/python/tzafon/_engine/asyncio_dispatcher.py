"""One completion queue for each asyncio loop: the loop is woken once for everything that is done.

Loops that can watch a descriptor watch the queue's. Others, such as Windows' proactor loop, are woken with
``call_soon_threadsafe``.
"""

from __future__ import annotations

import asyncio
import itertools
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, TypeVar
from weakref import ReferenceType, WeakKeyDictionary, ref

from . import wakeup
from .dispatcher import CLEANUP_LIMIT, Submit
from .native import CompletionQueue

T = TypeVar("T")
_dispatchers: WeakKeyDictionary[asyncio.AbstractEventLoop, AsyncioDispatcher] = WeakKeyDictionary()
# The loop that was asked about last and its dispatcher, since most programs have one: cheaper than the dict above.
_last: tuple[Callable[[], asyncio.AbstractEventLoop | None], Callable[[], AsyncioDispatcher | None]] | None = None


class AsyncioDispatcher:
    """A loop's dispatcher. Keeps no reference to its loop: a loop that is freed frees its dispatcher and the
    dispatcher's descriptors too."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        # What to call when work that nobody waits for is done.
        self._after: dict[int, Callable[[], object]] = {}
        self._tokens = itertools.count()
        self._loop = ref(loop)
        self._queue = self._watched_queue(loop) or CompletionQueue(partial(_wake, self._loop, ref(self)))

    def _watched_queue(self, loop: asyncio.AbstractEventLoop) -> CompletionQueue | None:
        """A queue whose descriptor the loop watches, if it can."""
        if wakeup.by_function:
            return None
        queue = CompletionQueue()
        try:
            loop.add_reader(queue.fileno(), self.drain)
        except (NotImplementedError, AttributeError):
            return None
        return queue

    async def run(self, submit: Submit, *work: Any) -> Any:
        """Submits work and waits for it. Cancelling drops the work and closes its connection."""
        token = next(self._tokens)
        loop = self._loop() or asyncio.get_running_loop()
        future = self._waiting[token] = loop.create_future()
        try:
            pending = submit(self._queue, token, *work)
            if pending is True or pending is False:
                return pending
            try:
                return await future
            except BaseException:  # cancelled, or the coroutine was closed; finished work does not mind
                pending.cancel()
                raise
        finally:
            del self._waiting[token]
            del future  # what it holds must not live on with a traceback

    # A task that is already cancelled does not get here.
    wait = run

    def call_after(self, submit: Submit, done: Callable[[], object]) -> None:
        """Submits work that nobody waits for, and calls ``done`` on the loop's thread after it."""
        token = next(self._tokens)
        self._after[token] = done
        submit(self._queue, token)

    def lock(self) -> asyncio.Lock:
        """A lock of this loop."""
        return asyncio.Lock()

    def drain(self) -> None:
        """Passes on what is done. On the loop's thread."""
        for token, value, error in self._queue.drain():
            future = self._waiting.get(token)
            if future is None or future.done():
                done = self._after.pop(token, None)
                if done is not None:
                    done()
                continue
            if error is None:
                future.set_result(value)
            else:
                future.set_exception(error)


def _wake(loop: ReferenceType[asyncio.AbstractEventLoop], dispatcher: ReferenceType[AsyncioDispatcher]) -> None:
    """Has the loop drain its queue. On any thread; neither is kept alive by it."""
    woken, owner = loop(), dispatcher()
    if woken is None or owner is None:
        return
    try:
        woken.call_soon_threadsafe(owner.drain)
    except RuntimeError:
        if not woken.is_closed():  # nobody waits for what a closed loop would be told
            raise


async def run_to_completion(limit: float | None, work: Callable[..., Awaitable[T]], *args: Any) -> T:
    """See ``event_loop.run_to_completion``; without a ``limit`` the wait has one once it is cancelled."""
    anyio = sys.modules.get("anyio")
    if anyio is None:
        return await _uncancelled(limit, work, *args)
    # Its scopes cancel again and again, in every turn of the loop, what is not shielded.
    with anyio.CancelScope(shield=True):
        return await _uncancelled(limit, work, *args)


async def _uncancelled(limit: float | None, work: Callable[..., Awaitable[T]], *args: Any) -> T:
    waiting = asyncio.ensure_future(work(*args))
    loop = asyncio.get_running_loop()
    ends = None if limit is None else loop.time() + limit
    cancelled: asyncio.CancelledError | None = None
    while not waiting.done() and (ends is None or loop.time() < ends):
        try:
            await asyncio.wait((waiting,), timeout=None if ends is None else ends - loop.time())
        except asyncio.CancelledError as error:
            cancelled = error
            ends = loop.time() + CLEANUP_LIMIT if ends is None else ends
    if not waiting.done():
        waiting.cancel()
        await asyncio.sleep(0)
    elif cancelled is not None:
        waiting.exception()  # seen: else the loop complains that nobody has
    if cancelled is not None:
        raise cancelled
    if waiting.done():
        return waiting.result()
    raise TimeoutError(f"the work was not done within {CLEANUP_LIMIT} s, and goes on")


def current() -> AsyncioDispatcher:
    """The running loop's dispatcher."""
    global _last
    loop, last = asyncio.get_running_loop(), _last  # read once: other threads have loops of their own
    if last is not None and last[0]() is loop:
        found = last[1]()
        if found is not None:
            return found
    found = _dispatchers.get(loop)
    if found is None:
        found = _dispatchers[loop] = AsyncioDispatcher(loop)
    _last = (ref(loop), ref(found))
    return found
