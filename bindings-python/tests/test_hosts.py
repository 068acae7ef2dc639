"""What programs live in: forks, pools, servers that fork, threads, ends of the interpreter, loops within loops."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import threading
import traceback
import urllib.request
from pathlib import Path
from typing import Any

import pytest
import tzafon
from conftest import Server
from tzafon import AsyncLightcone, Lightcone

STARTED = 'id: 0\ndata: {"type":"started","task_id":"t1"}\n\n'
STATUS = {"status": "running", "task_id": "t"}


def status_of(client: Lightcone) -> str | None:
    return client.agent.tasks.retrieve_status("t").status


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_a_pool_of_processes_shares_a_client(server: Server, client: Lightcone, method: str) -> None:
    server.answer = server.json(200, STATUS)
    assert status_of(client) == "running"
    with multiprocessing.get_context(method).Pool(4) as pool:
        assert pool.map(status_of, [client] * 20, chunksize=1) == ["running"] * 20
    assert status_of(client) == "running"


def test_forks_while_threads_call(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, STATUS)
    done = threading.Event()

    def call() -> None:
        while not done.is_set():
            status_of(client)

    threads = [threading.Thread(target=call) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(20):
            child = os.fork()
            if child == 0:
                signal.alarm(60)  # a child that hangs ends here, and not well
                os._exit(0 if status_of(client) == "running" else 1)
            assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    finally:
        done.set()
        for thread in threads:
            thread.join()


APP = """
import os, tzafon

client = tzafon.Lightcone(api_key="sk_test", base_url=os.environ["UPSTREAM"])
client.agent.tasks.retrieve_status("t")

def app(environ, start_response):
    status = client.agent.tasks.retrieve_status("t").status
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{status} {os.getpid()}".encode()]
"""


def test_gunicorn_forks_after_the_client_was_used(server: Server, tmp_path: Path) -> None:
    server.answer = server.json(200, STATUS)
    (tmp_path / "app.py").write_text(APP)
    listener = socket.create_server(("127.0.0.1", 0))
    os.set_inheritable(listener.fileno(), True)
    command = [sys.executable, "-m", "gunicorn", "--preload", "--workers", "2", "--bind", f"fd://{listener.fileno()}"]
    environment = {**os.environ, "UPSTREAM": server.url}
    program = subprocess.Popen(
        [*command, "app:app"], cwd=tmp_path, env=environment, pass_fds=[listener.fileno()], stderr=subprocess.PIPE
    )
    port = listener.getsockname()[1]
    listener.close()
    try:
        seen = set[str]()
        for _ in range(20):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=60) as answer:
                status, worker = answer.read().decode().split()
            assert status == "running"
            seen.add(worker)
        assert str(program.pid) not in seen
    finally:
        program.terminate()
        program.communicate(timeout=60)


def test_sixty_four_threads_share_a_client(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, STATUS)
    seen: list[str | None] = []

    def call() -> None:
        seen.extend(status_of(client) for _ in range(10))

    threads = [threading.Thread(target=call) for _ in range(64)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == ["running"] * 640


BLOCKED = {
    "call": "client.agent.tasks.retrieve_status('t')",
    "stream": "list(client.agent.tasks.start_stream(instruction='x'))",
}
ENDS = """
import sys, threading, tzafon

client = tzafon.Lightcone(api_key="k", base_url=sys.argv[1])
threading.Thread(target=lambda: {wait}, daemon=True).start()
sys.stdin.readline()
sys.exit(7)
"""
ENDS_AWAITING = """
import asyncio, sys, tzafon

async def main():
    client = tzafon.AsyncLightcone(api_key="k", base_url=sys.argv[1])
    stream = await client.agent.tasks.start_stream(instruction="x")
    await anext(stream)
    waiting = asyncio.ensure_future(anext(stream))
    await asyncio.sleep(0)
    sys.exit(7)

asyncio.run(main())
"""


@pytest.mark.parametrize("wait", BLOCKED.values(), ids=BLOCKED.keys())
def test_the_interpreter_ends_while_a_thread_waits(server: Server, wait: str) -> None:
    server.answer = server.wait_for_close
    program = subprocess.Popen(
        [sys.executable, "-c", ENDS.format(wait=wait), server.url],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.arrived.wait(60)
    _, complaint = program.communicate("\n", timeout=60)
    assert (program.returncode, complaint) == (7, "")


def test_the_interpreter_ends_while_a_stream_is_awaited(server: Server) -> None:
    server.answer = server.events(STARTED, hold=True)
    program = subprocess.run(
        [sys.executable, "-c", ENDS_AWAITING, server.url], capture_output=True, text=True, timeout=60
    )
    assert (program.returncode, program.stderr) == (7, "")


def test_loops_within_loops_as_in_notebooks(server: Server, async_client: AsyncLightcone) -> None:
    server.answer = server.json(200, STATUS)
    code = """
import asyncio, sys, nest_asyncio, tzafon

nest_asyncio.apply()

async def status(client):
    return (await client.agent.tasks.retrieve_status("t")).status

async def cell():
    client = tzafon.AsyncLightcone(api_key="k", base_url=sys.argv[1])
    outer = asyncio.ensure_future(status(client))
    inner = asyncio.get_running_loop().run_until_complete(status(client))
    print(inner, await outer)

asyncio.run(cell())
"""
    program = subprocess.run([sys.executable, "-c", code, server.url], capture_output=True, text=True, timeout=60)
    assert program.stdout == "running running\n", program.stderr


def test_a_reader_that_reads_nothing_makes_the_server_wait(server: Server, client: Lightcone) -> None:
    offered = 1 << 30
    sent = 0
    stalled = threading.Event()

    def answer(connection: socket.socket) -> None:
        nonlocal sent
        event = b'id: 1\ndata: {"type":"progress_update","message":"' + b"x" * 65536 + b'"}\n\n'
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n")
        connection.sendall(STARTED.encode())
        connection.settimeout(1)  # so long nothing was taken: nobody reads
        try:
            while sent < offered:
                sent += connection.send(event)
        except TimeoutError:
            pass
        stalled.set()
        server.wait_for_close(connection)

    server.answer = answer
    stream = client.agent.tasks.start_stream(instruction="x")
    assert next(stream).type == "started"
    assert stalled.wait(120)
    assert sent < offered // 16
    stream.close()


def test_closing_twice_is_the_same_as_once(server: Server, client: Lightcone, async_client: AsyncLightcone) -> None:
    server.answer = server.events(STARTED, hold=True)
    stream = client.agent.tasks.start_stream(instruction="x")
    for _ in range(2):
        stream.close()
        client.close()
    with pytest.raises(tzafon.LightconeError, match="is closed"):
        list(stream)
    with pytest.raises(tzafon.LightconeError, match="closed"):
        client.models.list()

    async def main() -> None:
        for _ in range(2):
            await async_client.close()
        with pytest.raises(tzafon.LightconeError, match="closed"):
            await async_client.models.list()

    asyncio.run(main())


def test_no_frame_of_a_traceback_shows_the_key(server: Server) -> None:
    server.answer = server.json(500, {"detail": "no"})
    client: Any = Lightcone(
        api_key="sk_hidden", base_url=server.url, max_retries=0, default_headers={"X-Token": "sk_hidden too"}
    )
    with pytest.raises(tzafon.InternalServerError) as raised:
        client.computers.click("c", x=1, y=2)
    shown = "".join(traceback.TracebackException.from_exception(raised.value, capture_locals=True).format())
    assert "retrieve" in shown or "click" in shown
    assert "sk_hidden" not in shown.replace('api_key="sk_hidden"', "").replace('"X-Token": "sk_hidden too"', "")
