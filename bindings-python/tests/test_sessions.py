"""Computers as objects, blocking and awaited."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

import pytest
import tzafon
from conftest import Server
from tzafon import AsyncComputerSession, AsyncLightcone, ComputerSession, Lightcone

Run = Callable[[Callable[[], Any]], Any]
ID = "/computers/c1"
#: Method, arguments, what is sent, and its body.
CALLS: list[tuple[str, tuple[Any, ...], str, Any]] = [
    ("navigate", ("http://x",), f"POST {ID}/navigate", {"url": "http://x"}),
    ("click", (1, 2), f"POST {ID}/click", {"x": 1, "y": 2}),
    ("double_click", (1, 2), f"POST {ID}/double-click", {"x": 1, "y": 2}),
    ("right_click", (1.5, 2), f"POST {ID}/right-click", {"x": 1.5, "y": 2}),
    ("drag", (1, 2, 3, 4), f"POST {ID}/drag", {"x1": 1, "y1": 2, "x2": 3, "y2": 4}),
    ("mouse_down", (1, 2), f"POST {ID}/mouse-down", {"x": 1, "y": 2}),
    ("mouse_up", (1, 2), f"POST {ID}/mouse-up", {"x": 1, "y": 2}),
    ("type", ("é",), f"POST {ID}/type", {"text": "é"}),
    ("hotkey", ("ctrl", "c"), f"POST {ID}/hotkey", {"keys": ["ctrl", "c"]}),
    ("hotkey", (["ctrl", "c"],), f"POST {ID}/hotkey", {"keys": ["ctrl", "c"]}),
    ("hotkey", (("Enter",),), f"POST {ID}/hotkey", {"keys": ["Enter"]}),
    ("key_down", ("a",), f"POST {ID}/key-down", {"key": "a"}),
    ("key_up", ("a",), f"POST {ID}/key-up", {"key": "a"}),
    ("scroll", (), f"POST {ID}/scroll", {"dx": 0, "dy": 0, "x": 0, "y": 0}),
    ("set_viewport", (800, 600), f"POST {ID}/viewport", {"width": 800, "height": 600, "scale_factor": 1.0}),
    ("screenshot", (), f"POST {ID}/screenshot", {"base64": False}),
    ("screenshot", (True,), f"POST {ID}/screenshot", {"base64": True}),
    ("html", (), f"POST {ID}/html", {"auto_detect_encoding": False}),
    ("debug", ("ls",), f"POST {ID}/debug", {"command": "ls", "timeout_seconds": 120, "max_output_length": 65536}),
    ("wait", (1.001,), f"POST {ID}/execute", {"action": {"type": "wait", "ms": 1001}}),
    ("wait", (1.2345,), f"POST {ID}/execute", {"action": {"type": "wait", "ms": 1234}}),
    ("execute", ({"type": "screenshot"},), f"POST {ID}/execute", {"action": {"type": "screenshot"}}),
    ("batch", ([{"type": "screenshot"}],), f"POST {ID}/batch", {"actions": [{"type": "screenshot"}]}),
    ("keep_alive", (), f"POST {ID}/keepalive", None),
    ("retrieve", (), f"GET {ID}", None),
    ("terminate", (), f"DELETE {ID}", None),
    ("exec_sync", ("ls",), f"POST {ID}/exec/sync", {"command": "ls", "timeout_seconds": 120}),
    ("tabs.create", (), f"POST {ID}/tabs", {}),
    ("tabs.create", ("http://x",), f"POST {ID}/tabs", {"url": "http://x"}),
    ("tabs.list", (), f"GET {ID}/tabs", None),
    ("tabs.switch", ("t1",), f"POST {ID}/tabs/t1/switch", None),
    ("tabs.delete", ("t1",), f"DELETE {ID}/tabs/t1", None),
]
# They have tests of their own.
OPEN = {"exec", "screencast", "events", "connect", "record"}


def method(session: Any, name: str) -> Any:
    for part in name.split("."):
        session = getattr(session, part)
    return session


def sent(server: Server) -> tuple[str, Any]:
    return server.sent(), server.body() if server.requests[-1][1] else None


@pytest.mark.parametrize(("name", "args", "line", "body"), CALLS)
def test_every_method_sends_its_operation(
    server: Server, client: Lightcone, async_client: AsyncLightcone, name: str, args: Any, line: str, body: Any
) -> None:
    server.answer = server.json(200, {"status": "SUCCESS", "id": "c1"})
    given = method(ComputerSession(client, "c1"), name)(*args)
    assert sent(server) == (line, body)
    awaited = asyncio.run(method(AsyncComputerSession(async_client, "c1"), name)(*args))
    assert sent(server) == (line, body)
    assert type(given) is type(awaited)
    assert given == awaited


@pytest.mark.parametrize("kind", [ComputerSession, AsyncComputerSession])
def test_the_list_above_is_whole(kind: type) -> None:
    public = {name for name, value in vars(kind).items() if not name.startswith("_") and inspect.isfunction(value)}
    assert public - OPEN == {name for name, *_ in CALLS if "." not in name}


def test_a_created_session_ends_with_its_block(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, {"id": "c1", "status": "ready"})
    with client.computer.create() as computer:
        assert sent(server) == ("POST /computers", {"kind": "browser"})
        assert repr(computer) == "ComputerSession(id='c1')"
        assert (computer.width, computer.height) == (1024, 768)
        computer.set_viewport(800, 600, 2)
        assert (computer.width, computer.height) == (800, 600)
    assert server.sent() == f"DELETE {ID}"
    display = {"width": 1280, "height": 720, "scale": 1}
    made = client.create("desktop", display=display, extra_headers={"X-A": "1"})
    assert sent(server) == ("POST /computers", {"kind": "desktop", "display": display})
    assert server.header("x-a") == "1"
    assert (made.width, made.height) == (1280, 720)


SIZES = [
    ({"display": {"width": 640, "height": 480}}, {}, (640, 480)),
    ({"viewport": {"width": 640, "height": 480}}, {}, (640, 480)),
    ({"width": 640, "height": 480}, {}, (640, 480)),
    ({"display": {"width": 640, "height": 480}}, {"display": {"width": 800}}, (800, 480)),
    ({"display": {"width": "9", "height": -1}}, {}, (1024, 768)),
    ({"display": None}, {"display": {"width": 0}}, (1024, 768)),
]


@pytest.mark.parametrize(("said", "params", "size"), SIZES)
def test_a_session_takes_its_size_from_the_answer(
    server: Server, client: Lightcone, said: dict[str, Any], params: dict[str, Any], size: tuple[int, int]
) -> None:
    server.answer = server.json(200, {"id": "c1", **said})
    made = client.computer.create(**params)
    assert (made.width, made.height) == size


class OfTheProgramError(Exception):
    """A fault of the program that uses the session."""


def test_a_session_ends_also_after_an_error(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, {"id": "c1"})
    with pytest.raises(OfTheProgramError), client.computer.create():
        raise OfTheProgramError
    assert server.sent() == f"DELETE {ID}"
    with pytest.raises(TypeError, match="nonsense"):
        client.create("browser", nonsense=1)
    with pytest.raises(TypeError, match="hotkey"):
        ComputerSession(client, "c1").hotkey("ctrl", ["c"])


def test_a_terminated_computer_is_not_deleted_again(
    server: Server, client: Lightcone, async_client: AsyncLightcone, run: Run
) -> None:
    server.answer = server.json(200, {"id": "c1"})
    with client.computer.create() as computer:
        computer.terminate()
        assert server.sent() == f"DELETE {ID}"
        count = len(server.requests)
    assert len(server.requests) == count

    async def main() -> None:
        async with await async_client.computer.create() as computer:
            await computer.terminate()
            count = len(server.requests)
        assert len(server.requests) == count

    run(main)


@pytest.mark.parametrize("seconds", [-1, float("nan"), float("inf")])
def test_a_wait_that_is_no_time_is_rejected(server: Server, client: Lightcone, seconds: float) -> None:
    with pytest.raises(ValueError):
        ComputerSession(client, "c1").wait(seconds)
    assert not server.requests


def test_a_computer_without_an_id_is_refused(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, {"status": "ready"})
    with pytest.raises(AssertionError, match=r"without an id.*ready"):
        client.computer.create()


def test_what_a_result_holds_is_read_by_static_methods(client: Lightcone) -> None:
    result = tzafon.types.ActionResult.construct(
        result={"screenshot_url": "u", "html_content": "h", "debug_response": {"a": 1}}
    )
    for session in (ComputerSession, AsyncComputerSession):
        assert session.get_screenshot_url(result) == "u"
        assert session.get_html_content(result) == "h"
        assert session.get_debug_response(result) == {"a": 1}
        empty = tzafon.types.ActionResult.construct(status="SUCCESS")
        assert session.get_screenshot_url(empty) is session.get_debug_response(empty) is None


def test_an_async_session_ends_with_its_block(server: Server, async_client: AsyncLightcone, run: Run) -> None:
    server.answer = server.json(200, {"id": "c1"})

    async def main() -> None:
        async with await async_client.create(display={"width": 800, "height": 600}) as computer:
            assert repr(computer) == "AsyncComputerSession(id='c1')"
            assert (computer.width, computer.height) == (800, 600)
            await computer.set_viewport(10, 20)
            assert (computer.width, computer.height) == (10, 20)
        assert server.sent() == f"DELETE {ID}"
        with pytest.raises(OfTheProgramError):
            async with await async_client.computer.create():
                raise OfTheProgramError
        assert [line for line in map(server.sent, range(len(server.requests))) if line == f"DELETE {ID}"] != []

    run(main)
    assert server.sent() == f"DELETE {ID}"


def test_a_session_ends_although_its_trio_task_is_cancelled(server: Server, async_client: AsyncLightcone) -> None:
    import trio

    server.answer = server.json(200, {"id": "c1"})

    async def main() -> None:
        with trio.CancelScope() as scope:
            async with await async_client.computer.create():
                scope.cancel()
                await trio.sleep_forever()
        assert scope.cancelled_caught

    trio.run(main)
    assert server.sent() == f"DELETE {ID}"


def test_a_session_ends_although_its_asyncio_task_is_cancelled(server: Server, async_client: AsyncLightcone) -> None:
    server.answer = server.json(200, {"id": "c1"})
    entered = asyncio.Event()

    async def work() -> None:
        async with await async_client.computer.create():
            entered.set()
            await asyncio.Event().wait()

    async def main() -> None:
        task = asyncio.create_task(work())
        await entered.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())
    assert server.sent() == f"DELETE {ID}"


TABS = {"status": "SUCCESS", "result": {"tabs": [{"tab_id": "a", "url": "u", "is_main": True}, {"tab_id": "b"}]}}


def test_tabs_are_iterated(server: Server, client: Lightcone, async_client: AsyncLightcone) -> None:
    server.answer = server.json(200, TABS)
    tabs = list(ComputerSession(client, "c1").tabs)
    assert [(tab.tab_id, tab.is_main) for tab in tabs] == [("a", True), ("b", None)]

    async def main() -> list[str]:
        return [tab.tab_id async for tab in AsyncComputerSession(async_client, "c1").tabs]

    assert asyncio.run(main()) == ["a", "b"]
    server.answer = server.json(200, {"status": "EXECUTION_ERROR", "error_message": "no tabs"})
    with pytest.raises(tzafon.ActionError, match="no tabs"):
        list(ComputerSession(client, "c1").tabs)
