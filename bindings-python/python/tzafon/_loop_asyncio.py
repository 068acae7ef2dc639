"""One completion queue for each asyncio loop: the loop is woken once for everything that is done."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary, ref

from ._loop import Submit
from ._native import CompletionQueue

_dispatchers: WeakKeyDictionary[asyncio.AbstractEventLoop, AsyncioDispatcher] = WeakKeyDictionary()
# The loop that was asked about last and its dispatcher, since most programs have one: a look costs less than above.
_last: tuple[Callable[[], asyncio.AbstractEventLoop | None], Callable[[], AsyncioDispatcher | None]] | None = None


class AsyncioDispatcher:
    """A loop's dispatcher. Keeps no reference to its loop: a loop that is done with takes its dispatcher, and the
    dispatcher's descriptors, along."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._queue = CompletionQueue()
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._tokens = itertools.count()
        self._loop = ref(loop)
        loop.add_reader(self._queue.fileno(), self._drain)

    async def run(self, submit: Submit, *work: Any) -> Any:
        """Submits work and waits for it. Cancelling drops the work and closes its connection."""
        token = next(self._tokens)
        loop = self._loop() or asyncio.get_running_loop()
        future = self._waiting[token] = loop.create_future()
        try:
            pending = submit(self._queue, token, *work)
            try:
                return await future
            except BaseException:  # cancelled, or the coroutine was closed; finished work does not mind
                pending.cancel()
                raise
        finally:
            del self._waiting[token]

    def lock(self) -> asyncio.Lock:
        """A lock of this loop."""
        return asyncio.Lock()

    def _drain(self) -> None:
        for token, value, error in self._queue.drain():
            future = self._waiting.get(token)
            if future is None or future.done():
                continue
            if error is None:
                future.set_result(value)
            else:
                future.set_exception(error)


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
