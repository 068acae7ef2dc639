"""A wait that is cancelled or interrupted loses nothing: what had arrived is given to the next one."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from types import FrameType
from typing import Any

import anyio
import pytest
import tzafon
from conftest import Server
from tzafon import AsyncLightcone, Lightcone
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve

Run = Callable[[Callable[[], Any]], Any]
Next = Callable[[], Awaitable[Any]]
#: Waits for an item, unless that is cancelled before: what came, or ``NOTHING``.
Attempt = Callable[[random.Random, Next], Awaitable[Any]]
Source = Callable[[AsyncLightcone], AsyncIterator[Next]]
NOTHING = object()
TOTAL = 250
NUMBERS = list(range(TOTAL))


def pieces(seed: int, line: Callable[[int], str]) -> Iterator[str]:
    """Lines with the numbers, some together, at uneven times."""
    chance = random.Random(seed)
    number = 0
    while number < TOTAL:
        together = chance.choice((1, 1, 1, 2, 5))
        yield "".join(line(each) for each in range(number, min(number + together, TOTAL)))
        number += together
        time.sleep(chance.choice((0, 0.0005, 0.002)))


def event(number: int) -> str:
    kind = "completed" if number == TOTAL - 1 else "later"
    return f"id: {number}\ndata: {json.dumps({'type': kind, 'n': number, 'task_id': 't1'})}\n\n"


def answers(server: Server, seed: int) -> None:
    """Events, lines or text, as the request asks for; and a state for everything else."""

    def answer(connection: socket.socket) -> None:
        path = server.sent().split()[1]
        if path == "/agent/tasks/t1":
            server.json(200, {"task_id": "t1", "status": "completed", "exit_code": 0})(connection)
            return
        kind, form = {
            "/agent/tasks/stream": ("text/event-stream", event),
            "/computers/c/exec": ("application/x-ndjson", lambda number: f'{{"type":"stdout","n":{number}}}\n'),
        }.get(path, ("text/plain", lambda number: f"{number}\n"))
        connection.sendall(f"HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\nconnection: close\r\n\r\n".encode())
        with contextlib.suppress(ConnectionError):
            for piece in pieces(seed, form):
                connection.sendall(piece.encode())

    server.answer = answer


def number_of(item: Any) -> int:
    return int(item) if isinstance(item, (str, bytes)) else int(item["n"] if isinstance(item, dict) else item.n)


async def of_events(client: AsyncLightcone) -> AsyncIterator[Next]:
    async with await client.agent.tasks.start_stream(instruction="x") as stream:
        yield stream.__anext__


async def of_lines(client: AsyncLightcone) -> AsyncIterator[Next]:
    async with await client.computers.exec.create("c", command="x") as lines:
        yield lines.__anext__


async def of_a_followed_task(client: AsyncLightcone) -> AsyncIterator[Next]:
    async with client.agent.tasks.follow(instruction="x") as run:
        yield run.__anext__
        assert run.result.exit_code == 0


async def of_half_a_stream(client: AsyncLightcone) -> AsyncIterator[Next]:
    stream = await client.agent.tasks.start_stream(instruction="x")
    left, right = stream.tee()
    async with left, right:
        yield left.__anext__
        assert [number_of(item) async for item in right] == NUMBERS


async def of_text_lines(client: AsyncLightcone) -> AsyncIterator[Next]:
    async with client.computers.with_streaming_response.html("c") as response:
        yield response.iter_lines().__anext__


async def of_parsed_events(client: AsyncLightcone) -> AsyncIterator[Next]:
    async with client.agent.tasks.with_streaming_response.start_stream(instruction="x") as response:
        yield (await response.parse()).__anext__


SOURCES = [of_events, of_lines, of_a_followed_task, of_half_a_stream, of_text_lines, of_parsed_events]


async def by_wait_for(chance: random.Random, wait: Next) -> Any:
    with contextlib.suppress(asyncio.TimeoutError):
        return await asyncio.wait_for(wait(), chance.random() * 0.002)
    return NOTHING


async def by_timeout(chance: random.Random, wait: Next) -> Any:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(chance.random() * 0.002):
            return await wait()
    return NOTHING


async def by_a_scope(chance: random.Random, wait: Next) -> Any:
    with anyio.move_on_after(chance.random() * 0.002):
        return await wait()
    return NOTHING


async def by_a_task_group(chance: random.Random, wait: Next) -> Any:
    got: list[Any] = [NOTHING]

    async def one() -> None:
        with contextlib.suppress(StopAsyncIteration):
            got[0] = await wait()
            return
        got[0] = StopAsyncIteration()

    async with anyio.create_task_group() as group:
        group.start_soon(one)
        for _ in range(chance.randrange(6)):
            await anyio.lowlevel.checkpoint()
        group.cancel_scope.cancel()
    if isinstance(got[0], StopAsyncIteration):
        raise got[0]
    return got[0]


async def by_cancelling_a_task(chance: random.Random, wait: Next) -> Any:
    task = asyncio.ensure_future(wait())
    for _ in range(chance.randrange(4)):
        await asyncio.sleep(0)
    await asyncio.sleep(chance.random() * 0.001)
    task.cancel()
    try:
        return await task
    except asyncio.CancelledError:
        return NOTHING


ON_EVERY_LOOP = [by_a_scope, by_a_task_group]
ON_ASYNCIO = [by_wait_for, by_cancelling_a_task, *([by_timeout] if sys.version_info >= (3, 11) else [])]


async def every_number(chance: random.Random, attempts: list[Attempt], wait: Next) -> tuple[list[int], int]:
    """What came, and how many waits were cancelled."""
    got: list[int] = []
    cancelled = 0
    while True:
        try:
            item = await chance.choice(attempts)(chance, wait)
        except StopAsyncIteration:
            return got, cancelled
        if item is NOTHING:
            cancelled += 1
        else:
            got.append(number_of(item))


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("source", SOURCES)
def test_every_item_comes_once_and_in_order_however_waits_are_cancelled(
    server: Server,
    async_client: AsyncLightcone,
    run: Run,
    source: Source,
    seed: int,
    request: pytest.FixtureRequest,
) -> None:
    answers(server, seed)
    on_trio = "trio" in request.node.callspec.id.split("-")
    attempts = ON_EVERY_LOOP if on_trio else [*ON_EVERY_LOOP, *ON_ASYNCIO]

    async def main() -> tuple[list[int], int]:
        async with contextlib.aclosing(source(async_client)) as sources:
            async for wait in sources:
                got = await every_number(random.Random(seed), attempts, wait)
        return got

    got, cancelled = run(main)
    assert got == NUMBERS
    assert cancelled > 5
    starts = [request for request, _ in server.requests if request.startswith("POST")]
    assert len(starts) == 1


@pytest.mark.parametrize("seed", range(2))
def test_every_message_of_a_socket_comes_once_however_waits_are_cancelled(run: Run, seed: int) -> None:
    def talk(connection: ServerConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            for piece in pieces(seed, lambda number: f"{number} "):
                for message in piece.split():
                    connection.send(message)
            connection.close()

    async def main(url: str) -> tuple[list[int], int]:
        client = AsyncLightcone(api_key="k", base_url=url)
        async with client, await client.computers.retrieve_ws("c") as sock:
            return await every_number(random.Random(seed), ON_EVERY_LOOP, sock.__anext__)

    with serve(talk, "127.0.0.1", 0, compression=None) as sockets:
        import threading

        threading.Thread(target=sockets.serve_forever).start()
        url = f"http://127.0.0.1:{sockets.socket.getsockname()[1]}"
        got, cancelled = run(lambda: main(url))
        sockets.shutdown()
    assert got == NUMBERS
    assert cancelled > 5


@pytest.mark.parametrize("source", [of_events, of_lines, of_text_lines], ids=lambda source: source.__name__)
def test_waits_that_are_cancelled_at_once_are_given_what_is_there(
    server: Server, async_client: AsyncLightcone, run: Run, source: Source
) -> None:
    """A limit of 0 s asks what is there: it must not keep the engine from looking."""
    answers(server, 1)

    async def main() -> list[int]:
        got: list[int] = []
        async for wait in source(async_client):
            with contextlib.suppress(StopAsyncIteration):
                while True:
                    with anyio.move_on_after(0):
                        got.append(number_of(await wait()))
        return got

    assert run(main) == NUMBERS


def test_a_cancelled_read_of_a_body_can_be_repeated(server: Server, async_client: AsyncLightcone, run: Run) -> None:
    answers(server, 1)
    whole = "".join(f"{number}\n" for number in NUMBERS).encode()

    async def main() -> bytes:
        async with async_client.computers.with_streaming_response.html("c") as response:
            for _ in range(5):
                with anyio.move_on_after(0.01):
                    return await response.read()
            return await response.read()

    assert run(main) == whole


def test_a_cancelled_read_leaves_its_bytes_to_an_iteration(server: Server, async_client: AsyncLightcone) -> None:
    answers(server, 1)

    async def main() -> list[int]:
        async with async_client.computers.with_streaming_response.html("c") as response:
            with anyio.move_on_after(0.01):
                await response.read()
            return [int(line) async for line in response.iter_lines()]

    assert asyncio.run(main()) == NUMBERS


def test_a_task_is_started_once_however_the_wait_for_its_first_event_is_cancelled(
    server: Server, async_client: AsyncLightcone, run: Run
) -> None:
    def slow(connection: socket.socket) -> None:
        if server.sent().startswith("POST"):
            time.sleep(0.2)  # many waits end before this answer
            server.events(event(TOTAL - 1))(connection)
        else:
            server.json(200, {"task_id": "t1", "status": "completed", "exit_code": 0})(connection)

    server.answer = slow

    async def main() -> int:
        following = async_client.agent.tasks.follow(instruction="x")
        cancelled = 0
        while True:
            with anyio.move_on_after(0.01):
                first = await anext(following)
                assert first.type == "completed"
                break
            cancelled += 1
        async for _ in following:
            pytest.fail("there is one event")
        return cancelled

    assert run(main) > 5
    assert [request.split()[0] for request, _ in server.requests] == ["POST", "GET"]


class Alarm(Exception):
    """What a signal's handler raises."""


@contextlib.contextmanager
def alarms(chance: random.Random) -> Iterator[Callable[[], None]]:
    """What sets the next alarm."""

    def ring(_number: int, _frame: FrameType | None) -> None:
        raise Alarm

    before = signal.signal(signal.SIGALRM, ring)
    try:
        yield lambda: signal.setitimer(signal.ITIMER_REAL, 0.0001 + chance.random() * 0.002) and None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize("kind", ["events", "iterator", "follow", "lines", "text"])
def test_an_interrupted_wait_ends_no_iterator(server: Server, client: Lightcone, kind: str) -> None:
    """The interrupt comes while the engine waits, since it is only looked for there: every 50 ms."""
    answers(server, 3)
    with contextlib.ExitStack() as stack:
        if kind == "text":
            items: Iterator[Any] = stack.enter_context(client.computers.with_streaming_response.html("c")).iter_lines()
        elif kind == "lines":
            items = client.computers.exec.create("c", command="x")
        elif kind == "follow":
            items = client.agent.tasks.follow(instruction="x")
        else:
            stream = client.agent.tasks.start_stream(instruction="x")
            items = stream if kind == "events" else iter(stream)
        first = number_of(next(items))
        interrupted: list[int] = []

        def once(_number: int, _frame: FrameType | None) -> None:
            interrupted.append(1)

        # A handler that returns changes nothing either.
        before = signal.signal(signal.SIGALRM, once)
        signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
        try:
            rest = [number_of(item) for item in items]
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
    assert [first, *rest] == NUMBERS
    assert interrupted


def test_an_exception_of_a_signal_handler_loses_nothing(server: Server, client: Lightcone) -> None:
    """An iterator that such an exception goes through can be read on."""

    def answer(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n")
        connection.sendall(event(0).encode())
        assert server.closed.wait(30)  # set by the test, once its wait was interrupted
        for number in range(1, TOTAL):
            connection.sendall(event(number).encode())

    server.answer = answer
    items = iter(client.agent.tasks.start_stream(instruction="x"))
    got = [number_of(next(items))]
    with alarms(random.Random(1)) as set_alarm:
        set_alarm()
        with pytest.raises(Alarm):
            next(items)
    server.closed.set()
    got += [number_of(item) for item in items]
    assert got == NUMBERS


def test_an_error_after_a_cancelled_wait_is_given_to_the_next_one(
    server: Server, async_client: AsyncLightcone, run: Run
) -> None:
    server.answer = server.events(event(0), "data: nonsense\n\n")

    async def main() -> None:
        stream = await async_client.agent.tasks.start_stream(instruction="x")
        assert (await anext(stream)).type == "later"
        with pytest.raises(tzafon.APIResponseValidationError, match="nonsense"):
            while True:
                with anyio.move_on_after(0):
                    await anext(stream)
        assert [item async for item in stream] == []

    run(main)
