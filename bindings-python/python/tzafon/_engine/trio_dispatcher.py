"""One completion queue for each trio run, read by a system task of that run."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import outcome
import trio

from .dispatcher import Submit
from .native import CompletionQueue

_dispatcher: trio.lowlevel.RunVar[TrioDispatcher] = trio.lowlevel.RunVar("tzafon")


class TrioDispatcher:
    """A run's dispatcher."""

    def __init__(self) -> None:
        self._queue = CompletionQueue()
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

    async def watch(self) -> None:
        """Wakes the tasks whose work is done, until the run ends."""
        while True:
            await trio.lowlevel.wait_readable(self._queue.fileno())
            for token, value, error in self._queue.drain():
                task = self._waiting.pop(token, None)
                if task is not None:
                    result = outcome.Value(value) if error is None else outcome.Error(error)
                    trio.lowlevel.reschedule(task, result)
                elif token in self._after:
                    self._after.pop(token)()


def current() -> TrioDispatcher:
    """The running run's dispatcher."""
    try:
        return _dispatcher.get()
    except LookupError:
        made = TrioDispatcher()
        _dispatcher.set(made)
        trio.lowlevel.spawn_system_task(made.watch, name="tzafon")
        return made
