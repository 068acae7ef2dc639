"""A computer that was created for a block is deleted however the block is left."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import re
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import anyio
import pytest
import tzafon
from conftest import Server, program
from tzafon import AsyncLightcone, Lightcone
from tzafon._engine.native import failed_cleanups, wait_for_cleanups

Run = Callable[[Callable[[], Any]], Any]
ROUNDS = 8


class Computers(Server):
    """Creates computers and deletes them, as slowly as a test says."""

    def __init__(self) -> None:
        self.created: list[str] = []
        self.deleted: list[str] = []
        self.creation = threading.Event()
        self.creation.set()
        self.deletion = threading.Event()
        self.deletion.set()
        self.delete_status = 204
        self._changed = threading.Condition()
        super().__init__()
        self.answer = self._answer

    def _answer(self, connection: socket.socket) -> None:
        line = self.sent()
        if line == "POST /computers":
            self.creation.wait(30)
            with self._changed:
                number = f"c{len(self.created)}"
                self.created.append(number)
                self._changed.notify_all()
            with contextlib.suppress(ConnectionError):
                self.json(200, {"id": number, "status": "ready"})(connection)
        elif deleted := re.fullmatch(r"DELETE /computers/(\w+)", line):
            self.deletion.wait(30)
            with self._changed:
                self.deleted.append(deleted[1])
                self._changed.notify_all()
            with contextlib.suppress(ConnectionError):
                self.raw(self.delete_status, b"")(connection)
        else:
            self.json(200, {"status": "success"})(connection)

    def settled(self, count: int) -> bool:
        """Waits until so many were created, and all of them deleted."""
        with self._changed:
            return self._changed.wait_for(
                lambda: len(self.created) == count and sorted(self.deleted) == sorted(self.created), 30
            )


@pytest.fixture
def computers() -> Iterator[Computers]:
    made = Computers()
    yield made
    made.creation.set()
    made.deletion.set()
    # A failure that is reported late must not be logged in the next test.
    assert wait_for_cleanups(30)
    failed_cleanups()
    made.stop()


@pytest.fixture
def awaited(computers: Computers) -> AsyncLightcone:
    return AsyncLightcone(api_key="k", base_url=computers.url, max_retries=0)


async def block(client: AsyncLightcone, entered: list[int]) -> None:
    async with await client.computer.create():
        entered.append(1)
        await anyio.sleep(60)


def test_a_scope_that_ends_the_block(computers: Computers, awaited: AsyncLightcone, run: Run) -> None:
    async def main() -> None:
        for round in range(ROUNDS):
            entered: list[int] = []
            async with anyio.create_task_group() as group:
                group.start_soon(block, awaited, entered)
                while not entered:
                    await anyio.sleep(0.001)
                group.cancel_scope.cancel()
            # The block is left when its computer is deleted.
            assert len(computers.deleted) == round + 1

    run(main)
    assert computers.settled(ROUNDS)


@pytest.mark.parametrize("times", [1, 2, 5])
def test_a_task_that_is_cancelled(computers: Computers, awaited: AsyncLightcone, times: int) -> None:
    async def main() -> None:
        for _ in range(ROUNDS):
            entered: list[int] = []
            task = asyncio.ensure_future(block(awaited, entered))
            while not entered:
                await asyncio.sleep(0.001)
            for _ in range(times):
                task.cancel()
                await asyncio.sleep(0)
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())
    assert computers.settled(ROUNDS)


@pytest.mark.skipif(sys.version_info < (3, 11), reason="asyncio.timeout is newer")
def test_two_timeouts_that_end_at_once(computers: Computers, awaited: AsyncLightcone) -> None:
    async def main() -> None:
        for _ in range(ROUNDS):
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    async with asyncio.timeout(0.05):
                        await block(awaited, [])

    asyncio.run(main())
    assert computers.settled(len(computers.created))


def test_an_exception_is_not_replaced(computers: Computers, awaited: AsyncLightcone, run: Run) -> None:
    async def main() -> None:
        async with await awaited.computer.create():
            raise KeyError("of the block")

    computers.delete_status = 500
    with pytest.raises(KeyError, match="of the block"):
        run(main)


@pytest.mark.parametrize("status", [404, 410])
def test_a_computer_that_has_gone_already_is_no_error(
    computers: Computers, awaited: AsyncLightcone, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    computers.delete_status = status

    async def main() -> None:
        async with await awaited.computer.create():
            pass

    asyncio.run(main())
    with Lightcone(api_key="k", base_url=computers.url).computer.create():
        pass
    assert computers.settled(2)
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


@pytest.mark.parametrize("by", ["a task", "a scope"])
def test_a_creation_that_is_cancelled_is_undone(
    computers: Computers, awaited: AsyncLightcone, run: Run, by: str
) -> None:
    computers.creation.clear()

    async def main() -> None:
        async with anyio.create_task_group() as group:
            for _ in range(3):
                group.start_soon(block, awaited, [])
            while len(computers.requests) < 3:
                await anyio.sleep(0.001)
            group.cancel_scope.cancel()
        # Nobody waits for the answers, which come later.
        assert not computers.created
        computers.creation.set()

    run(main)
    assert computers.settled(3)


def test_a_creation_whose_answer_comes_with_the_cancellation_is_undone(
    computers: Computers, awaited: AsyncLightcone
) -> None:
    async def main() -> int:
        cancelled = 0
        for _ in range(ROUNDS):
            before = len(computers.created)
            task = asyncio.ensure_future(awaited.computer.create())
            while len(computers.created) == before:
                await asyncio.sleep(0)
            time.sleep(0.02)  # the response arrives while the loop does something else
            asyncio.get_running_loop().call_soon(task.cancel)
            try:
                created = await task
            except asyncio.CancelledError:
                cancelled += 1
            else:  # the response was faster than this loop: nothing was left to cancel
                await created.terminate()
        return cancelled

    assert asyncio.run(main()) > 0
    assert computers.settled(ROUNDS)


def test_a_creation_that_is_not_cancelled_is_kept(computers: Computers, awaited: AsyncLightcone) -> None:
    async def main() -> str:
        return (await awaited.computer.create()).id

    assert asyncio.run(main()) == "c0"
    assert Lightcone(api_key="k", base_url=computers.url).computer.create().id == "c1"
    assert computers.deleted == []


def test_a_deletion_that_fails_is_a_warning_with_the_id(
    computers: Computers, awaited: AsyncLightcone, run: Run, caplog: pytest.LogCaptureFixture
) -> None:
    computers.delete_status = 500

    async def main() -> None:
        async with anyio.create_task_group() as group:
            entered: list[int] = []
            group.start_soon(block, awaited, entered)
            while not entered:
                await anyio.sleep(0.001)
            group.cancel_scope.cancel()
        computers.creation.clear()
        async with anyio.create_task_group() as group:
            group.start_soon(block, awaited, [])
            while len(computers.requests) < 3:
                await anyio.sleep(0.001)
            group.cancel_scope.cancel()
        computers.creation.set()
        while len(caplog.records) < 2:
            await anyio.sleep(0.001)

    run(main)
    warnings = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert [f"computer c{number} could not be deleted" in text for number, text in enumerate(warnings)] == [True, True]


def test_a_deletion_that_fails_is_raised_where_nothing_else_is(
    computers: Computers, awaited: AsyncLightcone, run: Run, caplog: pytest.LogCaptureFixture
) -> None:
    computers.delete_status = 500

    async def main() -> None:
        async with await awaited.computer.create():
            pass

    with pytest.raises(tzafon.InternalServerError):
        run(main)
    with (
        pytest.raises(tzafon.InternalServerError),
        Lightcone(api_key="k", base_url=computers.url, max_retries=0).computer.create(),
    ):
        pass
    assert "computer c1 could not be deleted" in caplog.text


def test_a_block_outlives_its_client(computers: Computers, awaited: AsyncLightcone) -> None:
    async def main() -> None:
        async with await awaited.computer.create():
            await awaited.close()

    asyncio.run(main())
    client = Lightcone(api_key="k", base_url=computers.url)
    with client.computer.create():
        client.close()
    assert computers.settled(2)


def test_a_loop_that_ends_within_the_block(computers: Computers, awaited: AsyncLightcone) -> None:
    loop = asyncio.new_event_loop()
    entered: list[int] = []
    task = loop.create_task(block(awaited, entered))

    async def wait() -> None:
        while not entered:
            await asyncio.sleep(0.001)

    loop.run_until_complete(wait())
    loop.close()
    coroutine = task.get_coro()
    task._log_destroy_pending = False  # type: ignore[attr-defined]
    del task
    coroutine.close()  # type: ignore[union-attr]
    assert computers.settled(1)


SYNC = """
import sys, tzafon
client = tzafon.Lightcone(api_key="k", base_url=sys.argv[1], max_retries=0)
with client.computer.create() as computer:
    computer.click(1, 2)
    import time; time.sleep(60)
"""
ASYNC = """
import asyncio, sys, tzafon
async def main():
    async with tzafon.AsyncLightcone(api_key="k", base_url=sys.argv[1], max_retries=0) as client:
        async with await client.computer.create() as computer:
            await computer.click(1, 2)
            await asyncio.sleep(60)
asyncio.run(main())
"""


def arrived(computers: Computers, text: str) -> None:
    while not [request for request, _ in computers.requests if request.startswith(text)]:
        time.sleep(0.005)


@pytest.mark.parametrize("code", [SYNC, ASYNC], ids=["sync", "async"])
@pytest.mark.parametrize("while_", ["POST /computers ", "POST /computers/c0/click", "DELETE "])
def test_ctrl_c_leaves_no_computer(computers: Computers, code: str, while_: str) -> None:
    if while_ == "POST /computers ":
        computers.creation.clear()
    if while_ == "DELETE ":
        computers.deletion.clear()
        code = code.replace("sleep(60)", "sleep(0)")
    running = program(code, computers.url)
    arrived(computers, while_)
    running.send_signal(signal.SIGINT)
    if while_ == "POST /computers/c0/click":
        assert computers.settled(1)
    else:
        time.sleep(0.1)  # it is interrupted, and waits at its end for what is under way
        computers.creation.set()
        computers.deletion.set()
    _, complaint = running.communicate(timeout=60)
    assert "KeyboardInterrupt" in complaint
    assert computers.settled(1)


def test_a_program_that_ends_says_which_computer_it_could_not_delete(computers: Computers) -> None:
    computers.deletion.clear()
    code = ASYNC.replace("sleep(60)", "sleep(0)").replace(
        "asyncio.run(main())",
        "from tzafon.sessions import computer_block; computer_block.EXIT_LIMIT = 0.1\nasyncio.run(main())",
    )
    running = program(code, computers.url)
    arrived(computers, "DELETE ")
    running.send_signal(signal.SIGINT)
    running.send_signal(signal.SIGINT)
    _, complaint = running.communicate(timeout=60)
    computers.deletion.set()
    assert "computer c0 was not deleted before the program ended" in complaint


def test_what_a_session_sends_is_as_before(computers: Computers, awaited: AsyncLightcone, run: Run) -> None:
    async def main() -> None:
        async with await awaited.computer.create("desktop", display={"width": 800, "height": 600}) as computer:
            assert (computer.width, computer.height) == (800, 600)

    run(main)
    sent = json.loads(computers.requests[0][1])
    assert sent == {"kind": "desktop", "display": {"width": 800, "height": 600}}
    assert [computers.sent(0), computers.sent(1)] == ["POST /computers", "DELETE /computers/c0"]
