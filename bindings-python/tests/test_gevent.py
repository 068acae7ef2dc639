"""Under gevent a blocking call lets the other greenlets go on."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from typing import Any

from conftest import Server

PRELUDE = """
from gevent import monkey; monkey.patch_all()
import json, sys, gevent, tzafon
client = tzafon.Lightcone(api_key="k", base_url=sys.argv[1], max_retries=0)
turns = []
def others():
    while True:
        turns.append(1)
        gevent.sleep(0.001)
gevent.spawn(others)
gevent.sleep(0)
"""


def output_of(code: str, server: Server) -> Any:
    made = subprocess.run(
        [sys.executable, "-c", PRELUDE + code, server.url], capture_output=True, text=True, timeout=60
    )
    assert made.returncode == 0, made.stderr
    return json.loads(made.stdout)


def together(server: Server, count: int) -> None:
    """Answers only once so many requests wait at the same time."""
    barrier = threading.Barrier(count)
    ordinary = server.json(200, {"id": "c1", "status": "running"})

    def answer(connection: socket.socket) -> None:
        barrier.wait(30)
        ordinary(connection)

    server.answer = answer


def test_calls_of_greenlets_wait_together(server: Server) -> None:
    together(server, 5)
    code = """
jobs = [gevent.spawn(client.computers.retrieve, "c1") for _ in range(5)]
gevent.joinall(jobs)
print(json.dumps([job.value.status for job in jobs]))
"""
    assert output_of(code, server) == ["running"] * 5


def test_streams_and_bodies_wait_beside_other_greenlets(server: Server) -> None:
    def answer(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n")
        server.closed.wait(0.2)
        connection.sendall(b'id: 0\ndata: {"type":"completed","task_id":"t1"}\n\n')

    server.answer = answer
    code = """
def turned(work):
    before = len(turns)
    work()
    return len(turns) - before > 20
print(json.dumps([
    turned(lambda: list(client.agent.tasks.start_stream(instruction="x"))),
    turned(lambda: client.computers.with_streaming_response.html("c").__enter__().read()),
    turned(lambda: list(client.computers.with_streaming_response.html("c").__enter__().iter_lines())),
    turned(lambda: next(client.agent.tasks.follow(instruction="x"))),
]))
"""
    assert output_of(code, server) == [True] * 4


def test_a_timeout_of_gevent_ends_a_wait_and_loses_no_event(server: Server) -> None:
    def answer(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n")
        for number in range(60):
            kind = "completed" if number == 59 else "later"
            connection.sendall(f'id: {number}\ndata: {{"type":"{kind}","n":{number}}}\n\n'.encode())
            server.closed.wait(0.002)

    server.answer = answer
    code = """
import random
chance, got, ended = random.Random(1), [], 0
stream = client.agent.tasks.start_stream(instruction="x")
while True:
    try:
        with gevent.Timeout(chance.random() * 0.004):
            got.append(next(stream)["n"])
    except gevent.Timeout:
        ended += 1
    except StopIteration:
        break
print(json.dumps([got, ended > 3]))
"""
    assert output_of(code, server) == [list(range(60)), True]


def test_a_killed_greenlet_closes_its_connection(server: Server) -> None:
    server.answer = server.wait_for_close
    code = """
job = gevent.spawn(client.computers.retrieve, "c1")
gevent.sleep(0.2)
job.kill()
print(json.dumps(job.dead))
"""
    assert output_of(code, server) is True
    assert server.closed.wait(10)


def test_threads_of_gevents_pool_wait_as_threads_do(server: Server) -> None:
    together(server, 3)
    code = """
pool = gevent.get_hub().threadpool
jobs = [pool.spawn(client.computers.retrieve, "c1") for _ in range(3)]
gevent.wait(jobs)
print(json.dumps([job.get().status for job in jobs]))
"""
    assert output_of(code, server) == ["running"] * 3


def test_greenlets_share_a_stream(server: Server) -> None:
    events = [f'id: {n}\ndata: {{"type":"{"completed" if n == 49 else "later"}","n":{n}}}\n\n' for n in range(50)]
    server.answer = server.events(*events)
    code = """
got = []
stream = client.agent.tasks.start_stream(instruction="x")
def reader():
    for event in stream:
        got.append(event["n"])
        gevent.sleep(0)
gevent.joinall([gevent.spawn(reader) for _ in range(3)], raise_error=True)
print(json.dumps(sorted(got)))
"""
    assert output_of(code, server) == list(range(50))
