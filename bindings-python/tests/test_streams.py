"""Task streams: events as classes, clean ends, errors after the events before them, closing."""

from __future__ import annotations

import asyncio
import json
import os
from typing import Any

import pytest
import tzafon
from conftest import Server
from tzafon import AsyncLightcone, Lightcone
from tzafon.types.agent import CompletedEvent, StartedEvent, UnknownEvent

STARTED = 'id: 0\ndata: {"type":"started","task_id":"t1"}\n\n'
COMPLETED = 'id: 2\ndata: {"type":"completed","result":"42"}\n\n'


def client(server: Server) -> Lightcone:
    return Lightcone(api_key="sk_test", base_url=server.url)


def test_a_stream_ends_cleanly_after_heartbeats_and_the_empty_frame(server: Server) -> None:
    server.answer = server.events(STARTED, ": ping\n\n", 'id: 1\ndata: {"type":"later"}\n\n', COMPLETED, "id: 3\n\n")
    events = list(client(server).agent.tasks.start_stream(instruction="x"))
    assert [type(event) for event in events] == [StartedEvent, UnknownEvent, CompletedEvent]
    first = events[0]
    assert first.type == first["type"] == first.get("type") == "started"
    assert isinstance(first, dict) and json.loads(json.dumps(first)) == {"type": "started", "task_id": "t1"}
    match events[2]:
        case CompletedEvent(result=text):
            assert text == "42"
        case other:
            pytest.fail(f"not matched: {other}")
    assert events[2].steps is None
    with pytest.raises(AttributeError, match="nonsense"):
        _ = first.nonsense  # type: ignore[union-attr]


def test_following_goes_on_after_an_event(server: Server) -> None:
    server.answer = server.events(COMPLETED)
    stream = client(server).agent.tasks.stream("t/1", last_event_id="1")
    assert [event.type for event in stream] == ["completed"]
    assert stream.last_event_id == "2"
    head = server.requests[0][0]
    assert head.startswith("GET /agent/tasks/t%2F1/stream HTTP/1.1") and "last-event-id: 1" in head


def test_a_frame_that_is_no_json_comes_after_the_events_before_it(server: Server) -> None:
    server.answer = server.events(STARTED + "data: nonsense\n\n")
    stream = client(server).agent.tasks.start_stream(instruction="x")
    assert next(stream).type == "started"
    with pytest.raises(tzafon.APIResponseValidationError, match="nonsense"):
        next(stream)
    assert list(stream) == []


@pytest.mark.parametrize("options", [{"resume": False}, {"max_reconnects": 0}])
def test_a_stream_that_stops_before_the_task_is_an_error(server: Server, options: dict[str, Any]) -> None:
    server.answer = server.events(STARTED)
    stream = client(server).with_options(**options).agent.tasks.start_stream(instruction="x")
    assert next(stream).type == "started"
    with pytest.raises(tzafon.StreamInterruptedError, match="after event 0"):
        next(stream)
    assert len(server.requests) == 1


def test_a_stream_that_breaks_goes_on_after_its_last_event(server: Server) -> None:
    server.answer = server.in_turn(server.events("retry: 1\n" + STARTED), server.events(STARTED, COMPLETED))
    stream = client(server).agent.tasks.start_stream(instruction="x")
    assert [event.type for event in stream] == ["started", "completed"]
    assert server.sent() == "GET /agent/tasks/t1/stream"
    assert server.header("last-event-id") == "0"


def test_break_closes_the_connection(server: Server) -> None:
    server.answer = server.events(STARTED, hold=True)
    for event in client(server).agent.tasks.start_stream(instruction="x"):
        assert event.type == "started"
        break
    assert server.closed.wait(10)


def test_an_async_stream_gives_the_same_events(server: Server) -> None:
    server.answer = server.events(STARTED, COMPLETED, "id: 3\n\n")

    async def main() -> list[str]:
        async with AsyncLightcone(api_key="sk_test", base_url=server.url) as one:
            stream = await one.agent.tasks.start_stream(instruction="x")
            return [event.type async for event in stream]

    # Two loops, one after the other: each has a queue of its own.
    assert asyncio.run(main()) == asyncio.run(main()) == ["started", "completed"]


def test_closing_an_async_stream_ends_its_reader(server: Server) -> None:
    server.answer = server.events(STARTED, hold=True)

    async def main() -> list[str]:
        stream = await AsyncLightcone(api_key="sk_test", base_url=server.url).agent.tasks.start_stream(instruction="x")
        seen = []
        async for event in stream:
            seen.append(event.type)
            asyncio.get_running_loop().call_soon(asyncio.create_task, stream.close())
        return seen

    assert asyncio.run(main()) == ["started"]
    assert server.closed.wait(10)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_forked_child_leaves_the_stream_to_its_parent(server: Server) -> None:
    server.answer = server.events(STARTED, hold=True)
    stream = client(server).agent.tasks.start_stream(instruction="x")
    assert next(stream).type == "started"
    child = os.fork()
    if child == 0:
        code = 1
        try:
            with pytest.raises(RuntimeError, match="forked"):
                next(stream)
            stream.close()
            del stream
            code = 0
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert not server.closed.is_set()
    stream.close()
    assert server.closed.wait(10)
