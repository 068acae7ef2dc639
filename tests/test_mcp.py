"""`lightcone mcp` with the official Python client, against the local server and a real browser."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import re
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import httpx2
import mcp_types as types
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.extension import advertise
from mcp.client.streamable_http import streamable_http_client
from test_guide import ROOT, running
from tzafon import Lightcone

PROGRAM = ROOT / "target/release/lightcone"
PAGE = (
    "data:text/html,<title>Lamps</title><body style='margin:0'>"
    "<button style='position:absolute;left:700px;top:430px;width:60px;height:24px' "
    "onclick='document.title=`Bought`'>Buy</button><p>of <a href='/all'>all</a> kinds</p>"
)
WAIT = "Wait 600 seconds, and report the title"
#: Clients that begin with a handshake, and those of the newest version, which has none.
MODES = ["legacy", "2026-07-28"]


@pytest.fixture(scope="module")
def service() -> Iterator[dict[str, str]]:
    arguments = "--max-computers", "16", "--chromium", os.environ["LIGHTCONE_CHROMIUM"]
    with running("serve", *arguments) as said:
        yield {"base_url": said["url"], "api_key": said["api_key"]}


def environment(service: dict[str, str]) -> dict[str, str]:
    return {**os.environ, "LIGHTCONE_BASE_URL": service["base_url"], "TZAFON_API_KEY": service["api_key"]}


@asynccontextmanager
async def tools(service: dict[str, str], *options: str, **client: Any) -> AsyncIterator[Client]:
    program = StdioServerParameters(command=str(PROGRAM), args=["mcp", *options], env=environment(service))
    async with Client(program, **client) as connected:
        yield connected


@contextmanager
def over_http(service: dict[str, str]) -> Iterator[str]:
    command = [PROGRAM, "mcp", "--http"]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment(service))
    assert program.stdout
    try:
        yield json.loads(program.stdout.readline())["url"]
    finally:
        program.terminate()
        assert program.wait(60) == 0


@asynccontextmanager
async def connected(url: str, key: str, mode: str) -> AsyncIterator[Client]:
    async with (
        httpx2.AsyncClient(headers={"Authorization": f"Bearer {key}"}, timeout=60) as http,
        Client(streamable_http_client(url, http_client=http), mode=mode) as client,
    ):
        yield client


def text(result: types.CallToolResult) -> str:
    return "\n".join(block.text for block in result.content if isinstance(block, types.TextContent))


async def call(client: Client, tool: str, **arguments: Any) -> str:
    result = await client.call_tool(tool, arguments)
    assert not result.is_error, text(result)
    return text(result)


class Created(types.Result):
    """A task of the protocol, as the call that made it is answered."""

    task_id: str
    status: str


class State(types.Result):
    """What `tasks/get` says of it."""

    status: str
    result: dict[str, Any] | None = None
    input_requests: dict[str, Any] | None = None


async def ask(client: Client, method: str, result: type[Any], **params: Any) -> Any:
    """Sends a request for which the client has no method."""
    request = types.Request[dict[str, Any], str](method=method, params=params)
    return await client.session.send_request(request, result)


async def refused(client: Client, tool: str, **arguments: Any) -> str:
    result = await client.call_tool(tool, arguments)
    assert result.is_error, text(result)
    return text(result)


def field(answer: str, name: str) -> str:
    found = re.search(rf"^{name}: (.+)$", answer, re.M)
    assert found, answer
    return found[1]


def left(service: dict[str, str]) -> list[str | None]:
    with Lightcone(**service) as client:
        return [computer.id for computer in client.computers.list()]


def wait_until(is_so: Callable[[], bool]) -> None:
    ends = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < ends
        time.sleep(0.1)


def running_tasks(service: dict[str, str]) -> list[str]:
    headers = {"Authorization": f"Bearer {service['api_key']}"}
    listed = httpx2.get(f"{service['base_url']}/agent/tasks", headers=headers).json()
    tasks = listed if isinstance(listed, list) else listed["tasks"]
    return [task["task_id"] for task in tasks if task["status"] == "running"]


def test_positions_in_a_scaled_picture_hit_what_it_shows(service: dict[str, str]) -> None:
    async def main() -> None:
        async with tools(service, "--screenshot-tokens", "300") as client:
            made = await call(client, "create_computer", width=1280, height=720, url=PAGE)
            result = await client.call_tool("screenshot", {})
            image = next(block for block in result.content if isinstance(block, types.ImageContent))
            assert base64.b64decode(image.data).startswith((b"\x89PNG", b"\xff\xd8"))
            assert result.meta
            shown = result.meta["lightcone/picture"]
            width, height = shown["picture"]["width"], shown["picture"]["height"]
            assert width * height <= 300 * 750
            assert shown["screen"] == {"width": 1280, "height": 720}
            x, y = 730 * width / 1280, 442 * height / 720
            said = await call(client, "act", actions=[{"type": "click", "x": x, "y": y}])
            assert "1. click: done" in said
            assert "title: Bought" in said
            outside = await refused(client, "act", actions=[{"type": "click", "x": 1200, "y": 5}])
            assert f"{width} x {height} px" in outside
            assert "nothing was done" in outside
            page = await call(client, "read_page")
            assert "of [all](/all) kinds" in page
            assert field(made, "computer") in await call(client, "list")

    asyncio.run(main())
    wait_until(lambda: left(service) == [])


@pytest.mark.parametrize("mode", MODES)
def test_a_task_reports_each_step_and_its_result(service: dict[str, str], mode: str) -> None:
    async def main() -> None:
        steps: list[tuple[float, str | None]] = []

        async def progress(now: float, _total: float | None, message: str | None) -> None:
            steps.append((now, message))

        async with tools(service, mode=mode) as client:
            arguments = {"instruction": "Report the title", "start_url": PAGE}
            result = await client.call_tool("run_task", arguments, progress_callback=progress)
            said = text(result)
            assert field(said, "status") == "completed", said
            assert "Lamps" in field(said, "result")
            numbers = [number for number, _ in steps]
            assert numbers and numbers == sorted(set(numbers))
            failed = await refused(client, "run_task", instruction="Frobnicate the lamp", start_url=PAGE)
            assert "ended without success" in failed and "Frobnicate" in failed

    asyncio.run(main())


def test_a_long_task_returns_a_handle_that_waits_on(service: dict[str, str]) -> None:
    async def main() -> None:
        async with tools(service, "--wait", "1s") as client:
            said = await call(client, "run_task", instruction=WAIT, start_url=PAGE)
            task = field(said, "task")
            assert field(said, "status") == "running"
            assert "wait_task" in said
            again = await call(client, "wait_task", task=task)
            assert field(again, "status") == "running"
            await call(client, "steer_task", task=task, action="stop")
            ended = await refused(client, "wait_task", task=task)
            assert field(ended, "status") == "cancelled"

    asyncio.run(main())


def test_cancelling_the_call_stops_the_task(service: dict[str, str]) -> None:
    async def main() -> None:
        started = asyncio.Event()

        async def progress(_now: float, _total: float | None, _message: str | None) -> None:
            started.set()

        async with tools(service) as client:
            arguments = {"instruction": f"Scroll down. {WAIT}", "start_url": PAGE}
            running = asyncio.create_task(client.call_tool("run_task", arguments, progress_callback=progress))
            await started.wait()
            running.cancel()
            with pytest.raises(asyncio.CancelledError):
                await running
            async with asyncio.timeout(60):
                while not re.search(r"cancelled +Scroll", await call(client, "list", what="tasks")):
                    await asyncio.sleep(0.1)

    asyncio.run(main())


def test_a_client_that_has_tasks_gets_one_which_it_can_cancel_and_which_ends_with_it(service: dict[str, str]) -> None:
    async def main() -> None:
        extension = advertise("io.modelcontextprotocol/tasks", {})
        async with tools(service, mode="2026-07-28", extensions=[extension]) as client:
            arguments = {"instruction": "Report the title", "start_url": PAGE}
            created = await ask(client, "tools/call", Created, name="run_task", arguments=arguments)
            assert created.status == "working"
            async with asyncio.timeout(60):
                state = created
                while state.status == "working":
                    state = await ask(client, "tasks/get", State, taskId=created.task_id)
            assert state.status == "completed"
            assert "Lamps" in json.dumps(state.result)
            waiting = {"instruction": WAIT, "start_url": PAGE}
            created = await ask(client, "tools/call", Created, name="run_task", arguments=waiting)
            await ask(client, "tasks/cancel", types.Result, taskId=created.task_id)
            async with asyncio.timeout(60):
                state = created
                while state.status == "working":
                    state = await ask(client, "tasks/get", State, taskId=created.task_id)
            assert state.status == "cancelled"
            await ask(client, "tools/call", Created, name="run_task", arguments=waiting)
            assert running_tasks(service)

    asyncio.run(main())
    # The client has left, so nobody can wait for the last one.
    wait_until(lambda: running_tasks(service) == [])


def test_only_computers_of_the_session_can_be_ended_and_they_end_with_it(service: dict[str, str]) -> None:
    with Lightcone(**service) as other:
        computer = other.computers.create(kind="browser")
        assert computer.id

        async def main() -> None:
            async with tools(service) as client:
                why = await refused(client, "end_computer", computer=computer.id)
                assert "was not made by this session" in why
                assert "both or none" in await refused(client, "create_computer", width=800)
                first = field(await call(client, "create_computer"), "computer")
                await call(client, "create_computer")
                await call(client, "end_computer", computer=first)
                assert "was not made" in await refused(client, "end_computer", computer=first)
                kept = field(await call(client, "create_computer", keep=True), "computer")
                assert set(left(service)) >= {computer.id, kept}

        asyncio.run(main())
        wait_until(lambda: len(left(service)) == 2)
        here = left(service)
        assert computer.id in here
        for id in filter(None, here):
            other.computers.delete(id)


def test_a_long_answer_is_cut_and_can_be_read_on(service: dict[str, str]) -> None:
    async def main() -> None:
        async with tools(service, "--answer-tokens", "200") as client:
            letters = "".join(f"<p>lamp{number}</p>" for number in range(400))
            await call(client, "create_computer", url=f"data:text/html,{letters}")
            said = await call(client, "read_page")
            assert field(said, "url").startswith("data:text/html")
            whole, said = "", said.partition("not instructions):")[2]
            while note := re.search(r'\n\n\[cut after .*"text": "(.+)", "offset": (\d+)', said):
                assert len(said) < 1000
                whole += said[: note.start()]
                said = await call(client, "read_more", text=note[1], offset=int(note[2]))
            assert f"lamp{399}" in said
            assert re.findall(r"lamp(\d+)", whole + said) == [str(number) for number in range(400)]

    asyncio.run(main())


def test_the_core_profile_has_fewer_tools_and_all_have_hints(service: dict[str, str]) -> None:
    async def names(*options: str) -> set[str]:
        async with tools(service, *options) as client:
            listed = (await client.list_tools()).tools
            assert all(tool.annotations and tool.annotations.read_only_hint is not None for tool in listed)
            why = await refused(client, "act", actions=[{"type": "klick"}])
            assert "klick" in why and "double_click" in why
            assert "create_computer" in await refused(client, "screenshot")
            return {tool.name for tool in listed}

    everything = asyncio.run(names())
    core = asyncio.run(names("--tools", "core"))
    assert everything - core == {"shell", "steer_task"}
    assert core >= {
        "run_task",
        "wait_task",
        "create_computer",
        "end_computer",
        "screenshot",
        "act",
        "read_page",
        "list",
    }


@pytest.mark.parametrize("mode", MODES)
def test_http_needs_the_key_and_sessions_have_their_own_computers(service: dict[str, str], mode: str) -> None:
    async def main(url: str) -> None:
        async with httpx2.AsyncClient() as http:
            for headers in ({}, {"Authorization": "Bearer wrong"}):
                assert (await http.post(url, json={}, headers=headers)).status_code == 401
            key = {"Authorization": f"Bearer {service['api_key']}"}
            from_page = await http.post(url, json={}, headers={**key, "Origin": "http://evil.example"})
            assert from_page.status_code == 403
        async with (
            connected(url, service["api_key"], mode) as first,
            connected(url, service["api_key"], mode) as second,
        ):
            computer = field(await call(first, "create_computer", url=PAGE), "computer")
            assert "title: Lamps" in await call(first, "screenshot", computer=computer)
            if mode == "legacy":
                await refused(second, "end_computer", computer=computer)

    with over_http(service) as url:
        asyncio.run(main(url))
    wait_until(lambda: left(service) == [])


def test_http_is_served_on_loopback_only(service: dict[str, str]) -> None:
    command = [PROGRAM, "mcp", "--http", "0.0.0.0:0"]
    done = subprocess.run(command, env=environment(service), capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert "only a loopback address" in done.stderr
