"""`lightcone mcp` and a task that waits for a person. A script is the service: the local server never hands over."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import mcp_types as types
import pytest
from mcp.client.extension import advertise
from test_mcp import Created, State, ask, call, field, tools

ASKED = {"type": "login_required", "message": "Log in to the shop", "live_view_url": "http://127.0.0.1/live"}
DONE = {"type": "completed", "task_id": "t", "result": "the order is placed"}


class Service(ThreadingHTTPServer):
    """One task, which asks for a login after its first step and goes on when it is resumed."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.resumed = threading.Event()

    def access(self) -> dict[str, str]:
        return {"base_url": f"http://127.0.0.1:{self.server_port}", "api_key": "key"}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Service  # pyright: ignore[reportIncompatibleVariableOverride]

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"] or 0)) or "{}")
        self.server.calls.append((self.path, body))
        if self.path.endswith("/resume"):
            self.server.resumed.set()
        self.state()

    def state(self) -> None:
        answer = json.dumps({"task_id": "t", "status": "running", "computer_id": "c"}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def do_GET(self) -> None:
        if not self.path.startswith("/agent/tasks/t/stream"):
            self.state()
            return
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("connection", "close")
        self.end_headers()
        self.event(1, {"type": "started", "task_id": "t", "computer_id": "c"})
        self.event(2, {"type": "progress_update", "step": 1, "message": "opened the shop"})
        self.event(3, ASKED)
        assert self.server.resumed.wait(60)
        self.event(4, DONE)

    def event(self, number: int, data: dict[str, Any]) -> None:
        self.wfile.write(f"id: {number}\nevent: {data['type']}\ndata: {json.dumps(data)}\n\n".encode())


@pytest.fixture
def service() -> Iterator[Service]:
    server = Service()
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    yield server
    server.resumed.set()
    server.shutdown()
    serving.join()
    server.server_close()


def test_a_call_returns_what_the_task_waits_for_and_how_it_goes_on(service: Service) -> None:
    async def main() -> None:
        async with tools(service.access()) as client:
            waits = await call(client, "run_task", instruction="Order a lamp")
            assert field(waits, "status") == "input_required"
            assert "it waits for a person: Log in to the shop (http://127.0.0.1/live)" in waits
            assert "1. opened the shop" in waits
            await call(client, "steer_task", task="t", action="message", message="I am logged in")
            await call(client, "steer_task", task="t", action="resume")
            done = await call(client, "wait_task", task="t")
            assert field(done, "result") == "the order is placed"

    asyncio.run(main())
    assert [path for path, _ in service.calls[1:]] == ["/agent/tasks/t/messages", "/agent/tasks/t/resume"]


@pytest.mark.parametrize("accepts", [True, False])
def test_a_client_that_has_tasks_is_asked_and_its_reply_reaches_the_task(service: Service, accepts: bool) -> None:
    async def main() -> None:
        extension = advertise("io.modelcontextprotocol/tasks", {})
        async with tools(service.access(), mode="2026-07-28", extensions=[extension]) as client:

            async def state_after(*before: str) -> State:
                async with asyncio.timeout(60):
                    while (state := await ask(client, "tasks/get", State, taskId=created.task_id)).status in before:
                        await asyncio.sleep(0.05)
                return state

            created = await ask(
                client, "tools/call", Created, name="run_task", arguments={"instruction": "Order a lamp"}
            )
            waits = await state_after("working")
            assert waits.status == "input_required"
            assert waits.input_requests
            [(name, question)] = waits.input_requests.items()
            assert question["method"] == "elicitation/create"
            assert question["params"]["message"] == "Log in to the shop (http://127.0.0.1/live)"
            response = {"action": "accept", "content": {"reply": "yes"}} if accepts else {"action": "decline"}
            await ask(client, "tasks/update", types.Result, taskId=created.task_id, inputResponses={name: response})
            ended = await state_after("working", "input_required")
            assert ended.status == ("completed" if accepts else "cancelled")
            assert ("the order is placed" in json.dumps(ended.result)) == accepts

    asyncio.run(main())
    calls = dict(service.calls)
    if accepts:
        assert calls["/agent/tasks/t/messages"]["message"] == "yes"
        assert "/agent/tasks/t/resume" in calls
    else:
        assert "/agent/tasks/t/resume" not in calls
        assert "/agent/tasks/t/cancel" in calls
