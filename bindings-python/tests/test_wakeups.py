"""Loops that cannot watch a descriptor, as Windows' proactor loop, are woken by a function instead."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest
from conftest import Server
from tzafon import AsyncLightcone
from tzafon._engine import asyncio_dispatcher
from tzafon._engine.native import CompletionQueue, submit_cleanups

LISTED = {"object": "list", "data": []}
STARTED = 'data: {"type":"started","task_id":"t"}\n\n'


class ProactorLike(asyncio.SelectorEventLoop):
    """Refuses to watch descriptors, in the words of asyncio's own loops that cannot."""

    woken = 0

    def add_reader(self, fd: Any, callback: Callable[..., object], *args: Any) -> None:
        raise NotImplementedError

    def call_soon_threadsafe(self, callback: Callable[..., object], *args: Any, **options: Any) -> asyncio.Handle:
        self.woken += callback.__name__ == "drain"
        return super().call_soon_threadsafe(callback, *args, **options)


class WithoutReaders(ProactorLike):
    """Another loop, which has no such method."""

    def __getattribute__(self, name: str) -> Any:
        if name == "add_reader":
            raise AttributeError(name)
        return super().__getattribute__(name)


@pytest.mark.parametrize("kind", [ProactorLike, WithoutReaders])
def test_calls_and_streams_on_a_loop_that_cannot_watch_a_descriptor(
    server: Server, async_client: AsyncLightcone, kind: type[ProactorLike]
) -> None:
    async def main() -> tuple[list[Any], list[str]]:
        server.answer = server.json(200, LISTED)
        listed = await asyncio.gather(*(async_client.models.list() for _ in range(32)))
        server.answer = server.events(STARTED, 'data: {"type":"completed","result":"x"}\n\n')
        stream = await async_client.agent.tasks.start_stream(instruction="x")
        return listed, [event.type async for event in stream]

    loop = kind()
    try:
        listed, types = loop.run_until_complete(main())
    finally:
        loop.close()
    assert (listed, types) == ([LISTED] * 32, ["started", "completed"])
    assert 1 <= loop.woken <= 40


def test_a_loop_that_can_watch_a_descriptor_is_not_called(server: Server, async_client: AsyncLightcone) -> None:
    class Counting(ProactorLike):
        add_reader = asyncio.SelectorEventLoop.add_reader

    server.answer = server.json(200, LISTED)
    loop = Counting()
    try:
        assert loop.run_until_complete(async_client.models.list()) == LISTED
    finally:
        loop.close()
    assert loop.woken == 0


def test_one_wake_up_for_everything_that_is_done() -> None:
    woken, turn = threading.Semaphore(0), threading.Semaphore(0)
    queue, turns = CompletionQueue(woken.release), CompletionQueue(turn.release)
    for _ in range(3):
        for token in range(50):
            submit_cleanups(queue, token)  # nothing is being cleaned up, so it is done at once
        for _ in range(100):  # the worker is fair: by then it has done the work above
            submit_cleanups(turns, 0)
            assert turn.acquire(timeout=30)
            turns.drain()
        assert woken.acquire(timeout=30)
        assert sorted(token for token, _, _ in queue.drain()) == [*range(50)]
        assert not woken.acquire(blocking=False)


def test_a_queue_that_a_function_wakes_has_no_descriptor() -> None:
    with pytest.raises(RuntimeError, match="has no descriptor"):
        CompletionQueue(lambda: None).fileno()


def test_trio_can_be_woken_by_a_function(
    server: Server, async_client: AsyncLightcone, monkeypatch: pytest.MonkeyPatch
) -> None:
    import trio
    from tzafon._engine import trio_dispatcher, wakeup

    monkeypatch.setattr(wakeup, "by_function", True)
    server.answer = server.json(200, LISTED)

    async def main() -> None:
        assert await async_client.models.list() == LISTED
        with pytest.raises(RuntimeError, match="has no descriptor"):
            trio_dispatcher.current()._queue.fileno()

    trio.run(main)


def test_what_finishes_after_its_loop_is_closed_is_dropped(server: Server, async_client: AsyncLightcone) -> None:
    """No exception is reported, which pytest would make a failure."""
    done = threading.Event()
    server.answer = server.json(200, LISTED)
    loop = ProactorLike()
    loop.run_until_complete(async_client.models.list())
    queue = asyncio_dispatcher._dispatchers[loop]._queue
    loop.close()
    submit_cleanups(queue, 1000)
    submit_cleanups(CompletionQueue(done.set), 0)
    assert done.wait(30)


@pytest.mark.parametrize("loop", ["asyncio", "trio"])
def test_a_program_may_end_while_a_loop_of_another_thread_is_being_woken(server: Server, loop: str) -> None:
    server.answer = server.json(200, LISTED)
    runner = {"asyncio": "import asyncio; asyncio.run(main())", "trio": "import trio; trio.run(main)"}[loop]
    code = f"""
import sys, threading, tzafon
called = threading.Semaphore(0)
async def main():
    client = tzafon.AsyncLightcone(api_key="k", base_url=sys.argv[1])
    while True:
        await client.models.list()
        called.release()
def run():
    {runner}
threading.Thread(target=run, daemon=True).start()
for _ in range(20):
    assert called.acquire(timeout=30)
"""
    environment = {**os.environ, "LIGHTCONE_WAKE_BY_FUNCTION": "1"}
    ended = subprocess.run(
        [sys.executable, "-c", code, server.url], env=environment, capture_output=True, text=True, timeout=60
    )
    assert (ended.returncode, ended.stderr) == (0, "")
