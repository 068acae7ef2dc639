"""Tasks from their start to their end."""

from __future__ import annotations

import pickle
import socket
from collections.abc import Callable
from typing import Any

import pytest
import tzafon
from conftest import Server
from tzafon import ActionError, AsyncLightcone, Lightcone, TaskHandle, TaskResult, TaskTimeoutError
from tzafon.types.agent import CompletedEvent, ScreenshotEvent, TaskStartResponse

Run = Callable[[Callable[[], Any]], Any]
STARTED = 'id: 0\ndata: {"type":"started","task_id":"t1"}\n\n'
STEPS = (
    'id: 1\ndata: {"type":"progress_update","step":1,"message":"looks"}\n\n'
    'id: 2\ndata: {"type":"screenshot","step":2,"screenshot_url":"http://x"}\n\n'
)
COMPLETED = 'id: 3\ndata: {"type":"completed","result":"49 euros","steps":2}\n\n'
FAILED = 'id: 3\ndata: {"type":"failed","error_code":"element_not_found","message":"no button","retryable":false}\n\n'
STATUS = {"task_id": "t1", "status": "completed", "exit_code": 0}


def follows(server: Server, *events: str, hold: bool = False, status: object = STATUS) -> None:
    """A stream for starts, and a state for everything else."""
    stream, state = server.events(*events, hold=hold), server.json(200, status)

    def answer(connection: socket.socket) -> None:
        (stream if server.header("accept") == "text/event-stream" else state)(connection)

    server.answer = answer


def test_run_starts_follows_and_gives_what_came_of_it(server: Server, client: Lightcone) -> None:
    follows(server, STARTED, STEPS, COMPLETED)
    seen: list[str] = []
    result = client.agent.tasks.run(instruction="x", kind="browser", on_event=lambda event: seen.append(event.type))
    assert isinstance(result, TaskResult) and result.ok and result.raise_for_error() is result
    assert (result.task_id, result.status, result.result, result.exit_code) == ("t1", "completed", "49 euros", 0)
    assert (result.text, result.steps) == ("49 euros", 2)
    assert seen == [event.type for event in result.events] == ["started", "progress_update", "screenshot", "completed"]
    assert [type(picture) for picture in result.screenshots] == [ScreenshotEvent]
    assert {**server.body(0), "idempotency_key": ""} == {"instruction": "x", "kind": "browser", "idempotency_key": ""}
    assert server.sent() == "GET /agent/tasks/t1"
    assert pickle.loads(pickle.dumps(result)) == result


def test_a_task_that_fails_is_no_error_until_it_is_asked_for(server: Server, client: Lightcone) -> None:
    follows(server, STARTED, FAILED, status={**STATUS, "status": "failed", "exit_code": 1})
    result = client.agent.tasks.run(instruction="x")
    assert (result.ok, result.status, result.text, result.exit_code) == (False, "failed", None, 1)
    with pytest.raises(ActionError, match="task t1 ended as failed: no button") as caught:
        result.raise_for_error()
    assert (caught.value.result, caught.value.status) == (result, "failed")


def test_a_result_that_is_no_text_stays_what_it_is(server: Server, client: Lightcone) -> None:
    follows(server, STARTED, 'data: {"type":"completed","result":{"price":49}}\n\n')
    result = client.agent.tasks.run(instruction="x")
    assert (result.result, result.text) == ({"price": 49}, None)


def test_a_result_does_without_an_exit_code(server: Server, client: Lightcone) -> None:
    stream, refusal = server.events(STARTED, COMPLETED), server.json(404, {})
    server.answer = server.in_turn(stream, refusal)
    result = client.agent.tasks.run(instruction="x")
    assert (result.ok, result.exit_code) == (True, None)


def test_the_id_is_the_first_that_is_text(server: Server, client: Lightcone) -> None:
    follows(server, 'data: {"type":"progress_update","task_id":7}\n\n', STARTED.replace("started", "later"), COMPLETED)
    result = client.agent.tasks.run(instruction="x")
    assert (result.task_id, server.sent()) == ("t1", "GET /agent/tasks/t1")


def test_a_run_without_an_id_asks_for_no_state(server: Server, client: Lightcone) -> None:
    follows(server, COMPLETED)
    result = client.agent.tasks.run(instruction="x")
    assert (result.task_id, result.exit_code, len(server.requests)) == (None, None, 1)


def test_a_state_that_is_no_json_costs_only_the_exit_code(server: Server, client: Lightcone) -> None:
    server.answer = server.in_turn(
        server.events(STARTED, COMPLETED), server.raw(200, b"not JSON", "content-type: application/json\r\n")
    )
    result = client.agent.tasks.run(instruction="x")
    assert (result.ok, result.exit_code) == (True, None)


@pytest.mark.parametrize(
    ("event", "steps"),
    [
        ({"steps": 0, "step": 3}, 3),
        ({"step": "3"}, 0),
        ({"step": True, "steps": None}, 0),
        ({"step": -1}, 0),
        ({"steps": 2.0}, 2),
    ],
)
def test_every_event_may_count_steps(event: Any, steps: int) -> None:
    assert TaskResult("t", "failed", events=[event, {}]).steps == steps  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("last", "reason"),
    [
        ({"message": "no button"}, "no button"),
        ({"message": "", "error_code": "gone"}, "gone"),
        ({"message": {"a": 1}}, '{"a":1}'),
        ({"message": "", "error_code": ""}, "the service does not say why"),
    ],
)
def test_a_failure_is_told_by_the_first_reason_that_is_not_empty(last: Any, reason: str) -> None:
    with pytest.raises(ActionError) as caught:
        TaskResult("t", "failed", events=[last]).raise_for_error()
    assert str(caught.value) == f"task t ended as failed: {reason}"


def test_a_result_without_events_says_so() -> None:
    result = TaskResult(None, "unknown")
    assert (result.ok, result.steps) == (False, 0)
    with pytest.raises(ActionError, match=r"^the task ended as unknown: the service does not say why$"):
        result.raise_for_error()


def test_an_error_that_a_task_may_survive_is_not_its_end(server: Server, client: Lightcone) -> None:
    follows(server, STARTED, 'data: {"type":"error","message":"a try"}\n\n', hold=True)
    with pytest.raises(TaskTimeoutError, match="task t1 did not end within 1 s"):
        client.agent.tasks.run(instruction="x", timeout=1)


def test_a_limit_is_written_in_full() -> None:
    assert "within 1234567.5 s" in str(TaskTimeoutError("t", 1234567.5))


def test_an_unknown_argument_of_run_names_the_start(client: Lightcone) -> None:
    with pytest.raises(TypeError, match=r"start_stream\(\).*nonsense"):
        client.agent.tasks.run(instruction="x", nonsense=1)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="timeout must be a number of seconds"):
        client.agent.tasks.run(instruction="x", timeout=-1)


def test_a_deadline_ends_a_task_that_goes_on(server: Server, client: Lightcone) -> None:
    follows(server, STARTED, hold=True)
    with pytest.raises(TaskTimeoutError, match=r"task t1 did not end within 0.05 s; it may go on") as caught:
        client.agent.tasks.run(instruction="x", timeout=0.05)
    assert server.closed.wait(10)
    assert isinstance(caught.value, (TimeoutError, tzafon.LightconeError))
    packed = pickle.loads(pickle.dumps(caught.value))
    assert (packed.task_id, packed.timeout) == ("t1", 0.05)


def test_a_deadline_ends_a_start_that_is_not_answered(server: Server, client: Lightcone) -> None:
    server.answer = server.wait_for_close
    with pytest.raises(TaskTimeoutError, match="not begun") as caught:
        client.agent.tasks.run(instruction="x", timeout=1)
    assert caught.value.task_id is None
    assert server.closed.wait(10)


def test_a_connection_that_breaks_is_no_deadline(server: Server, client: Lightcone) -> None:
    follows(server, STARTED)
    with pytest.raises(tzafon.APIConnectionError):
        client.with_options(resume=False).agent.tasks.run(instruction="x", timeout=600)


def test_follow_gives_events_and_then_the_result(server: Server, client: Lightcone) -> None:
    follows(server, STARTED, STEPS, COMPLETED)
    with client.agent.tasks.follow(instruction="x") as run:
        events = iter(run)
        assert next(events).type == "started"
        assert run.task_id == "t1"
        with pytest.raises(RuntimeError, match="not ended yet"):
            _ = run.result
        assert [event.type for event in events] == ["progress_update", "screenshot", "completed"]
    assert run.result.text == "49 euros"


def test_leaving_follow_early_closes_the_connection(server: Server, client: Lightcone) -> None:
    follows(server, STARTED, hold=True)
    with client.agent.tasks.follow(instruction="x") as run:
        for _ in run:
            break
    assert server.closed.wait(10)


@pytest.mark.parametrize(
    "last", [{"status": "completed"}, {"status": "FAILED"}, {"status": "error"}, {"status": "odd", "exit_code": 3}]
)
def test_wait_asks_until_the_task_has_ended(
    server: Server, client: Lightcone, monkeypatch: pytest.MonkeyPatch, last: dict[str, object]
) -> None:
    pauses: list[float] = []
    monkeypatch.setattr("tzafon.tasks.sync_tasks.sleep", pauses.append)
    server.answer = server.in_turn(
        server.json(200, {"status": "running"}), server.json(200, {"status": "paused"}), server.json(200, last)
    )
    assert client.agent.tasks.wait("t1").status == last["status"]
    assert [server.sent(number) for number in range(3)] == ["GET /agent/tasks/t1"] * 3
    assert pauses == [2.0, 2.0]


def test_wait_without_time_asks_once(server: Server, client: Lightcone) -> None:
    server.answer = server.in_turn(server.json(200, {"status": None}), server.json(200, STATUS))
    with pytest.raises(TaskTimeoutError, match="task t1 did not end within 0 s"):
        client.agent.tasks.wait("t1", timeout=0)
    assert client.agent.tasks.wait("t1", timeout=0).exit_code == 0
    assert len(server.requests) == 2


def test_wait_asks_a_last_time_when_the_time_is_up(server: Server, client: Lightcone) -> None:
    server.answer = server.in_turn(server.json(200, {"status": "running"}), server.json(200, STATUS))
    assert client.agent.tasks.wait("t1", timeout=0.5, poll_interval=3600).exit_code == 0


def test_wait_has_a_deadline(server: Server, client: Lightcone, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr("tzafon.tasks.deadline.monotonic", lambda: clock[0])
    pauses: list[float] = []

    def sleep(seconds: float) -> None:
        pauses.append(seconds)
        clock[0] += seconds

    monkeypatch.setattr("tzafon.tasks.sync_tasks.sleep", sleep)
    server.answer = server.json(200, {"status": "running"})
    with pytest.raises(TaskTimeoutError, match="task t1 did not end within 5 s"):
        client.agent.tasks.wait("t1", timeout=5)
    assert pauses == [2.0, 2.0, 1.0]
    assert len(server.requests) == 4


def test_a_start_gives_a_handle(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, {"task_id": "t/1", "status": "running"})
    handle = client.agent.tasks.start(instruction="x")
    assert isinstance(handle, TaskHandle) and isinstance(handle, TaskStartResponse)
    assert handle.to_dict() == {"task_id": "t/1", "status": "running"}
    assert handle.pause().status == handle.resume().status == handle.retrieve_status().status == "running"
    handle.inject_message("left")
    assert server.body() == {"message": "left"}
    server.answer = server.json(200, {"status": "completed", "exit_code": 0})
    assert handle.wait(timeout=1).exit_code == 0
    server.answer = server.events(COMPLETED)
    assert [type(event) for event in handle.stream()] == [CompletedEvent]
    lines = [server.sent(number).replace("/agent/tasks/t%2F1", "") for number in range(1, len(server.requests))]
    assert lines == ["POST /pause", "POST /resume", "GET ", "POST /messages", "GET ", "GET /stream"]
    packed = pickle.loads(pickle.dumps(handle))
    assert packed == handle
    with pytest.raises(RuntimeError, match="did not come from a client"):
        packed.pause()


def test_awaited_tasks(server: Server, async_client: AsyncLightcone, run: Run) -> None:
    tasks = async_client.agent.tasks

    async def main() -> None:
        follows(server, STARTED, STEPS, COMPLETED)
        seen: list[str] = []
        result = await tasks.run(instruction="x", on_event=lambda event: seen.append(event.type))
        assert (result.ok, result.text, result.exit_code, len(seen)) == (True, "49 euros", 0, 4)
        async with tasks.follow(instruction="x") as follow:
            assert [event.type async for event in follow] == seen
        assert follow.result == result
        follows(server, STARTED, hold=True)
        with pytest.raises(TaskTimeoutError, match="task t1 did not end"):
            await tasks.run(instruction="x", timeout=0.3)
        server.answer = server.in_turn(server.json(200, {"status": "running"}), server.json(200, STATUS))
        assert (await tasks.wait("t1", poll_interval=0)).exit_code == 0
        server.answer = server.json(200, {"status": "running"})
        with pytest.raises(TaskTimeoutError):
            await tasks.wait("t1", timeout=0)
        server.answer = server.json(200, {"task_id": "t1", "status": "running", "exit_code": 0})
        handle = await tasks.start(instruction="x")
        assert isinstance(handle, tzafon.AsyncTaskHandle) and isinstance(handle, TaskStartResponse)
        for answer in (await handle.pause(), await handle.resume(), await handle.inject_message("y")):
            assert answer.status == "running"
        assert (await handle.retrieve_status()).exit_code == (await handle.wait()).exit_code == 0
        server.answer = server.events(COMPLETED)
        assert [event.type async for event in await handle.stream()] == ["completed"]

    run(main)
    assert server.closed.wait(10)
