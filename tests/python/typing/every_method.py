"""Every method of the blocking client, with the types of what it gives. Read by type checkers, never run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import tzafon
from typing_extensions import assert_type
from tzafon import (
    APIResponse,
    ComputerSession,
    Coordinates,
    JSONLDecoder,
    Lightcone,
    Recording,
    Socket,
    Stream,
    TaskHandle,
    TaskResult,
    Timeout,
    omit,
)
from tzafon.types import (
    ActionResult,
    ChatCompletionChunk,
    ChatCreateCompletionResponse,
    ComputerBatchResponse,
    ComputerKeepaliveResponse,
    ComputerListResponse,
    ComputerResponse,
    ComputerRetrieveStatusResponse,
    ComputerStreamEvent,
    ModelListResponse,
    ResponseCancelResponse,
    ResponseComputerToolCall,
    ResponseCreateResponse,
    ResponseDeleteResponse,
    ResponseRetrieveResponse,
    ResponseStreamEvent,
    ScreencastEvent,
)
from tzafon.types.agent import (
    CompletedEvent,
    ScreenshotEvent,
    TaskEvent,
    TaskInjectMessageResponse,
    TaskPauseResponse,
    TaskResumeResponse,
    TaskRetrieveStatusResponse,
)
from tzafon.types.computers import ExecCreateResponse, ExecSyncResponse


def options() -> None:
    with Lightcone(
        api_key="k",
        base_url="http://127.0.0.1",
        timeout=Timeout(60, connect=5),
        max_retries=3,
        default_headers={"X-A": "1", "X-B": omit},
        default_query={"a": [1, 2]},
        proxy="http://127.0.0.1:8080",
        verify=False,
        ca_bundle=Path("ca.pem"),
        trust_env=False,
        http2=True,
        local_address="127.0.0.1",
        limits=tzafon.Limits(max_keepalive_connections=5),
        stream_idle_timeout=90,
        retry_unsafe=True,
        raise_on_action_error=True,
    ) as client:
        assert_type(client.with_options(timeout=None, max_retries=0), Lightcone)
        assert_type(client.copy(set_default_headers={}).is_closed(), bool)
        assert_type(client.timeout, float | Timeout | None)
        assert_type(client.get("/x", cast_to=ActionResult), ActionResult)
        assert_type(client.post("/x", body={}, cast_to=str, options={"params": {"a": 1}}), str)
        assert_type(client.put("/x", content=b"raw", cast_to=bytes), bytes)
        assert_type(client.patch("/x", cast_to=ComputerResponse), ComputerResponse)
        assert_type(client.delete("/x", cast_to=int), int)
        assert_type(client.create("browser"), ComputerSession)


def tasks(client: Lightcone) -> None:
    tasks = client.agent.tasks
    handle = tasks.start(instruction="x", kind="browser", max_steps=3, context=[], metadata={"a": "b"})
    assert_type(handle, TaskHandle)
    assert_type(handle.task_id, str)
    assert_type(handle.pause(), TaskPauseResponse)
    assert_type(handle.resume(), TaskResumeResponse)
    assert_type(handle.inject_message("left"), TaskInjectMessageResponse)
    assert_type(handle.retrieve_status(), TaskRetrieveStatusResponse)
    assert_type(handle.stream(), Stream[TaskEvent])
    assert_type(handle.wait(timeout=60, poll_interval=1), TaskRetrieveStatusResponse)
    assert_type(tasks.pause("t"), TaskPauseResponse)
    assert_type(tasks.resume("t", timeout=3), TaskResumeResponse)
    assert_type(tasks.inject_message("t", message="left"), TaskInjectMessageResponse)
    assert_type(tasks.retrieve_status(id="t").exit_code, int | None)
    assert_type(tasks.wait("t"), TaskRetrieveStatusResponse)
    result = tasks.run(instruction="x", timeout=600, on_event=print, kind="desktop")
    assert_type(result, TaskResult)
    assert_type(result.raise_for_error().text, str | None)
    assert_type((result.ok, result.steps, result.exit_code), tuple[bool, int, int | None])
    assert_type(result.screenshots, list[ScreenshotEvent])
    assert_type(result.screenshots[0].save("a.png"), Path)
    with tasks.follow(instruction="x") as run:
        for followed in run:
            assert_type(followed, TaskEvent)
        assert_type(run.result, TaskResult)
    assert_type(tasks.stream("t", last_event_id=3).last_event_id, str | None)
    with tasks.start_stream(instruction="x") as stream:
        assert_type(stream, Stream[TaskEvent])
        for event in stream:
            if isinstance(event, CompletedEvent):
                assert_type(event.steps, int | None)
            match event:
                case CompletedEvent(result=result_of_the_task):
                    assert_type(event, CompletedEvent)
                    assert_type(result_of_the_task, Any)
                case ScreenshotEvent():
                    assert_type(event.image, bytes | None)
                case _:
                    assert_type(event["type"], Any)
        assert_type(stream.tee(), tuple[Stream[TaskEvent], Stream[TaskEvent]])


def computers(client: Lightcone) -> None:
    computers = client.computers
    made = computers.create(kind="browser", display={"width": 1280, "height": 720}, persistent=True)
    assert_type(made, ComputerResponse)
    assert_type((made.is_ready, made.is_running), tuple[bool, bool])
    assert_type(computers.retrieve("c"), ComputerResponse)
    assert_type(computers.list(type="live"), ComputerListResponse)
    assert_type(computers.delete("c"), None)
    assert_type(computers.keepalive("c"), ComputerKeepaliveResponse)
    assert_type(computers.retrieve_status("c"), ComputerRetrieveStatusResponse)
    batch = computers.batch("c", actions=[{"type": "click", "x": 1, "y": 2}])
    assert_type(batch.raise_for_error(), ComputerBatchResponse)
    results = [
        computers.change_proxy("c", proxy_url="http://127.0.0.1"),
        computers.click("c", x=1, y=2.5, tab_id="t", screenshot_after=True, settle_ms=100),
        computers.debug("c", command="ls", timeout_seconds=3, max_output_length=10),
        computers.double_click("c", x=1, y=2),
        computers.drag("c", x1=1, y1=2, x2=3, y2=4),
        computers.execute("c", action={"type": "wait", "ms": 100}),
        computers.hotkey("c", keys=["ctrl", "c"]),
        computers.html("c", auto_detect_encoding=True),
        computers.key_down("c", key="a"),
        computers.key_up("c", key="a"),
        computers.mouse_down("c", x=1, y=2),
        computers.mouse_up("c", x=1, y=2),
        computers.navigate(id="c", url="http://127.0.0.1"),
        computers.right_click("c", x=1, y=2),
        computers.screenshot("c", base64=True),
        computers.scroll("c", dx=0, dy=100, x=1, y=2),
        computers.type("c", text="x"),
        computers.viewport("c", width=800, height=600, scale_factor=1),
        computers.tabs.create("c", url="http://127.0.0.1"),
        computers.tabs.delete("t", id="c"),
        computers.tabs.list("c"),
        computers.tabs.switch("t", id="c"),
    ]
    assert_type(results, list[ActionResult])
    result = results[0].raise_for_error()
    assert_type((result.ok, result.status, result.error_message), tuple[bool, str | None, str | None])
    assert_type((result.screenshot_url, result.html_content), tuple[str | None, str | None])
    assert_type(result.save(Path("a.png")), Path)
    assert_type([tab.is_main for tab in result.tabs], list[bool | None])
    with computers.exec.create("c", command="ls", cwd="/", env={"A": "b"}, timeout_seconds=3) as lines:
        assert_type(lines, JSONLDecoder[ExecCreateResponse])
        assert_type([(line.ok, line.is_last, line.data) for line in lines], list[tuple[bool, bool, str | None]])
    assert_type(computers.exec.sync("c", command="ls").raise_for_error(), ExecSyncResponse)
    for frame in computers.retrieve_screencast("c"):
        assert_type(frame, ScreencastEvent)
        if frame.event == "message":
            frame.save("frame.jpg")
    assert_type(computers.retrieve_events("c"), Stream[ComputerStreamEvent])
    with computers.retrieve_ws("c") as socket:
        assert_type(socket, Socket)
        socket.send("text")
        socket.send(b"binary")
        socket.send_json({"a": 1})
        socket.ping(b"x")
        assert_type(socket.receive(), str | bytes | None)
        assert_type(socket.receive_json(), Any)
        assert_type(list(socket), list[str | bytes])
        assert_type((socket.closed, socket.close_code, socket.close_reason), tuple[bool, int | None, str | None])
        socket.close(1000, "done")


def session(client: Lightcone) -> None:
    with client.computer.create(kind="desktop", display={"width": 800, "height": 600}) as computer:
        assert_type(computer, ComputerSession)
        assert_type((computer.id, computer.width, computer.height), tuple[str, int, int])
        results = [
            computer.navigate("http://127.0.0.1"),
            computer.click(1, 2),
            computer.double_click(1, 2),
            computer.right_click(1, 2),
            computer.drag(1, 2, 3, 4),
            computer.mouse_down(1, 2),
            computer.mouse_up(1, 2),
            computer.type("x"),
            computer.hotkey("ctrl", "c"),
            computer.hotkey(["ctrl", "c"]),
            computer.key_down("a"),
            computer.key_up("a"),
            computer.scroll(dy=100),
            computer.set_viewport(800, 600),
            computer.screenshot(base64=True),
            computer.html(),
            computer.debug("ls"),
            computer.wait(0.5),
            computer.execute({"type": "screenshot"}),
            computer.tabs.create("http://127.0.0.1"),
            computer.tabs.list(),
            computer.tabs.switch("t"),
            computer.tabs.delete("t"),
        ]
        assert_type(results, list[ActionResult])
        assert_type(computer.batch([{"type": "screenshot"}]), ComputerBatchResponse)
        assert_type(computer.keep_alive(), ComputerKeepaliveResponse)
        assert_type(computer.retrieve(), ComputerResponse)
        assert_type(computer.exec("ls", cwd="/"), JSONLDecoder[ExecCreateResponse])
        assert_type(computer.exec_sync("ls", env={"A": "b"}), ExecSyncResponse)
        assert_type(computer.screencast(), Stream[ScreencastEvent])
        assert_type(computer.events(), Stream[ComputerStreamEvent])
        assert_type(computer.connect(), Socket)
        assert_type(computer.record("a.mp4", seconds=3), Recording)
        assert_type(computer.get_screenshot_url(results[0]), str | None)
        assert_type(computer.get_html_content(results[0]), str | None)
        assert_type(computer.get_debug_response(results[0]), Any)
        assert_type(computer.terminate(), None)


def models(client: Lightcone, streamed: bool) -> None:
    response = client.responses.create(
        input=[{"role": "user", "content": "x"}],
        model="m",
        tools=[
            {"type": "computer_use", "display_width": 800, "display_height": 600, "environment": "browser"},
            {"type": "computer_use_preview", "display_width": 800, "display_height": 600, "environment": "linux"},
        ],
        previous_response_id="r",
    )
    assert_type(response, ResponseCreateResponse)
    assert_type(response.output_text, str)
    assert_type(response.computer_calls, list[ResponseComputerToolCall])
    for call in response.computer_calls:
        action = call.to_pixels(800, 600)
        if action.type == "click":
            assert_type((action.x, action.y), tuple[int, int])
        client.responses.create(
            previous_response_id=response.id,
            input=[
                {
                    "type": "computer_call_output",
                    "call_id": call.call_id,
                    "output": {"type": "input_image", "image_url": "data:,", "detail": "auto"},
                }
            ],
        )
    assert_type(client.responses.create(input="x", stream=True), Stream[ResponseStreamEvent])
    assert_type(
        client.responses.create(input="x", stream=streamed), ResponseCreateResponse | Stream[ResponseStreamEvent]
    )
    assert_type(client.responses.retrieve("r"), ResponseRetrieveResponse)
    assert_type(client.responses.cancel("r"), ResponseCancelResponse)
    assert_type(client.responses.delete("r"), ResponseDeleteResponse)
    chat = client.chat.create_completion(messages=[{"role": "user", "content": "x"}], temperature=0.5, stop=["."])
    assert_type(chat, ChatCreateCompletionResponse)
    chunks = client.chat.create_completion(messages=[], stream=True)
    assert_type(chunks, Stream[ChatCompletionChunk])
    assert_type(client.models.list(), ModelListResponse)
    assert_type(Coordinates(800, 600).to_pixels(500, 500), tuple[int, int])
    assert_type(Coordinates(800, 600).to_model(400, 300), tuple[int, int])


def raw(client: Lightcone) -> None:
    whole = client.computers.with_raw_response.click("c", x=1, y=2)
    assert_type(whole, APIResponse[ActionResult])
    assert_type(whole.parse(), ActionResult)
    assert_type(whole.parse(to=str), str)
    assert_type((whole.status_code, whole.retries_taken, whole.headers["a"]), tuple[int, int, str])
    assert_type(client.with_raw_response.agent.tasks.pause("t").parse(), TaskPauseResponse)
    with client.with_streaming_response.computers.exec.create("c", command="ls") as response:
        assert_type(response.parse(), JSONLDecoder[ExecCreateResponse])
        assert_type(list(response.iter_bytes(3)), list[bytes])
        assert_type((list(response.iter_text()), list(response.iter_lines())), tuple[list[str], list[str]])


def errors(client: Lightcone) -> None:
    try:
        client.models.list()
    except tzafon.RateLimitError as error:
        assert_type((error.status_code, error.request_id, error.attempts), tuple[int, str | None, int])
        assert_type((error.problem, error.body), tuple[dict[str, Any] | None, object | None])
    except tzafon.ActionError as error:
        assert_type((error.message, error.status), tuple[str, str | None])
    except tzafon.TaskTimeoutError as error:
        assert_type(error.task_id, str | None)
