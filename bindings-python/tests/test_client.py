"""Calls: options, what is sent, and what failures look like."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import pickle
import signal
import subprocess
import sys
import weakref

import pytest
import tzafon
from conftest import Server, program
from tzafon import AsyncLightcone, Lightcone


def client(server: Server, **options: object) -> Lightcone:
    return Lightcone(api_key="sk_test", base_url=server.url, **options)  # type: ignore[arg-type]


def test_a_missing_key_names_the_variable_and_the_option() -> None:
    with pytest.raises(tzafon.LightconeError, match=r"api_key.*TZAFON_API_KEY"):
        Lightcone()


def test_the_environment_gives_key_and_address(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZAFON_API_KEY", "sk_env")
    monkeypatch.setenv("LIGHTCONE_BASE_URL", server.url)
    Lightcone().agent.tasks.pause("t")
    assert "authorization: Bearer sk_env" in server.requests[0][0]


def test_a_start_sends_what_was_given_and_a_key_of_its_own(server: Server) -> None:
    server.answer = server.json(200, {"task_id": "t1", "status": "running", "later": {"a": 1}})
    started = client(server).agent.tasks.start(instruction="é", max_steps=3, metadata={"a": "b"}, context=iter([]))
    sent = json.loads(server.requests[0][1])
    assert len(sent.pop("idempotency_key")) == 36
    assert sent == {"instruction": "é", "max_steps": 3, "metadata": {"a": "b"}, "context": []}
    assert (started.task_id, started["status"], started.reused) == ("t1", "running", None)
    assert started.model_extra == {"later": {"a": 1}}
    assert pickle.loads(pickle.dumps(started)) == started


def test_numbers_that_json_does_not_have_are_refused_before_sending(server: Server) -> None:
    with pytest.raises(ValueError, match="NaN"):
        client(server).agent.tasks.start(instruction="x", temperature=float("nan"))
    assert server.requests == []


def test_an_empty_id_is_a_value_error(server: Server) -> None:
    with pytest.raises(ValueError, match="non-empty"):
        client(server).agent.tasks.retrieve_status("")


def test_the_key_is_in_no_repr_and_a_closed_client_says_so(server: Server) -> None:
    closing = client(server)
    assert "sk_test" not in repr(closing)
    closing.close()
    closing.close()
    with pytest.raises(tzafon.LightconeError, match="closed"):
        closing.agent.tasks.pause("t")


def test_sixty_four_calls_at_once(server: Server) -> None:
    server.answer = server.json(200, {"status": "running", "task_id": "t"})

    async def main() -> list[str]:
        async with AsyncLightcone(api_key="sk_test", base_url=server.url) as many:
            answers = await asyncio.gather(*(many.agent.tasks.retrieve_status("t") for _ in range(64)))
        return [answer.status for answer in answers]

    assert asyncio.run(main()) == ["running"] * 64


def test_cancelling_closes_the_connection(server: Server) -> None:
    server.answer = server.wait_for_close

    async def main() -> None:
        waiting = AsyncLightcone(api_key="sk_test", base_url=server.url)
        task = asyncio.create_task(waiting.agent.tasks.retrieve_status("t"))
        await asyncio.to_thread(server.arrived.wait)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert server.closed.wait(10)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a console, not to one program of it")
def test_ctrl_c_ends_a_blocking_call(server: Server) -> None:
    server.answer = server.wait_for_close
    code = "import sys, tzafon; tzafon.Lightcone(api_key='k', base_url=sys.argv[1]).agent.tasks.retrieve_status('t')"
    waiting = program(code, server.url)
    assert server.arrived.wait(30)
    waiting.send_signal(signal.SIGINT)
    _, complaint = waiting.communicate(timeout=30)
    assert "KeyboardInterrupt" in complaint
    assert server.closed.wait(10)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_forked_child_makes_connections_of_its_own(server: Server) -> None:
    shared = client(server)
    shared.agent.tasks.pause("t")
    child = os.fork()
    if child == 0:
        try:
            shared.agent.tasks.pause("t")
            os._exit(0)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert len(server.requests) == 2


def test_a_loop_that_is_done_with_goes_away(server: Server) -> None:
    server.answer = server.json(200, {"status": "running", "task_id": "t"})

    async def main() -> weakref.ref[asyncio.AbstractEventLoop]:
        async with AsyncLightcone(api_key="sk_test", base_url=server.url) as one:
            await one.agent.tasks.retrieve_status("t")
        return weakref.ref(asyncio.get_running_loop())

    loop = asyncio.run(main())
    gc.collect()
    assert loop() is None


def test_a_client_pickles_without_a_key_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZAFON_API_KEY", "sk_env")
    packed = pickle.dumps(Lightcone(timeout=7.0))
    assert b"sk_env" not in packed
    assert pickle.loads(packed).timeout == 7.0


def test_a_blocking_import_needs_no_asyncio() -> None:
    code = (
        "import sys, tzafon; sys.exit(any(m in sys.modules for m in ('asyncio', 'typing_extensions', 'tzafon.types')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("key", [None, "", " \t\n", "\u00a0"])
def test_a_key_that_says_nothing_is_replaced_on_every_way_to_a_start(server: Server, key: str | None) -> None:
    made, fields = client(server), {"instruction": "x"}
    events, extra = tzafon.Stream[object], {"extra_json": {"idempotency_key": key}}
    body = {**fields, "idempotency_key": key}
    server.answer = server.json(200, {"task_id": "t"})
    starts = [
        lambda: made.agent.tasks.start(instruction="x", idempotency_key=key),  # type: ignore[arg-type]
        lambda: made.agent.tasks.start_stream(instruction="x", idempotency_key=key),  # type: ignore[arg-type]
        lambda: made.agent.tasks.with_raw_response.start(instruction="x", idempotency_key=key),  # type: ignore[arg-type]
        lambda: made.agent.tasks.start(instruction="x", idempotency_key="mine", extra_body={"idempotency_key": key}),
        lambda: made.agent.tasks.start(instruction="x", extra_headers={"Idempotency-Key": ""}),
        lambda: made.post("/agent/tasks", cast_to=object, body=body),
        lambda: made.post(f"{made.base_url}/agent/tasks", cast_to=object, body=body),
        lambda: made.post("agent/tasks/stream", cast_to=object, body=body, stream=True, stream_cls=events),
        lambda: made.post("/agent/tasks", cast_to=object, body=fields, options=extra),  # type: ignore[arg-type]
        lambda: made.post("/agent/tasks", cast_to=tzafon.APIResponse, body=body),
    ]
    for start in starts:
        start()
    keys = [json.loads(sent)["idempotency_key"] for _, sent in server.requests]
    assert all(len(own) == 36 for own in keys) and len({*keys}) == len(starts)


def test_repeats_of_a_start_without_a_key_carry_the_same_one(server: Server) -> None:
    made = Lightcone(api_key="sk_test", base_url=server.url, max_retries=2)
    again = server.json(502, {}, "retry-after-ms: 1\r\n")
    for start in (
        lambda: made.agent.tasks.start(instruction="x", idempotency_key=""),
        lambda: made.post("/agent/tasks", cast_to=object, body={"idempotency_key": None}),
    ):
        server.requests.clear()
        server.answer = server.in_turn(again, again, server.json(200, {"task_id": "t"}))
        start()
        assert len(server.requests) == 3
        assert len({json.loads(sent)["idempotency_key"] for _, sent in server.requests}) == 1
