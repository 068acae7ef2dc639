"""Blocking clients: the thread that waits does the work, and nothing is missed while nobody waits."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading

from conftest import Server
from test_sockets import Sockets, connected, sockets  # noqa: F401 - fixtures
from tzafon import Lightcone
from websockets.sync.server import ServerConnection


def test_a_connection_that_the_server_has_closed_meanwhile_is_not_used(server: Server, client: Lightcone) -> None:
    gone = threading.Event()

    def answer(connection: socket.socket) -> None:
        # Nothing says that the connection will not stay.
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}")
        connection.shutdown(socket.SHUT_RDWR)
        gone.set()

    server.answer = answer
    for number in range(1, 31):
        gone.clear()
        client.computers.click("c", x=1, y=1)  # may have been done, so it is never repeated
        assert gone.wait(10)
        assert len(server.requests) == number


def test_no_thread_is_started(server: Server) -> None:
    server.answer = server.in_turn(server.json(200, {}), server.events('data: {"type":"completed"}\n\n'))
    program = (
        "import os, tzafon\n"
        f"client = tzafon.Lightcone(api_key='k', base_url={server.url!r})\n"
        "client.computers.click('c', x=1, y=1)\n"
        "assert [event.type for event in client.agent.tasks.start_stream(instruction='x')] == ['completed']\n"
        "print(len(os.listdir('/proc/self/task')))\n"
    )
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment)
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_a_ping_is_answered_while_nobody_waits(sockets: Sockets, connected: Lightcone) -> None:  # noqa: F811
    answered = threading.Event()

    def ping(connection: ServerConnection) -> None:
        if connection.ping().wait(10):
            answered.set()

    sockets.handler = ping
    socket = connected.computers.retrieve_ws("c")
    assert answered.wait(10)
    socket.close()


def test_a_stream_that_is_closed_within_its_loop_gives_no_more(server: Server, client: Lightcone) -> None:
    server.answer = server.events("".join(f'id: {n}\ndata: {{"type":"later","n":{n}}}\n\n' for n in range(5)))
    stream = client.agent.tasks.start_stream(instruction="x")
    seen = []
    for event in stream:
        seen.append(event["n"])
        if len(seen) == 2:
            stream.close()
    assert (seen, stream.last_event_id) == ([0, 1], "1")


def test_a_loop_goes_on_where_another_stopped(server: Server, client: Lightcone) -> None:
    events = "".join(f'id: {n}\ndata: {{"type":"later","n":{n}}}\n\n' for n in range(4))
    server.answer = server.events(events, 'id: 4\ndata: {"type":"completed"}\n\n')
    stream = client.agent.tasks.start_stream(instruction="x")
    assert stream.last_event_id is None
    assert next(stream)["n"] == 0
    for event in stream:
        assert (event["n"], stream.last_event_id) == (1, "1")
        break
    one, other = stream.tee()
    assert [event.get("n") for event in one] == [event.get("n") for event in other] == [2, 3, None]
    assert one.last_event_id == other.last_event_id == "4"
