"""``with_raw_response`` and ``with_streaming_response``: the whole HTTP answer."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pydantic
import pytest
import tzafon
from conftest import Server
from tzafon import AsyncLightcone, Lightcone
from tzafon._http import Response
from tzafon._response import (
    AsyncBinaryAPIResponse,
    BinaryAPIResponse,
    StreamAlreadyConsumed,
    StreamedBinaryAPIResponse,
)
from tzafon.types import ActionResult

STARTED = 'id: 0\ndata: {"type":"started","task_id":"t1"}\n\n'
COMPLETED = 'id: 1\ndata: {"type":"completed","result":"42"}\n\n'


def test_a_raw_response_has_its_body_and_its_head(server: Server) -> None:
    ready = server.json(200, {"status": "SUCCESS"}, "X-One: 1\r\nx-request-id: r\r\n")
    server.answer = server.in_turn(server.json(429, {}, "retry-after-ms: 1\r\n"), ready)
    client = Lightcone(api_key="sk_test", base_url=server.url)
    response = client.computers.with_raw_response.click("c", x=1, y=2)
    assert type(response) is tzafon.APIResponse
    assert (response.method, response.http_request.method) == ("POST", "POST")
    assert (response.status_code, response.headers["x-one"], response.headers.get("X-REQUEST-ID")) == (200, "1", "r")
    assert (response.retries_taken, response.http_version, response.is_closed) == (1, "HTTP/1.1", True)
    assert response.url == response.http_request.url == f"{server.url}/computers/c/click"
    assert response.url.path == "/computers/c/click"
    assert isinstance(response.elapsed, timedelta) and response.elapsed > timedelta(0)
    assert response.json() == {"status": "SUCCESS"} and response.text() == response.read().decode()
    assert response.http_response.content == response.read()
    made = response.parse()
    assert type(made) is ActionResult and made.status == "SUCCESS" and response.parse() is made
    assert server.body() == {"x": 1, "y": 2}


def test_every_tree_leads_to_the_same_method(server: Server, client: Lightcone) -> None:
    for tree in (client.with_raw_response.computers, client.computers.with_raw_response):
        assert tree.tabs.list("c").status_code == 200
    assert client.with_raw_response.agent.tasks.pause("t").json() == {}
    assert client.agent.with_raw_response.tasks.pause("t").status_code == 200
    assert client.with_raw_response.models.list().parse() == {}
    assert client.with_raw_response.chat.create_completion(messages=[]).status_code == 200
    assert client.with_raw_response.responses.retrieve("r").status_code == 200
    with client.with_streaming_response.computers.exec.sync("c", command="ls") as response:
        assert response.status_code == 200
    assert client.computers.with_raw_response.click.__name__ == "click"


def test_parse_takes_other_types(server: Server, client: Lightcone) -> None:
    class Mine(tzafon.BaseModel):
        status: str

    class Foreign(pydantic.BaseModel):
        status: str

    server.answer = server.json(200, {"status": "SUCCESS"})
    response = client.computers.with_raw_response.click("c", x=1, y=2)
    assert type(response.parse(to=Mine)) is Mine and response.parse(to=Mine) is response.parse(to=Mine)
    assert response.parse(to=dict) == response.parse(to=dict[str, str]) == {"status": "SUCCESS"}
    assert response.parse(to=str) == '{"status": "SUCCESS"}' and response.parse(to=bytes) == response.read()
    assert response.parse(to=Response).status_code == 200
    assert response.parse(to=type(None)) is None
    with pytest.raises(TypeError, match=r"Foreign is a pydantic model.*tzafon\.BaseModel"):
        response.parse(to=Foreign)
    for text, to, value in (("7", int, 7), ("0.5", float, 0.5), ("true", bool, True), ("[1]", list[int], [1])):
        server.answer = server.raw(200, text.encode())
        parsed: Any = client.models.with_raw_response.list().parse(to=to)
        assert parsed == value and type(parsed) is type(value)


def test_reading_as_models_what_is_no_json_is_an_error(server: Server, client: Lightcone) -> None:
    server.answer = server.raw(200, b"<html>", "content-type: text/html\r\n")
    response = client.computers.with_raw_response.click("c", x=1, y=2)
    assert response.text() == "<html>"
    with pytest.raises(tzafon.APIResponseValidationError, match=r"text/html.*<html>"):
        response.parse()


def chunked(*chunks: bytes) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 X\r\nconnection: close\r\ncontent-type: text/plain; charset=utf-8\r\n"
    yield b"transfer-encoding: chunked\r\n\r\n"
    for chunk in (*chunks, b""):
        yield f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n"


def sending(server: Server, *chunks: bytes) -> None:
    server.answer = lambda connection: [connection.sendall(piece) for piece in chunked(*chunks)] and None


def test_a_streamed_body_comes_in_pieces_lines_and_text(server: Server, client: Lightcone) -> None:
    sending(server, b"one\r", b"\ntwo\n\nth\xc3", b"\xa9ree")
    tree = client.computers.with_streaming_response
    with tree.retrieve("c") as response:
        assert list(response.iter_lines()) == ["one", "two", "", "théree"]
        assert response.is_closed
    with tree.retrieve("c") as response:
        assert "".join(response.iter_text()) == "one\r\ntwo\n\nthéree"
    with tree.retrieve("c") as response:
        assert list(response.iter_text(chunk_size=10)) == ["one\r\ntwo\n\n", "théree"]
    with tree.retrieve("c") as response:
        assert [len(piece) for piece in response.iter_bytes(chunk_size=8)] == [8, 8, 1]
    with tree.retrieve("c") as response, pytest.raises(ValueError, match="chunk_size"):
        response.iter_bytes(chunk_size=0)


def test_a_streamed_body_is_read_once(server: Server, client: Lightcone) -> None:
    with client.computers.with_streaming_response.retrieve("c") as response:
        assert b"".join(response.iter_bytes()) == b"{}"
        for again in (response.read, response.parse, lambda: list(response.iter_bytes())):
            with pytest.raises(StreamAlreadyConsumed, match="read"):
                again()
    with client.computers.with_streaming_response.retrieve("c") as response:
        assert response.read() == b"{}" == b"".join(response.iter_bytes()) == response.read()
        assert response.json() == {} and list(response.iter_lines()) == ["{}"]
    assert issubclass(StreamAlreadyConsumed, tzafon.LightconeError)


def test_leaving_the_block_closes_the_connection(server: Server, client: Lightcone) -> None:
    server.answer = server.events(STARTED, hold=True)
    with client.agent.tasks.with_streaming_response.start_stream(instruction="x") as response:
        assert next(response.iter_lines()) == "id: 0"
    assert server.closed.wait(10)


def test_raw_streams_parse_to_streams(server: Server, client: Lightcone) -> None:
    server.answer = server.events(STARTED, ": ping\n\n", COMPLETED)
    response = client.agent.tasks.with_raw_response.start_stream(instruction="x")
    assert response.headers["content-type"] == "text/event-stream"
    events = response.parse()
    assert isinstance(events, tzafon.Stream) and [event.type for event in events] == ["started", "completed"]
    with client.agent.tasks.with_streaming_response.start_stream(instruction="x") as streamed:
        given = streamed.parse(to=tzafon.Stream[dict])
        assert [type(event) for event in given] == [dict, dict]


def test_raw_lines_parse_to_lines(server: Server, client: Lightcone) -> None:
    server.answer = server.raw(200, b'{"type":"stdout","data":"a"}\n', "content-type: application/x-ndjson\r\n")
    lines = client.computers.exec.with_raw_response.create("c", command="ls").parse()
    assert isinstance(lines, tzafon.JSONLDecoder) and [line.type for line in lines] == ["stdout"]


def test_a_refusal_raises_on_entry(server: Server, client: Lightcone) -> None:
    server.answer = server.json(404, {"title": "no"})
    with pytest.raises(tzafon.NotFoundError, match="no"):
        client.computers.with_raw_response.retrieve("c")
    manager = client.computers.with_streaming_response.retrieve("c")
    assert len(server.requests) == 1
    with pytest.raises(tzafon.NotFoundError), manager:
        pytest.fail("entered")


def test_files(server: Server, client: Lightcone, tmp_path: Path) -> None:
    content = os.urandom(100_000)
    server.answer = server.raw(200, content)
    binary = client.get("/file", cast_to=BinaryAPIResponse)
    binary.write_to_file(tmp_path / "a")
    streamed = client.get("/file", cast_to=StreamedBinaryAPIResponse)
    assert not streamed.is_closed
    streamed.stream_to_file(tmp_path / "b", chunk_size=1000)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == content


def test_the_async_client_has_the_same(server: Server, async_client: AsyncLightcone, tmp_path: Path) -> None:
    async def main() -> None:
        response = await async_client.with_raw_response.computers.click("c", x=1, y=2)
        assert type(response) is tzafon.AsyncAPIResponse
        assert type(await response.parse()) is ActionResult and await response.parse(to=dict) == {}
        assert (await response.read(), await response.text(), await response.json()) == (b"{}", "{}", {})
        async with async_client.computers.with_streaming_response.retrieve("c") as streamed:
            assert [piece async for piece in streamed.iter_bytes()] == [b"{}"]
            with pytest.raises(StreamAlreadyConsumed):
                await streamed.read()
        async with async_client.computers.with_streaming_response.retrieve("c") as streamed:
            assert [line async for line in streamed.iter_lines()] == ["{}"]
        async with async_client.computers.with_streaming_response.retrieve("c") as streamed:
            assert [text async for text in streamed.iter_text(1)] == ["{", "}"]
        server.answer = server.events(STARTED, COMPLETED)
        raw = await async_client.agent.tasks.with_raw_response.start_stream(instruction="x")
        assert [event.type async for event in await raw.parse()] == ["started", "completed"]
        server.answer = server.raw(200, b"file")
        await (await async_client.get("/f", cast_to=AsyncBinaryAPIResponse)).write_to_file(tmp_path / "a")
        assert (tmp_path / "a").read_bytes() == b"file"

    asyncio.run(main())
