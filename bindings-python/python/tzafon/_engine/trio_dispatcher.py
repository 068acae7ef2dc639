"""One completion queue for each trio run, read by a system task of that run or, where a run cannot watch the queue's
descriptor, by what is run with ``TrioToken.run_sync_soon``."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any
from weakref import ReferenceType, ref

import outcome
import trio

from . import wakeup
from .dispatcher import Submit
from .native import CompletionQueue

_dispatcher: trio.lowlevel.RunVar[TrioDispatcher] = trio.lowlevel.RunVar("tzafon")


class TrioDispatcher:
    """A run's dispatcher."""

    def __init__(self) -> None:
        if wakeup.by_function:
            self._queue = CompletionQueue(partial(_wake, trio.lowlevel.current_trio_token(), ref(self)))
        else:
            self._queue = CompletionQueue()
            trio.lowlevel.spawn_system_task(self._watch, name="tzafon")
        self._waiting: dict[int, trio.lowlevel.Task] = {}
        # What to call when work that nobody waits for is done.
        self._after: dict[int, Callable[[], object]] = {}
        self._tokens = itertools.count()

    async def run(self, submit: Submit, *work: Any) -> Any:
        """Submits work and waits for it. Cancelling drops the work and closes its connection."""
        await trio.lowlevel.checkpoint_if_cancelled()
        return await self.wait(submit, *work)

    async def wait(self, submit: Submit, *work: Any) -> Any:
        """See :meth:`tzafon._engine.dispatcher.Dispatcher.wait`."""
        token = next(self._tokens)
        pending = submit(self._queue, token, *work)
        if isinstance(pending, bool):
            return pending
        self._waiting[token] = trio.lowlevel.current_task()

        def abort(_raise_cancel: object) -> trio.lowlevel.Abort:
            del self._waiting[token]
            pending.cancel()
            return trio.lowlevel.Abort.SUCCEEDED

        return await trio.lowlevel.wait_task_rescheduled(abort)

    def call_after(self, submit: Submit, done: Callable[[], object]) -> None:
        """Submits work that nobody waits for, and calls ``done`` on the run's thread after it."""
        token = next(self._tokens)
        self._after[token] = done
        submit(self._queue, token)

    def lock(self) -> trio.Lock:
        """A lock of this run."""
        return trio.Lock()

    async def _watch(self) -> None:
        while True:
            await trio.lowlevel.wait_readable(self._queue.fileno())
            self.drain()

    def drain(self) -> None:
        """Wakes the tasks whose work is done. On the run's thread."""
        for token, value, error in self._queue.drain():
            task = self._waiting.pop(token, None)
            if task is not None:
                result = outcome.Value(value) if error is None else outcome.Error(error)
                trio.lowlevel.reschedule(task, result)
            elif token in self._after:
                self._after.pop(token)()


def _wake(run: trio.lowlevel.TrioToken, dispatcher: ReferenceType[TrioDispatcher]) -> None:
    """Has the run drain its queue. On any thread."""
    owner = dispatcher()
    if owner is not None:
        with suppress(trio.RunFinishedError):  # nobody waits for what a finished run would be told
            run.run_sync_soon(owner.drain)


def current() -> TrioDispatcher:
    """The running run's dispatcher."""
    try:
        return _dispatcher.get()
    except LookupError:
        made = TrioDispatcher()
        _dispatcher.set(made)
        return made
