"""Streams of tasks that break: what the caller is told."""

from __future__ import annotations

import asyncio
import logging
import os
import pickle
import subprocess
import sys

import pytest
import tzafon
from conftest import Server
from tzafon import AsyncLightcone, Lightcone, Reconnect

STARTED = 'retry: 1\nid: 0\ndata: {"type":"started","task_id":"t1"}\n\n'
DONE = 'id: 1\ndata: {"type":"completed","result":"42"}\n\n'


@pytest.fixture
def breaking(server: Server) -> Server:
    """A server whose first stream ends in the middle of its task."""
    state = server.json(200, {"task_id": "t1", "status": "completed", "exit_code": 0})
    server.answer = server.in_turn(server.events(STARTED), server.events(DONE), state)
    return server


def client(server: Server) -> Lightcone:
    return Lightcone(api_key="sk_test", base_url=server.url)


def test_a_reconnect_is_told_counted_and_logged(breaking: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "tzafon")
    told: list[Reconnect] = []
    stream = client(breaking).agent.tasks.start_stream(instruction="x", on_reconnect=told.append)
    assert [event.type for event in stream] == ["started", "completed"]
    [notice] = told
    assert (notice.attempt, notice.task_id, notice.last_event_id) == (1, "t1", "0")
    assert "ended before its last event" in notice.cause and 0 <= notice.delay <= 0.001
    assert stream.reconnects == 1
    stream.close()
    assert stream.reconnects == 1
    [line] = [record.message for record in caplog.records if "Reconnecting" in record.message]
    assert "after event 0" in line


def test_an_async_callback_is_awaited(breaking: Server) -> None:
    told: list[str | None] = []

    async def heard(notice: Reconnect) -> None:
        await asyncio.sleep(0)
        told.append(notice.last_event_id)

    async def main() -> list[str]:
        async with AsyncLightcone(api_key="sk_test", base_url=breaking.url) as made:
            stream = await made.agent.tasks.start_stream(instruction="x", on_reconnect=heard)
            return [event.type async for event in stream]

    assert asyncio.run(main()) == ["started", "completed"]
    assert told == ["0"]


def test_a_callback_that_raises_loses_no_event(breaking: Server) -> None:
    def refuse(notice: Reconnect) -> None:
        raise KeyError(notice.attempt)

    stream = client(breaking).agent.tasks.start_stream(instruction="x", on_reconnect=refuse)
    seen: list[str] = []
    raised = 0
    while "completed" not in seen:
        try:
            seen.append(next(stream).type)
        except KeyError:
            raised += 1
    assert (seen, raised) == (["started", "completed"], 1)


def test_one_half_of_a_split_stream_tells(breaking: Server) -> None:
    told: list[Reconnect] = []
    first, second = client(breaking).agent.tasks.start_stream(instruction="x", on_reconnect=told.append).tee()
    assert [event.type for event in second] == [event.type for event in first] == ["started", "completed"]
    assert len(told) == 1


def test_a_run_resumes(breaking: Server) -> None:
    told: list[Reconnect] = []
    run = client(breaking).agent.tasks.run(instruction="x", timeout=30, on_reconnect=told.append)
    assert (run.ok, run.result, len(told)) == (True, "42", 1)


def test_the_stream_of_a_raw_response_resumes(breaking: Server) -> None:
    told: list[Reconnect] = []
    tasks = client(breaking).agent.tasks
    with tasks.with_streaming_response.start_stream(instruction="x", on_reconnect=told.append) as response:
        assert [event.type for event in response.parse()] == ["started", "completed"]
    assert len(told) == 1


def test_an_interruption_says_how_far_the_stream_came(server: Server) -> None:
    server.answer = server.events(STARTED)
    stream = client(server).agent.tasks.start_stream(instruction="x", max_reconnects=2)
    assert next(stream).type == "started"
    with pytest.raises(tzafon.StreamInterruptedError) as raised:
        next(stream)
    error = raised.value
    assert isinstance(error, tzafon.APIConnectionError)
    assert (error.task_id, error.last_event_id, error.attempts, error.status_code) == ("t1", "0", 2, None)
    assert error.cause and "ended before its last event" in error.cause
    assert error.hint and "agent.tasks.stream" in error.hint and error.hint in str(error)
    copied = pickle.loads(pickle.dumps(error))
    assert (type(copied), vars(copied)["task_id"], str(copied)) == (type(error), "t1", str(error))


def test_bad_limits_are_refused(server: Server) -> None:
    with pytest.raises(ValueError, match="max_reconnects"):
        client(server).agent.tasks.start_stream(instruction="x", max_reconnects=-1)
    with pytest.raises(TypeError, match="max_reconnects"):
        Lightcone(api_key="sk_test", max_reconnects="5")  # type: ignore[arg-type]
    assert client(server).with_options(max_reconnects=float("inf")).max_retries == 2  # type: ignore[arg-type]


def test_an_unencrypted_key_is_warned_of_once(caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(2):
        Lightcone(api_key="sk_hidden", base_url="http://insecure.test/v0")
    Lightcone(api_key="sk_hidden", base_url="http://127.0.0.1:9")
    [line] = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert "http://insecure.test" in line and "sk_hidden" not in line


def test_a_warning_shows_without_any_set_up() -> None:
    program = "import tzafon; tzafon.Lightcone(api_key='sk_hidden', base_url='http://insecure.test')"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={**os.environ}
    )
    assert "http://insecure.test" in done.stderr and "sk_hidden" not in done.stderr
