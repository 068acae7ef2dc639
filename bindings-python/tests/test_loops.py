"""The awaited client on asyncio, uvloop and trio; and what ends a wait."""

from __future__ import annotations

import asyncio
import gc
import signal
import weakref
from collections.abc import Callable
from typing import Any

import pytest
import tzafon
from conftest import Server, program
from tzafon import AsyncLightcone
from tzafon._engine import asyncio_dispatcher

Run = Callable[[Callable[[], Any]], Any]
STARTED = 'data: {"type":"started","task_id":"t"}\n\n'


def test_calls_errors_and_raw_responses(server: Server, async_client: AsyncLightcone, run: Run) -> None:
    async def main() -> None:
        server.answer = server.json(200, {"status": "running", "task_id": "t"})
        assert (await async_client.agent.tasks.retrieve_status("t")).status == "running"
        response = await async_client.computers.with_raw_response.click("c", x=1, y=2)
        assert (response.status_code, (await response.parse()).status) == (200, "running")
        async with async_client.computers.with_streaming_response.click("c", x=1, y=2) as streamed:
            assert b"".join([piece async for piece in streamed.iter_bytes(3)]).startswith(b'{"status"')
        server.answer = server.json(429, {"detail": "slow down"})
        with pytest.raises(tzafon.RateLimitError, match="slow down"):
            await async_client.models.list()
        await async_client.close()
        with pytest.raises(tzafon.LightconeError, match="closed"):
            await async_client.models.list()

    run(main)


def test_a_client_outlives_its_loop(server: Server, async_client: AsyncLightcone, run: Run) -> None:
    server.answer = server.json(200, {"object": "list", "data": []})

    async def main() -> object:
        return await async_client.models.list()

    assert run(main) == run(main) == {"object": "list", "data": []}


def test_loops_in_turn_have_their_own_ways_back_and_take_them_along(
    server: Server, async_client: AsyncLightcone
) -> None:
    server.answer = server.json(200, {"object": "list", "data": []})

    def rounds() -> list[asyncio.AbstractEventLoop]:
        loops = [asyncio.new_event_loop() for _ in range(2)]
        for loop in [*loops, *loops]:
            assert loop.run_until_complete(async_client.models.list()) == {"object": "list", "data": []}
        for loop in loops:
            loop.close()
        return loops

    loops = rounds()
    ways = [weakref.ref(asyncio_dispatcher._dispatchers[loop]) for loop in loops]
    loops.clear()
    gc.collect()
    assert [way() for way in ways] == [None, None]


def test_many_calls_at_once_in_trio(server: Server, async_client: AsyncLightcone) -> None:
    import trio

    server.answer = server.json(200, {"status": "running"})
    answers: list[str] = []

    async def one() -> None:
        answers.append((await async_client.agent.tasks.retrieve_status("t")).status)

    async def main() -> None:
        async with trio.open_nursery() as nursery:
            for _ in range(64):
                nursery.start_soon(one)

    trio.run(main)
    assert answers == ["running"] * 64


def test_cancelling_a_trio_task_closes_the_connection(server: Server, async_client: AsyncLightcone) -> None:
    import trio

    server.answer = server.wait_for_close

    async def main() -> None:
        with trio.CancelScope() as scope:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(async_client.agent.tasks.retrieve_status, "t")
                await trio.to_thread.run_sync(server.arrived.wait)
                scope.cancel()
        assert scope.cancelled_caught

    trio.run(main)
    assert server.closed.wait(10)


def test_cancelling_the_wait_for_an_event_keeps_the_stream(server: Server, async_client: AsyncLightcone) -> None:
    async def main() -> list[str]:
        server.answer = server.events(STARTED, hold=True)
        stream = await async_client.agent.tasks.start_stream(instruction="x")
        seen = [(await anext(stream)).type]
        waiting = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert not server.closed.is_set()
        await stream.close()
        return seen

    assert asyncio.run(main()) == ["started"]
    assert server.closed.wait(10)


WAITS = {
    "stream": "next(iter(client.agent.tasks.start_stream(instruction='x')))",
    "lines": "next(client.computers.exec.create('c', command='x'))",
    "body": "client.computers.with_raw_response.click('c', x=1, y=1).read()",
}


@pytest.mark.parametrize("wait", WAITS.values(), ids=WAITS.keys())
def test_ctrl_c_ends_every_wait(server: Server, wait: str) -> None:
    server.answer = server.events(hold=True)
    code = f"import sys, tzafon; client = tzafon.Lightcone(api_key='k', base_url=sys.argv[1]); {wait}"
    waiting = program(code, server.url)
    assert server.arrived.wait(30)
    waiting.send_signal(signal.SIGINT)
    _, complaint = waiting.communicate(timeout=30)
    assert "KeyboardInterrupt" in complaint
    assert waiting.returncode == -signal.SIGINT
    assert server.closed.wait(10)


@pytest.mark.parametrize("loop", ["asyncio", "trio"])
def test_ctrl_c_ends_an_awaited_call(server: Server, loop: str) -> None:
    server.answer = server.wait_for_close
    runner = {"asyncio": "import asyncio; asyncio.run(main())", "trio": "import trio; trio.run(main)"}[loop]
    code = f"""
import sys, tzafon
async def main():
    await tzafon.AsyncLightcone(api_key="k", base_url=sys.argv[1]).models.list()
{runner}
"""
    waiting = program(code, server.url)
    assert server.arrived.wait(30)
    waiting.send_signal(signal.SIGINT)
    _, complaint = waiting.communicate(timeout=30)
    assert "KeyboardInterrupt" in complaint
    assert server.closed.wait(10)
