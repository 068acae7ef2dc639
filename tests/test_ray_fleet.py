"""What a fleet of local servers consists of, without Ray: who has a row, how many computers, and a node's server."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sqlite3
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import tzafon
from tzafon.ray.directory import Directory
from tzafon.ray.node_server import NodeServer, ServerOptions
from tzafon.ray.one_task import run_row
from tzafon.ray.sizing import computers_of_node

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "target/release/lightcone-local"
GB = 1024**3


@pytest.mark.parametrize(
    ("memory", "cpus", "computers"),
    [(8 * GB, 4, 16), (8 * GB, 32, 16), (64 * GB, 16, 64), (64 * GB, 0.1, 1), (0, 8, 1), (None, 2, 8), (None, None, 1)],
)
def test_a_node_has_as_many_computers_as_its_memory_and_processors_allow(
    memory: float | None, cpus: float | None, computers: int
) -> None:
    assert computers_of_node(memory, cpus) == computers
    assert computers_of_node(8 * GB, 4, computer_memory=4 * GB, computers_per_cpu=100) == 1


def test_a_row_goes_to_another_node_only_when_its_own_is_gone() -> None:
    alive = {"a", "b"}
    started: list[str] = []

    def start(node: str) -> str:
        started.append(node)
        return f"server of {node}"

    async def main() -> None:
        directory = Directory(start, alive.__contains__)
        of_a, of_b = ({"node": node, "server": f"server of {node}"} for node in "ab")
        assert await directory.claim("k", "a") == of_a
        # Its worker was killed, and the next one is on another node.
        assert await directory.claim("k", "b") == of_a
        await directory.failed("a")
        assert await directory.claim("k", "b") == of_a
        assert await directory.claim("done", "a") == of_a
        await directory.done("done", {"status": "error"})
        assert await directory.claim("done", "b") == of_a
        await directory.done("done", {"status": "completed"})
        alive.remove("a")
        await directory.failed("a")
        assert await directory.claim("k", "b") == of_b
        assert await directory.servers() == {"b": "server of b"}
        # A result outlives its node, and the first one counts.
        await directory.done("done", {"status": "failed"})
        assert await directory.claim("done", "b") == {"record": {"status": "completed"}}

    asyncio.run(main())
    assert started == ["a", "b"]


def options(data: Path, **changed: Any) -> ServerOptions:
    # An address that only these tests use: a client tries the port of a server that was killed until that is started
    # again, and another test's server may have got it on 127.0.0.1.
    arguments = ["--addr", "127.0.0.3:0", "--chromium", os.environ["LIGHTCONE_CHROMIUM"]]
    usual = {"program": PROGRAM, "arguments": arguments, "computers": 1}
    return ServerOptions(**{**usual, "data": data, "temporary": False, "timeout": 60.0, **changed})


def completed(data: Path) -> Counter[str]:
    """How many tasks of each row the server's own database has as completed."""
    with sqlite3.connect(f"file:{data}/lightcone.db?mode=ro", uri=True, timeout=30) as db:
        found = db.execute("SELECT key FROM tasks WHERE status = 'completed'")
        return Counter(key.split("-attempt-")[0] for (key,) in found)


def row(number: int) -> dict[str, Any]:
    page = f"data:text/html,<title>Row {number}</title>"
    return {"instruction": "Wait 1 seconds, and report the title", "start_url": page, "kind": "browser"}


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM], ids=["killed", "ended"])
def test_a_server_that_ends_is_started_again_and_no_row_is_done_twice(tmp_path: Path, number: int) -> None:
    known: dict[str, dict[str, Any]] = {}
    first = asyncio.Event()

    async def done(key: str, record: dict[str, Any]) -> None:
        known[key] = record
        first.set()

    async def main() -> list[dict[str, Any]]:
        server = NodeServer(options(tmp_path), done)
        rows = [asyncio.create_task(server.run_row(row(count), f"k{count}", 120)) for count in range(3)]
        await first.wait()
        os.kill((await server.state())["pid"], number)
        # Asked for again, as by a new worker: the same task.
        again = await server.run_row(row(2), "k2", 120)
        records = await asyncio.gather(*rows)
        assert again == records[2]
        await server.stop()
        return records

    records = asyncio.run(main())
    assert [record["text"] for record in records] == ["Row 0", "Row 1", "Row 2"]
    assert [record["key"] for record in records] == ["k0", "k1", "k2"]
    assert known == {record["key"]: record for record in records}
    assert completed(tmp_path) == {"k0": 1, "k1": 1, "k2": 1}


def test_a_server_takes_over_from_one_that_still_ends(tmp_path: Path) -> None:
    async def done(key: str, record: dict[str, Any]) -> None:
        pass

    async def main() -> dict[str, Any]:
        before, after = NodeServer(options(tmp_path), done), NodeServer(options(tmp_path), done)
        await before.run_row(row(0), "k0", 120)
        following = asyncio.create_task(after.run_row(row(0), "k0", 120))
        await asyncio.sleep(0)
        await before.stop()
        record = await following
        await after.stop()
        return record

    assert asyncio.run(main())["text"] == "Row 0"
    assert completed(tmp_path) == {"k0": 1}


def test_a_row_waits_for_a_computer_of_a_server_that_is_full(monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ["--chromium", os.environ["LIGHTCONE_CHROMIUM"], "--max-computers", "1", "--when-full", "refuse"]

    async def main() -> tuple[dict[str, Any], list[float]]:
        waits: list[float] = []
        async with tzafon.local_async(program=PROGRAM, arguments=arguments) as client:
            other = await client.computers.create(kind="browser")

            async def wait(seconds: float) -> None:
                waits.append(seconds)
                if len(waits) == 2:
                    await client.computers.delete(other.id)

            monkeypatch.setattr("tzafon.ray.one_task.sleep", wait)
            return await run_row(client.with_options(max_retries=0), row(0), "k0", 120), waits

    record, waits = asyncio.run(main())
    assert (record["text"], len(waits)) == ("Row 0", 2)


def test_a_server_that_ends_again_and_again_is_an_error_of_the_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tzafon.ray.node_server._ATTEMPTS", 2)
    program, starts = tmp_path / "program", tmp_path / "starts"
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # and does not listen
        ready = json.dumps({"url": f"http://127.0.0.1:{closed.getsockname()[1]}", "api_key": "sk_test"})
        program.write_text(f"#!/bin/sh\necho start >> {starts}\necho '{ready}'\n")
        program.chmod(0o755)

        async def done(key: str, record: dict[str, Any]) -> None:
            pass

        server = NodeServer(options(tmp_path / "data", program=program), done)
        record = asyncio.run(server.run_row(row(0), "k0", 60))
    assert (record["status"], record["key"]) == ("error", "k0")
    assert starts.read_text().split() == ["start", "start"]


def test_the_last_node_takes_the_temporary_folder_with_it(tmp_path: Path) -> None:
    async def main() -> None:
        nodes = [options(tmp_path / "fleet" / name, temporary=True) for name in "ab"]
        for node in nodes:
            (node.data / "screenshots").mkdir(parents=True)
        await NodeServer(nodes[0], None).stop()
        assert [*(tmp_path / "fleet").iterdir()] == [nodes[1].data]
        await NodeServer(nodes[1], None).stop()

    asyncio.run(main())
    assert not (tmp_path / "fleet").exists()


def test_a_server_that_does_not_start_is_an_error(tmp_path: Path) -> None:
    async def main() -> None:
        await NodeServer(options(tmp_path, program="/none/lightcone"), None).run_row(row(0), "k", 60)

    with pytest.raises(tzafon.LightconeError, match="/none/lightcone"):
        asyncio.run(main())
