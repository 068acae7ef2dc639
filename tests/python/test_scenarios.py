"""The scenarios of ``tests/scenarios``, run by the blocking and the awaited client.

What came out is judged by the fault server, for the clients of all languages. Those that depend on the transport
run over each of them here; the runner in Rust runs all of them over each.
"""

from __future__ import annotations

import asyncio
import atexit
import functools
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
import tzafon
from tzafon import AsyncLightcone, Lightcone, Timeout

ROOT = Path(__file__).parent.parent.parent
FAULTSERVER = ROOT / "target/release/faultserver"
# Most cases wait for the network, so many can run at once.
AT_ONCE = 8
TOLD = 100
LONGEST_TEXT = 10_000
OPTIONS = {
    "api_key",
    "base_url",
    "timeout",
    "connect_timeout",
    "max_retries",
    "proxy",
    "trust_env",
    "verify",
    "ca_bundle",
    "http2",
    "retry_unsafe",
    "stream_idle_timeout",
    "total_timeout",
    "resume",
    "max_reconnects",
    "max_response_bytes",
}


@functools.cache
def server() -> tuple[str, list[dict[str, Any]]]:
    """The fault server, started once in a process, which collects the cases: its address and its cases."""
    program = subprocess.Popen([FAULTSERVER, "serve"], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    atexit.register(stop, program)
    assert program.stdout
    url = json.loads(program.stdout.readline())["url"]
    return url, ask(f"{url}/cases")


def stop(program: subprocess.Popen[str]) -> None:
    program.terminate()
    program.wait(30)


def ask(url: str, body: object | None = None) -> Any:
    data = None if body is None else json.dumps(body).encode()
    request = Request(url, data, {"content-type": "application/json"})
    with urlopen(request, timeout=60) as answer:
        return json.load(answer)


def pytest_cases() -> list[Any]:
    return [pytest.param(index, id=case["id"]) for index, case in enumerate(server()[1]) if case["everywhere"]]


class Outcome:
    """What came of a case, as the fault server wants to be told."""

    def __init__(self) -> None:
        self.told: dict[str, Any] = {"events": [], "ids": [], "count": 0, "notices": []}

    def take(self, event: Any, last_event_id: str | None) -> None:
        told = self.told
        told["count"] += 1
        if told["count"] <= TOLD:
            told["events"].append(shortened(event))
            told["ids"].append(last_event_id)
        self.last = event

    def notice(self, notice: tzafon.Reconnect) -> None:
        fields = {"attempt": notice.attempt, "last_event_id": notice.last_event_id, "cause": notice.cause}
        self.told["notices"].append(fields)

    def failed(self, error: Exception) -> None:
        self.told["error"] = failure(error)

    def done(self) -> dict[str, Any]:
        self.told["last"] = shortened(getattr(self, "last", None))
        return self.told


def shortened(value: Any) -> Any:
    if isinstance(value, (bytes, bytearray)):
        return len(value)
    if isinstance(value, str):
        return f"<{len(value)} characters>" if len(value) > LONGEST_TEXT else value
    if isinstance(value, dict):
        return {name: shortened(item) for name, item in value.items()}
    if isinstance(value, list):
        return [shortened(item) for item in value]
    if isinstance(value, tzafon.BaseModel):
        return shortened(value.to_dict())
    return value


def failure(error: Exception) -> dict[str, Any]:
    fields: dict[str, Any] = {"message": str(error)}
    if isinstance(error, tzafon.APIError):
        fields.update(
            attempts=error.attempts,
            outcome_unknown=error.outcome_unknown,
            last_event_id=error.last_event_id,
            hint=error.hint,
            status=getattr(error, "status_code", None),
            stream_id=getattr(error, "task_id", None),
            body=error.body,
        )
    return {"kinds": kinds(error), **fields}


def kinds(error: Exception) -> list[str]:
    """The kinds of the core that the error's class stands for."""
    match error:
        case tzafon.StreamInterruptedError():
            return ["stream_interrupted"]
        case tzafon.APITimeoutError():
            return ["timeout"]
        case tzafon.APIConnectionError():
            return ["connection"]
        case tzafon.APIStatusError():
            return ["status"]
        case tzafon.APIResponseValidationError():
            return ["decode", "too_large"]
        case ValueError():
            return ["argument"]
        case _:
            assert type(error) is tzafon.LightconeError, f"not of this package: {error!r}"
            return ["config", "closed"]


def options(given: dict[str, Any]) -> dict[str, Any]:
    made = dict(given)
    assert set(made) <= OPTIONS, f"this runner does not know {set(made) - OPTIONS}"
    connect = made.pop("connect_timeout", None)
    if connect is not None:
        made["timeout"] = Timeout(made.get("timeout", 60), connect=connect)
    return made


def arguments(client: Any, case: dict[str, Any], outcome: Outcome) -> tuple[Any, list[str], dict[str, Any]]:
    """The method, and what it is given."""
    call = case["call"]
    method: Any = client
    for name in call["operation"].split("."):
        method = getattr(method, name)
    params = {**call["params"], **call["options"]}
    if call["operation"] in ("agent.tasks.start_stream", "agent.tasks.stream"):
        params["on_reconnect"] = outcome.notice
    return method, call["path"], params


def run(case: dict[str, Any], client_options: dict[str, Any], outcome: Outcome) -> None:
    with Lightcone(**client_options) as client:
        method, path, params = arguments(client, case, outcome)
        made = method(*path, **params)
        read = case["call"]["read"]
        if read == "value":
            outcome.told["result"] = shortened(made)
        elif read == "socket":
            with made:
                for message in made:
                    outcome.take(message, None)
        elif read != "nothing":
            try:
                for event in made:
                    outcome.take(event, made.last_event_id)
            finally:
                outcome.told["reconnects"] = made.reconnects
                made.close()


async def run_async(case: dict[str, Any], client_options: dict[str, Any], outcome: Outcome) -> None:
    async with AsyncLightcone(**client_options) as client:
        method, path, params = arguments(client, case, outcome)
        made = await method(*path, **params)
        read = case["call"]["read"]
        if read == "value":
            outcome.told["result"] = shortened(made)
        elif read == "socket":
            async with made:
                async for message in made:
                    outcome.take(message, None)
        elif read != "nothing":
            try:
                async for event in made:
                    outcome.take(event, made.last_event_id)
            finally:
                outcome.told["reconnects"] = made.reconnects
                await made.close()


def test_the_machines_own_certificates_are_trusted() -> None:
    url, cases = server()
    names = [case["name"] for case in cases]
    opened = ask(f"{url}/open/{names.index('a certificate of an authority in `ca_bundle`')}", {})
    authority, base_url = opened["client"]["ca_bundle"], opened["client"]["base_url"]
    program = f"import tzafon; tzafon.Lightcone(api_key='k', base_url={base_url!r}).agent.tasks.retrieve_status('t1')"
    environment = {**os.environ, "SSL_CERT_FILE": authority}
    subprocess.run([sys.executable, "-c", program], check=True, env=environment)
    ask(f"{url}/close/{opened['run']}", {"result": {"status": "running"}})


def problems_of(kind: str, index: int) -> list[str]:
    url, cases = server()
    case = cases[index]
    opened = ask(f"{url}/open/{index}", {})
    outcome = Outcome()
    try:
        made = options(opened["client"])
        if kind == "blocking":
            run(case, made, outcome)
        else:
            asyncio.run(run_async(case, made, outcome))
    except Exception as error:
        outcome.failed(error)  # judged below: only what the scenario expects passes
    return ask(f"{url}/close/{opened['run']}", outcome.done())


@pytest.fixture(scope="module")
def found(request: pytest.FixtureRequest) -> Iterator[dict[tuple[str, int], Future[list[str]]]]:
    """The problems of all chosen cases, which run beside each other; heavy ones come first, one after another."""
    chosen: list[tuple[str, int]] = []
    for item in request.session.items:
        if isinstance(item, pytest.Function) and item.originalname == test_scenario.__name__:
            chosen.append((item.callspec.params["kind"], item.callspec.params["index"]))
    cases = server()[1]
    heavy = [key for key in chosen if cases[key[1]]["heavy"]]
    with ThreadPoolExecutor(1) as alone:
        done = {key: alone.submit(problems_of, *key) for key in heavy}
    with ThreadPoolExecutor(AT_ONCE) as beside:
        yield done | {key: beside.submit(problems_of, *key) for key in chosen if key not in done}
        beside.shutdown(cancel_futures=True)


@pytest.mark.parametrize("index", pytest_cases())
@pytest.mark.parametrize("kind", ["blocking", "awaited"])
def test_scenario(kind: str, index: int, found: dict[tuple[str, int], Future[list[str]]]) -> None:
    problems = found[kind, index].result()
    assert not problems, "\n".join(problems)
