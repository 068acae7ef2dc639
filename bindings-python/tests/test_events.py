"""Typed events of computers, responses and chat completions."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tzafon
from conftest import Server
from tzafon import AsyncLightcone, AsyncStream, Lightcone, Stream
from tzafon.types import (
    ChatCompletionChunk,
    ComputerEvent,
    ComputerEventError,
    ResponseCompletedEvent,
    ResponseCreatedEvent,
    ResponseCreateResponse,
    ScreencastCursorPosition,
    ScreencastFrame,
    ScreencastH264,
    UnknownComputerEvent,
    UnknownResponseEvent,
    UnknownScreencastEvent,
)

Run = Callable[[Callable[[], Any]], Any]
JPEG = b"\xff\xd8\xff\xe0picture"


def event(data: object, name: str = "") -> str:
    head = f"event: {name}\n" if name else ""
    return f"{head}data: {json.dumps(data)}\n\n"


SCREEN = [
    event({"image_data": base64.b64encode(JPEG).decode(), "metadata": {"deviceWidth": 800}}),
    event({"nalu_data": base64.b64encode(b"\x00\x00\x01").decode()}, "h264"),
    event({"x": 1.5, "y": 2}, "cursor_position"),
    ": ping\n\n",
    event({"new": 1}, "later"),
]


def test_a_screencast_gives_frames_as_bytes(server: Server, client: Lightcone, tmp_path: Path) -> None:
    server.answer = server.events(*SCREEN)
    stream = client.computers.retrieve_screencast("c")
    assert isinstance(stream, Stream)
    frame, video, cursor, later = stream
    assert isinstance(frame, ScreencastFrame) and isinstance(video, ScreencastH264)
    assert isinstance(cursor, ScreencastCursorPosition) and isinstance(later, UnknownScreencastEvent)
    assert (frame.event, frame.image, frame.metadata) == ("message", JPEG, {"deviceWidth": 800})
    assert frame._repr_jpeg_() == JPEG and frame._repr_png_() is None
    assert frame.save(tmp_path / "frame.jpg").read_bytes() == JPEG
    assert (video.event, video.data) == ("h264", b"\x00\x00\x01")
    video.save(tmp_path / "video.h264")
    assert video.save(str(tmp_path / "video.h264")).read_bytes() == video.data * 2
    assert (cursor.x, cursor.y) == (1.5, 2)
    assert (later.event, later.new, later["new"]) == ("later", 1, 1)  # type: ignore[attr-defined]
    assert server.sent() == "GET /computers/c/screencast"


def test_breaking_off_a_screencast_closes_it(server: Server, client: Lightcone) -> None:
    server.answer = server.events(SCREEN[0], hold=True)
    for frame in client.computers.retrieve_screencast("c"):
        assert frame.event == "message"
        break
    del frame
    assert server.closed.wait(10)


def test_events_of_a_computer(server: Server, client: Lightcone) -> None:
    server.answer = server.events(
        event({"request_id": "r", "stdout": "out", "exit_code": 0}), event({"message": "gone"}, "error"), event({}, "x")
    )
    result, error, unknown = tzafon.ComputerSession(client, "c").events()
    assert isinstance(result, ComputerEvent) and (result.request_id, result.stdout) == ("r", "out")
    assert isinstance(error, ComputerEventError) and error.message == "gone"
    assert isinstance(unknown, UnknownComputerEvent) and unknown.event == "x"
    assert server.sent() == "GET /computers/c/events"


RESPONSE = {"id": "r1", "output": [], "status": "in_progress"}
RESPONSES = [
    event({"type": "response.created", "response": RESPONSE, "sequence_number": 0}, "response.created"),
    event({"type": "response.later", "x": 1}),
    event({"type": "response.completed", "response": {**RESPONSE, "status": "completed"}}, "response.completed"),
    "data: [DONE]\n\n",
]


def test_a_streamed_response(server: Server, client: Lightcone) -> None:
    server.answer = server.events(*RESPONSES)
    with client.responses.create(input="x", stream=True) as stream:
        created, later, completed = stream
    assert isinstance(created, ResponseCreatedEvent) and isinstance(created.response, ResponseCreateResponse)
    assert (created.response.id, created.sequence_number) == ("r1", 0)
    assert isinstance(later, UnknownResponseEvent) and later["x"] == 1
    assert isinstance(completed, ResponseCompletedEvent) and completed.response.status == "completed"
    assert server.body() == {"input": "x", "stream": True}
    server.answer = server.events(*RESPONSES[1:])
    followed = client.responses.retrieve("r1", stream=True, starting_after=3)
    assert [one.type for one in followed] == ["response.later", "response.completed"]
    assert server.sent() == "GET /v1/responses/r1?starting_after=3&stream=true"


def test_without_stream_a_response_is_whole(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, RESPONSE)
    for stream in (False, None, tzafon.omit):
        response = client.responses.create(input="x", stream=stream)
        assert isinstance(response, ResponseCreateResponse)
    assert server.body(0) == {"input": "x", "stream": False}
    assert server.body(2) == {"input": "x"}


def test_a_streamed_completion(server: Server, client: Lightcone) -> None:
    chunks = [event({"id": "a", "choices": [{"index": 0, "delta": {"content": text}}]}) for text in ("Hel", "lo")]
    server.answer = server.events(*chunks, "data: [DONE]\n\n")
    stream = client.chat.create_completion(messages=[{"role": "user", "content": "x"}], stream=True)
    found = list(stream)
    assert all(isinstance(chunk, ChatCompletionChunk) for chunk in found)
    assert "".join(chunk.choices[0].delta.content or "" for chunk in found) == "Hello"
    server.answer = server.json(200, {"id": "a", "choices": [{"message": {"content": "Hello"}}]})
    whole = client.chat.create_completion(messages=[])
    assert isinstance(whole, dict) and whole["choices"][0]["message"]["content"] == "Hello"


def test_a_stream_that_reports_an_error_raises_it(server: Server, client: Lightcone) -> None:
    server.answer = server.events(event({"type": "started", "task_id": "t"}), "data: {broken\n\n")
    stream = client.agent.tasks.start_stream(instruction="x")
    assert next(stream).type == "started"
    with pytest.raises(tzafon.APIResponseValidationError, match="broken"):
        next(stream)


def test_tee_gives_both_sides_everything(server: Server, client: Lightcone) -> None:
    server.answer = server.events(*SCREEN)
    stream = client.computers.retrieve_screencast("c")
    first = next(stream)
    one, other = stream.tee()
    assert [item.event for item in one] == [item.event for item in other] == ["h264", "cursor_position", "later"]
    assert first.event == "message"
    with pytest.raises(tzafon.StreamAlreadyConsumed, match="split by tee"):
        iter(stream)


def test_awaited_events(server: Server, async_client: AsyncLightcone, run: Run) -> None:
    async def main() -> None:
        server.answer = server.events(*SCREEN)
        stream = await async_client.computers.retrieve_screencast("c")
        assert isinstance(stream, AsyncStream)
        one, other = stream.tee()
        assert [item.event async for item in one] == ["message", "h264", "cursor_position", "later"]
        assert [item.event async for item in other] == ["message", "h264", "cursor_position", "later"]
        server.answer = server.events(*RESPONSES)
        async with await async_client.responses.create(input="x", stream=True) as responses:
            assert len([item.type async for item in responses]) == 3
        server.answer = server.events(event({"choices": []}), "data: [DONE]\n\n")
        chunks = await async_client.chat.create_completion(messages=[], stream=True)
        assert [chunk.choices async for chunk in chunks] == [[]]
        server.answer = server.events(event({"stdout": "x"}))
        async for one_event in await tzafon.AsyncComputerSession(async_client, "c").events():
            assert isinstance(one_event, ComputerEvent)

    run(main)
