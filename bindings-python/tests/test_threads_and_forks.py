"""What is started for a call: no thread, and in a forked child nothing of its parent's."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any

import pytest
from conftest import Server
from test_tasks import COMPLETED, STARTED, follows
from tzafon import AsyncLightcone, Lightcone, TaskTimeoutError

Run = Callable[[Callable[[], Any]], Any]


async def at_once(runs: list[Any]) -> None:
    import anyio

    async with anyio.create_task_group() as group:
        for run in runs:
            group.start_soon(run)


def test_many_awaited_tasks_start_no_thread(server: Server, async_client: AsyncLightcone, run: Run) -> None:
    follows(server, STARTED, COMPLETED)
    seen: list[int] = []

    def own() -> int:
        # Beside those of the server.
        return len([one for one in threading.enumerate() if "_connection" not in one.name])

    before = own()

    async def running() -> None:
        await async_client.agent.tasks.run(instruction="x", on_event=lambda _: seen.append(own()))

    async def following() -> None:
        async for _ in async_client.agent.tasks.follow(instruction="x"):
            seen.append(own())

    async def waiting() -> None:
        await async_client.agent.tasks.wait("t1")
        seen.append(own())

    run(lambda: at_once([running, following, waiting] * 15))
    assert max(seen) <= before


def test_a_blocking_task_starts_no_thread(server: Server, client: Lightcone) -> None:
    follows(server, STARTED, COMPLETED)
    own = [one for one in threading.enumerate() if "_connection" not in one.name]
    seen: list[str] = []

    def look(_: object) -> None:
        seen.extend(one.name for one in threading.enumerate() if one not in own and "_connection" not in one.name)

    client.agent.tasks.run(instruction="x", on_event=look)
    assert seen == []


def test_a_limit_holds_while_events_keep_coming(server: Server, async_client: AsyncLightcone, run: Run) -> None:
    def chatter(connection: Any) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n")
        number = 0
        try:
            while True:
                connection.sendall(f'id: {number}\ndata: {{"type":"later","task_id":"t1"}}\n\n'.encode())
                number += 1
        except ConnectionError:
            server.closed.set()

    server.answer = chatter

    async def main() -> None:
        with pytest.raises(TaskTimeoutError, match=r"task t1 did not end within 0\.3 s"):
            await async_client.agent.tasks.run(instruction="x", timeout=0.3)

    run(main)
    assert server.closed.wait(10)


@pytest.mark.parametrize("method", ["run", "wait"])
def test_a_limit_bounds_all_attempts_together(server: Server, run: Run, method: str) -> None:
    server.answer = server.json(503, {"detail": "busy"})
    client = AsyncLightcone(api_key="k", base_url=server.url, max_retries=50)

    async def main() -> None:
        with pytest.raises(TaskTimeoutError, match=r"within 0\.2 s"):
            if method == "run":
                await client.agent.tasks.run(instruction="x", timeout=0.2)
            else:
                await client.agent.tasks.wait("t1", timeout=0.2)

    run(main)
    with pytest.raises(TaskTimeoutError, match=r"within 0\.2 s"):
        blocking = Lightcone(api_key="k", base_url=server.url, max_retries=50)
        if method == "run":
            blocking.agent.tasks.run(instruction="x", timeout=0.2)
        else:
            blocking.agent.tasks.wait("t1", timeout=0.2)


def test_a_client_that_is_slow_by_itself_is_no_end_of_a_task(server: Server) -> None:
    """The client's own limit, which is shorter than the task's, is told as what it is."""
    import tzafon

    server.answer = server.wait_for_close
    client = Lightcone(api_key="k", base_url=server.url, max_retries=0, timeout=0.1)
    with pytest.raises(tzafon.APITimeoutError) as caught:
        client.agent.tasks.run(instruction="x")
    assert not isinstance(caught.value, TaskTimeoutError)


FORKED = """
import logging, os, sys, tzafon
told = []
class Keep(logging.Handler):
    def emit(self, record):
        told.append(record.getMessage())
logger = logging.getLogger("tzafon")
logger.setLevel(logging.INFO)
logger.addHandler(Keep())
client = tzafon.Lightcone(api_key="k", base_url=sys.argv[1], max_retries=1)
def delay():
    told.clear()
    client.models.list()
    return next(line.partition(" in ")[2].split()[0] for line in told if line.startswith("Retrying"))
delay()
for _ in range(4):
    read, write = os.pipe()
    if os.fork() == 0:
        os.write(write, delay().encode())
        os._exit(0)
    os.wait()
    print(os.read(read, 1000).decode())
"""


def test_forked_children_wait_differently_before_they_try_again(server: Server) -> None:
    busy, done = server.json(503, {"detail": "busy"}), server.json(200, {"object": "list", "data": []})

    def answer(connection: Any) -> None:
        (busy if len(server.requests) % 2 else done)(connection)

    server.answer = answer
    made = subprocess.run([sys.executable, "-c", FORKED, server.url], capture_output=True, text=True, timeout=60)
    delays = made.stdout.split()
    assert len(delays) == 4 and len(set(delays)) == 4, made.stdout + made.stderr


def test_cancelled_tasks_leave_no_work(server: Server, async_client: AsyncLightcone) -> None:
    server.answer = server.events(STARTED, hold=True)

    async def main() -> None:
        following = asyncio.ensure_future(async_client.agent.tasks.run(instruction="x"))
        while not server.requests:
            await asyncio.sleep(0.001)
        following.cancel()
        with pytest.raises(asyncio.CancelledError):
            await following

    asyncio.run(main())
    assert server.closed.wait(10)
