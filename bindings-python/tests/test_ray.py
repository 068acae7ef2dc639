"""Tasks for the rows of a dataset, without Ray: it only calls what is tested here."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
import threading
from pathlib import Path
from typing import Any

import numpy
import pytest
from conftest import Server
from tzafon import AuthenticationError
from tzafon.ray import LocalFleet, RunTasks, with_keys
from tzafon.ray import keys as batch_keys

STARTED = 'id: 0\ndata: {"type":"started","task_id":"t1"}\n\n'
SCREENSHOT = 'id: 1\ndata: {"type":"screenshot","step":2,"screenshot_url":"http://x"}\n\n'
COMPLETED = 'id: 2\ndata: {"type":"completed","result":"49 euros","steps":2,"usage":{"tokens":7}}\n\n'
FAILED = 'id: 2\ndata: {"type":"failed","message":"no button","retryable":false}\n\n'
RESULT = ["key", "task_id", "status", "text", "steps", "usage", "error"]


def run(server: Server, batch: Any, **arguments: Any) -> Any:
    """The batch with its results; the client repeats nothing."""
    arguments.setdefault("client", {"api_key": "sk_test", "base_url": server.url, "max_retries": 0})

    async def main() -> Any:
        return await RunTasks(**arguments)(batch)

    return asyncio.run(main())


def starts(server: Server) -> list[dict[str, Any]]:
    """The bodies of all starts."""
    return [json.loads(body) for head, body in server.requests if head.startswith("POST /agent/tasks/stream")]


def test_a_row_has_the_key_that_the_command_batch_makes() -> None:
    cases = json.loads((Path(__file__).parents[2] / "tests/batch_keys.json").read_text())
    seen: dict[str, int] = {}
    for case in cases:
        content = batch_keys.of_content(case["row"])
        seen[content] = seen.get(content, 0) + 1
        assert batch_keys.of_repetition(content, seen[content]) == case["key"], case["row"]
    assert len(cases) >= 10


def test_a_row_becomes_its_result(server: Server) -> None:
    server.answer = server.events(STARTED, SCREENSHOT, COMPLETED)
    row = {"instruction": "Report the price", "start_url": "https://shop.example", "kind": "browser"}
    result = run(server, {name: numpy.array([cell]) for name, cell in row.items()})
    key = batch_keys.of_content(row)
    assert starts(server) == [{**row, "idempotency_key": key}]
    assert list(result) == [*row, *RESULT]
    assert [result[name] for name in RESULT] == [
        [key], ["t1"], ["completed"], ["49 euros"], [2], ['{"tokens": 7}'], [None]
    ]  # fmt: skip


def test_a_result_that_is_not_text_becomes_json(server: Server) -> None:
    server.answer = server.events(STARTED, 'data: {"type":"completed","result":{"price":49}}\n\n')
    assert run(server, {"task": ["x"]})["text"] == ['{"price": 49}']
    assert starts(server)[0]["instruction"] == "x"


def test_what_is_wrong_with_a_row_is_in_its_error_and_the_others_run(server: Server) -> None:
    server.answer = server.in_turn(
        server.events(STARTED, COMPLETED), server.json(400, {"detail": "no such kind"}), server.events(STARTED, FAILED)
    )
    rows = {"instruction": ["a", "", "b", "c", "d"], "metadata": [None, None, None, None, {"when": object()}]}
    result = run(server, rows, in_flight=1)
    assert result["status"] == ["completed", "error", "error", "failed", "error"]
    assert [result["error"][0], *(text.split(":")[0] for text in result["error"][1:])] == [
        None,
        "the row has no instruction",
        "Error code",
        "task t1 ended as failed",
        "metadata.when",
    ]
    assert result["task_id"] == ["t1", None, None, "t1", None]


def test_a_broken_connection_is_retried_and_then_an_error_of_the_row(server: Server) -> None:
    server.answer = server.in_turn(lambda connection: None, server.events(STARTED, COMPLETED))
    client = {"api_key": "sk_test", "base_url": server.url, "max_retries": 1}
    assert run(server, {"instruction": ["x"]}, client=client)["status"] == ["completed"]
    first, second = starts(server)
    assert first == second
    server.answer = lambda connection: None
    result = run(server, {"instruction": ["x"]})
    assert result["status"] == ["error"]
    assert result["error"][0]


@pytest.mark.parametrize("status", [429, 503])
def test_a_row_waits_while_the_service_is_full(server: Server, status: int) -> None:
    full = server.json(status, {"detail": "Concurrent limit reached"}, "retry-after: 0.1\r\n")
    server.answer = server.in_turn(full, full, full, server.events(STARTED, COMPLETED))
    assert run(server, {"instruction": ["x"]})["status"] == ["completed"]
    assert len({start["idempotency_key"] for start in starts(server)}) == 1
    assert len(starts(server)) == 4


@pytest.mark.parametrize(
    ("headers", "timeout"),
    [("retry-after: 86400\r\n", 3600), ("x-should-retry: false\r\nretry-after: 0\r\n", 3600), ("", 0.3)],
    ids=["for longer than the limit", "but not if the service says so", "but not beyond the limit"],
)
def test_a_full_service_ends_a_row_in_time(server: Server, headers: str, timeout: float) -> None:
    server.answer = server.json(429, {"detail": "Concurrent limit reached"}, headers)
    result = run(server, {"instruction": ["x"]}, timeout=timeout)
    assert "Concurrent limit reached" in result["error"][0]
    assert len(server.requests) == 1


def test_a_key_that_is_not_accepted_ends_the_dataset(server: Server) -> None:
    server.answer = server.json(401, {"detail": "bad key"})
    with pytest.raises(AuthenticationError, match="bad key"):
        run(server, {"instruction": ["x"]})


def test_a_limit_on_a_row_is_its_error(server: Server) -> None:
    server.answer = server.events(STARTED, hold=True)
    result = run(server, {"instruction": ["x"]}, timeout=1)
    assert (result["status"], result["task_id"]) == (["error"], ["t1"])
    assert "did not end within 1 s" in result["error"][0]


def test_an_actor_follows_so_many_tasks_at_once(server: Server) -> None:
    lock, both = threading.Lock(), threading.Barrier(2)
    running, most = 0, 0
    events = server.events(STARTED, COMPLETED)

    def answer(connection: socket.socket) -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        both.wait(30)  # until two run
        with lock:
            running -= 1
        events(connection)

    server.answer = answer

    async def main() -> list[str]:
        client = {"api_key": "sk_test", "base_url": server.url, "max_retries": 0}
        tasks = RunTasks(in_flight=2, client=client)
        batches = await asyncio.gather(*(tasks({"instruction": [str(n), f"{n} again"]}) for n in range(4)))
        return [status for batch in batches for status in batch["status"]]

    assert asyncio.run(main()) == ["completed"] * 8
    assert most == 2


def test_empty_cells_are_absent_and_whole_numbers_stay_whole(server: Server) -> None:
    server.answer = server.events(STARTED, COMPLETED)
    batch = {
        "instruction": numpy.array(["x", "x"], dtype=object),
        "max_steps": numpy.array([5.0, numpy.nan]),
        "start_url": ["", None],
        "persistent": numpy.array([True, False]),
        "temperature": numpy.array([1.0, 0.5], dtype=numpy.float32),
        "metadata": [{"a": "1"}, None],
    }
    run(server, batch, in_flight=1)
    sent = [{name: value for name, value in start.items() if name != "idempotency_key"} for start in starts(server)]
    assert sent == [
        {"instruction": "x", "max_steps": 5, "persistent": True, "temperature": 1.0, "metadata": {"a": "1"}},
        {"instruction": "x", "persistent": False, "temperature": 0.5},
    ]


def test_columns_to_keep_are_neither_sent_nor_part_of_the_key(server: Server) -> None:
    server.answer = server.events(STARTED, COMPLETED)
    batch = {"id": [numpy.datetime64("2027-05-03")], "instruction": ["x"], "label": ["blue"]}
    result = run(server, batch, keep=["id"], options={"kind": "browser", "label": "red"})
    own = {"instruction": "x", "kind": "browser", "label": "blue"}
    assert starts(server) == [{**own, "idempotency_key": batch_keys.of_content(own)}]
    assert result["id"] == batch["id"]


def test_a_result_is_a_row_again_with_its_key(server: Server) -> None:
    server.answer = server.in_turn(server.events(STARTED, FAILED), server.events(STARTED, COMPLETED))
    first = run(server, {"instruction": ["x"], "key": ["mine"]})
    second = run(server, first, attempt=2)
    assert [start["idempotency_key"] for start in starts(server)] == ["mine", "mine-attempt-2"]
    assert [set(start) for start in starts(server)] == [{"instruction", "idempotency_key"}] * 2
    assert (second["key"], second["status"], second["error"]) == (["mine"], ["completed"], [None])


def test_frames_and_tables_come_back_as_what_they_were(server: Server) -> None:
    class Frame:
        """As much of a frame of pandas as is used."""

        iloc = None

        def to_dict(self, kind: str) -> list[dict[str, Any]]:
            assert kind == "records"
            return [{"instruction": "x"}]

        def assign(self, **columns: Any) -> dict[str, Any]:
            return columns

    server.answer = server.events(STARTED, COMPLETED)
    assert run(server, Frame())["status"] == ["completed"]


def test_arguments_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ValueError, match="in_flight"):
        RunTasks(in_flight=0)
    with pytest.raises(ValueError, match="client or fleet"):
        RunTasks(client={}, fleet=object())  # type: ignore[arg-type]
    for sizes in ({"computers": 0}, {"computer_memory": 0}, {"computers_per_cpu": -1}):
        with pytest.raises(ValueError, match="computers must be 1 or more"):
            LocalFleet(**sizes)  # type: ignore[arg-type]


@pytest.mark.parametrize("use", [lambda: with_keys(None), LocalFleet], ids=["with_keys", "LocalFleet"])
def test_without_ray_the_error_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch, use: Any) -> None:
    for name in [name for name in sys.modules if name == "ray" or name.startswith("ray.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(ImportError, match=r"pip install 'tzafon\[ray\]'"):
        use()
