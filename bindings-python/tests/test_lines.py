"""Output of commands, line by line."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from typing import Any

import pytest
import tzafon
from conftest import Answer, Server
from tzafon import AsyncLightcone, ComputerSession, JSONLDecoder, Lightcone
from tzafon.types.computers import ExecCreateResponse

Run = Callable[[Callable[[], Any]], Any]
LINES = b'{"type":"stdout","data":"a\\n"}\n\n  \n{"type":"stderr","data":"\xc3\xa9"}\r\n{"type":"exit","code":0}'


def lines(server: Server, content: bytes = LINES) -> Answer:
    return server.raw(200, content, "content-type: application/x-ndjson\r\n")


def test_each_line_is_typed_blank_ones_are_skipped_and_the_last_needs_no_end(server: Server, client: Lightcone) -> None:
    server.answer = lines(server)
    decoder = client.computers.exec.create("c", command="ls", env={"A": "b"})
    assert isinstance(decoder, JSONLDecoder)
    assert decoder.http_response.status_code == 200
    found = list(decoder)
    assert [type(line) for line in found] == [ExecCreateResponse] * 3
    assert [(line.type, line.data, line.code) for line in found] == [
        ("stdout", "a\n", None),
        ("stderr", "é", None),
        ("exit", None, 0),
    ]
    assert [(line.is_last, line.ok) for line in found] == [(False, True), (False, True), (True, True)]
    assert (server.header("accept"), server.body()) == ("application/x-ndjson", {"command": "ls", "env": {"A": "b"}})
    with pytest.raises(tzafon.StreamAlreadyConsumed, match="tee"):
        iter(decoder)


@pytest.mark.parametrize(
    ("line", "ok"),
    [
        (b'{"type":"exit","code":-1}', False),
        (b'{"type":"exit","code":2}', False),
        (b'{"type":"error","code":"NOT_FOUND","message":"no"}', False),
        (b'{"type":"exit","code":0}', True),
    ],
)
def test_an_abnormal_end_is_not_ok(server: Server, client: Lightcone, line: bytes, ok: bool) -> None:
    server.answer = lines(server, line)
    (last,) = ComputerSession(client, "c").exec("ls", cwd="/")
    assert (last.is_last, last.ok) == (True, ok)
    assert server.body() == {"command": "ls", "cwd": "/", "timeout_seconds": 120}


def test_lines_come_as_they_are_written(server: Server, client: Lightcone) -> None:
    go_on = threading.Event()

    def answer(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: application/x-ndjson\r\nconnection: close\r\n\r\n")
        connection.sendall(b'{"type":"stdout","data":"first"}\n{"type":')
        assert go_on.wait(10)
        connection.sendall(b'"exit","code":0}\n')

    server.answer = answer
    with client.computers.exec.create("c", command="ls") as decoder:
        assert next(decoder).data == "first"
        go_on.set()
        assert next(decoder).code == 0
        assert list(decoder) == []


def test_a_line_that_is_no_json_comes_after_those_before_it(server: Server, client: Lightcone) -> None:
    server.answer = lines(server, b'{"type":"stdout","data":"a"}\nnonsense\n')
    decoder = client.computers.exec.create("c", command="ls")
    assert next(decoder).data == "a"
    with pytest.raises(tzafon.APIResponseValidationError, match="nonsense"):
        next(decoder)


def test_leaving_early_closes_the_connection(server: Server, client: Lightcone) -> None:
    def answer(connection: socket.socket) -> None:
        connection.sendall(b'HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{"type":"stdout"}\n')
        server.wait_for_close(connection)

    server.answer = answer
    with client.computers.exec.create("c", command="yes") as decoder:
        assert next(decoder).type == "stdout"
    assert server.closed.wait(10)


def test_a_whole_command_can_be_checked(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, {"exit_code": 0, "stdout": "out", "stderr": ""})
    assert client.computers.exec.sync("c", command="ls").raise_for_error().stdout == "out"
    server.answer = server.json(200, {"exit_code": 2, "stdout": "", "stderr": "no such file\n"})
    failed = ComputerSession(client, "c").exec_sync("ls", timeout_seconds=3)
    assert (failed.ok, server.body()) == (False, {"command": "ls", "timeout_seconds": 3})
    with pytest.raises(tzafon.ActionError, match="ended with 2: no such file") as caught:
        failed.raise_for_error()
    assert (caught.value.result, caught.value.status) == (failed, "2")


def test_awaited_lines(server: Server, async_client: AsyncLightcone, run: Run) -> None:
    server.answer = lines(server)

    async def main() -> None:
        decoder = await async_client.computers.exec.create("c", command="ls")
        assert isinstance(decoder, tzafon.AsyncJSONLDecoder)
        assert [line.type async for line in decoder] == ["stdout", "stderr", "exit"]
        async with await tzafon.AsyncComputerSession(async_client, "c").exec("ls") as again:
            one, other = again.tee()
            assert [line.type async for line in one] == [line.type async for line in other] != []

    run(main)
