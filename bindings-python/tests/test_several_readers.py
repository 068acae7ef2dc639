"""Several readers of one stream, body or socket: each item goes to exactly one of them."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from typing import Any

import anyio
import pytest
from conftest import Server
from test_cancelled_waits import NUMBERS, answers, number_of
from tzafon import AsyncLightcone, Lightcone
from websockets.sync.server import ServerConnection, serve

Run = Callable[[Callable[[], Any]], Any]
KINDS = ["events", "lines", "follow", "half", "text", "bytes"]


def by_threads(count: int, wait: Callable[[], Any]) -> list[Any]:
    """What came to all of them. Each is slow, so that what is ready waits for the others."""
    got: list[Any] = []

    def reader() -> None:
        with contextlib.suppress(StopIteration):
            while True:
                item = wait()
                got.append(item)
                time.sleep(0)

    threads = [threading.Thread(target=reader) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return got


@pytest.mark.parametrize("kind", [*KINDS, "iterator", "loops"])
def test_threads_share_a_stream(server: Server, client: Lightcone, kind: str) -> None:
    answers(server, 4)
    with contextlib.ExitStack() as stack:
        if kind in ("text", "bytes"):
            response = stack.enter_context(client.computers.with_streaming_response.html("c"))
            source: Any = response.iter_lines() if kind == "text" else response.iter_bytes(1)
        elif kind == "lines":
            source = client.computers.exec.create("c", command="x")
        elif kind == "follow":
            source = client.agent.tasks.follow(instruction="x")
        else:
            source = client.agent.tasks.start_stream(instruction="x")
        if kind == "half":
            source, _ = source.tee()
        if kind == "loops":
            loops = threading.local()

            def wait() -> Any:
                if not hasattr(loops, "items"):
                    loops.items = iter(source)
                return next(loops.items)

            got = by_threads(3, wait)
        else:
            items = iter(source) if kind == "iterator" else source
            got = by_threads(3, lambda: next(items))
    if kind == "bytes":
        assert sorted(got) == sorted(bytes([byte]) for byte in "".join(f"{n}\n" for n in NUMBERS).encode())
    else:
        assert sorted(map(number_of, got)) == NUMBERS


@pytest.mark.parametrize("kind", KINDS)
def test_tasks_share_a_stream(server: Server, async_client: AsyncLightcone, run: Run, kind: str) -> None:
    answers(server, 5)
    got: list[Any] = []

    async def reader(wait: Callable[[], Any]) -> None:
        with contextlib.suppress(StopAsyncIteration):
            while True:
                got.append(await wait())
                await anyio.sleep(0)

    async def main() -> None:
        async with contextlib.AsyncExitStack() as stack:
            if kind in ("text", "bytes"):
                streaming = async_client.computers.with_streaming_response.html("c")
                response = await stack.enter_async_context(streaming)
                source: Any = response.iter_lines() if kind == "text" else response.iter_bytes(1)
            elif kind == "lines":
                source = await async_client.computers.exec.create("c", command="x")
            elif kind == "follow":
                source = async_client.agent.tasks.follow(instruction="x")
            else:
                source = await async_client.agent.tasks.start_stream(instruction="x")
            if kind == "half":
                source, _ = source.tee()
            async with anyio.create_task_group() as group:
                for _ in range(3):
                    group.start_soon(reader, source.__anext__)

    run(main)
    if kind == "bytes":
        assert b"".join(got) == "".join(f"{number}\n" for number in NUMBERS).encode()
    else:
        assert [number_of(item) for item in got] == NUMBERS
    assert len([request for request, _ in server.requests if request.startswith("POST")]) == 1


def test_readers_of_a_whole_body_all_get_it(server: Server, async_client: AsyncLightcone, run: Run) -> None:
    answers(server, 6)
    got: list[bytes] = []

    async def main() -> None:
        async with async_client.computers.with_streaming_response.html("c") as response:

            async def read() -> None:
                got.append(await response.read())

            async with anyio.create_task_group() as group:
                for _ in range(3):
                    group.start_soon(read)

    run(main)
    assert got == ["".join(f"{number}\n" for number in NUMBERS).encode()] * 3


def talk(connection: ServerConnection) -> None:
    for number in NUMBERS:
        connection.send(str(number))


def test_threads_and_tasks_share_a_socket(run: Run) -> None:
    async def tasks(url: str) -> list[str]:
        got: list[str] = []
        client = AsyncLightcone(api_key="k", base_url=url)
        async with client, await client.computers.retrieve_ws("c") as sock:

            async def read() -> None:
                async for message in sock:
                    got.append(str(message))

            async with anyio.create_task_group() as group:
                for _ in range(3):
                    group.start_soon(read)
        return got

    with serve(talk, "127.0.0.1", 0, compression=None) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        url = f"http://127.0.0.1:{server.socket.getsockname()[1]}"
        assert sorted(map(int, run(lambda: tasks(url)))) == NUMBERS
        with Lightcone(api_key="k", base_url=url).computers.retrieve_ws("c") as sock:
            assert sorted(map(int, by_threads(3, sock.__next__))) == NUMBERS
        server.shutdown()
    serving.join()
