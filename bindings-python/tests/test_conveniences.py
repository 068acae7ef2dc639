"""What actions, responses and pictures say beyond what the service sends."""

from __future__ import annotations

import base64
import json
import pickle
from pathlib import Path
from typing import Any

import pytest
import tzafon
from conftest import Server
from tzafon import ActionError, AsyncLightcone, Coordinates, Lightcone
from tzafon.types import (
    ActionClick,
    ActionResult,
    ComputerBatchResponse,
    ComputerResponse,
    ResponseComputerToolCall,
    ResponseCreateResponse,
)
from tzafon.types.agent import ScreenshotEvent
from tzafon.types.computers import ExecSyncResponse

PNG = b"\x89PNG\r\n\x1a\npicture"
INLINE = "data:image/png;base64," + base64.b64encode(PNG).decode()
FAILED = {"status": "EXECUTION_ERROR", "error_message": "no element there", "result": None}


@pytest.mark.parametrize(
    ("status", "ok"),
    [("SUCCESS", True), ("success", True), ("EXECUTION_ERROR", False), (None, False), (1, False)],
)
def test_an_action_is_ok_by_its_status(status: Any, ok: bool) -> None:
    result = ActionResult.construct(status=status)
    assert result.ok is ok
    assert result.status == status


def test_an_action_that_failed_can_be_raised(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, FAILED)
    result = client.computers.click("c", x=1, y=2)
    assert not result.ok and result.to_dict() == FAILED
    with pytest.raises(ActionError, match=r"EXECUTION_ERROR.*no element there") as caught:
        result.raise_for_error()
    assert (caught.value.result, caught.value.status) == (result, "EXECUTION_ERROR")
    packed = pickle.loads(pickle.dumps(caught.value))
    assert (type(packed), str(packed), packed.status) == (ActionError, str(caught.value), "EXECUTION_ERROR")
    server.answer = server.json(200, {"status": "SUCCESS"})
    fine = client.computers.click("c", x=1, y=2)
    assert fine.raise_for_error() is fine


def test_a_client_can_raise_by_itself(server: Server, client: Lightcone, async_client: AsyncLightcone) -> None:
    import asyncio

    server.answer = server.json(200, FAILED)
    raising = client.with_options(raise_on_action_error=True)
    with pytest.raises(ActionError, match="no element there"):
        raising.computers.click("c", x=1, y=2)
    with pytest.raises(ActionError):
        tzafon.ComputerSession(raising, "c").click(1, 2)
    with pytest.raises(ActionError):
        asyncio.run(async_client.with_options(raise_on_action_error=True).computers.tabs.list("c"))
    assert not client.computers.click("c", x=1, y=2).ok
    server.answer = server.json(200, {"executed": 1, "total": 1, "results": [FAILED]})
    with pytest.raises(ActionError):
        raising.computers.batch("c", actions=[])
    server.answer = server.json(200, {"id": "c", "status": "EXECUTION_ERROR"})
    assert raising.computers.retrieve("c").id == "c"


def test_a_batch_is_ok_when_all_of_it_was_done() -> None:
    done = {"status": "SUCCESS"}
    fine = ComputerBatchResponse({"executed": 2, "total": 2, "results": [done, done]})
    assert fine.ok and fine.raise_for_error() is fine
    failed = ComputerBatchResponse({"executed": 2, "total": 3, "results": [done, FAILED]})
    with pytest.raises(ActionError, match="no element there") as caught:
        failed.raise_for_error()
    assert caught.value.result == FAILED
    with pytest.raises(ActionError, match="only 1 of 2 actions"):
        ComputerBatchResponse({"executed": 1, "total": 2, "results": [done]}).raise_for_error()
    silent = ComputerBatchResponse({})
    with pytest.raises(ActionError, match="does not say how many actions were run") as caught:
        silent.raise_for_error()
    assert caught.value.result is silent and not silent.ok


@pytest.mark.parametrize(
    ("response", "message", "status"),
    [
        ({"exit_code": 2, "stderr": " no\n", "stdout": "x"}, "the command ended with 2: no", "2"),
        ({"exit_code": 1, "stdout": ""}, "the command ended with 1: it wrote nothing", "1"),
        ({"stderr": "gone"}, "the command ended without an exit code: gone", None),
    ],
)
def test_a_command_that_failed_says_how(response: Any, message: str, status: str | None) -> None:
    with pytest.raises(ActionError) as caught:
        ExecSyncResponse.construct(**response).raise_for_error()
    assert (str(caught.value), caught.value.status) == (message, status)


def test_an_action_that_failed_without_words_says_so() -> None:
    with pytest.raises(ActionError) as caught:
        ActionResult.construct(error_message="").raise_for_error()
    assert str(caught.value) == "the action failed (no status): the service does not say why"


@pytest.mark.parametrize("status", ["ready", "READY", "running", "RUNNING", "Running"])
def test_a_computer_is_ready_however_it_is_written(status: str) -> None:
    computer = ComputerResponse.construct(id="c", status=status)
    assert computer.is_ready and computer.is_running and computer.status == status
    for other in ("terminated", "", None):
        assert not ComputerResponse.construct(status=other).is_ready


def test_what_a_result_holds_reads_as_an_attribute_too() -> None:
    result = ActionResult.construct(status="SUCCESS", result={"screenshot_url": "http://x/y.png", "new": {"a": 1}})
    assert result.screenshot_url == result.result["screenshot_url"] == result.result.screenshot_url
    assert result.result.new.a == 1
    assert ActionResult.construct(result={"html_content": "<p>"}).html_content == "<p>"
    assert ActionResult.construct(result=None).tabs == []
    tabs = ActionResult.construct(result={"tabs": [{"tab_id": "a", "is_main": True}]}).tabs
    assert [(tab.tab_id, tab.is_main, tab.title) for tab in tabs] == [("a", True, None)]


def test_a_screenshot_is_bytes_and_can_be_saved_and_shown(tmp_path: Path) -> None:
    for result in ({"screenshot_url": INLINE}, {"screenshot_base64": base64.b64encode(PNG).decode()}):
        shot = ActionResult.construct(status="SUCCESS", result=result)
        assert shot.image == shot._repr_png_() == PNG
        assert shot._repr_jpeg_() is None
        path = shot.save(tmp_path / "a.png")
        assert (path, path.read_bytes()) == (tmp_path / "a.png", PNG)
    elsewhere = ActionResult.construct(status="SUCCESS", result={"screenshot_url": "http://x/y.png"})
    assert elsewhere.image is elsewhere._repr_png_() is None
    with pytest.raises(ValueError, match=r"http://x/y.png.*screenshot\(base64=True\)"):
        elsewhere.save(tmp_path / "b.png")
    for broken in ("data:image/png;base64,%", "data:image/png;base64,", "data:image/png,aGk=", "é", "a"):
        assert ActionResult.construct(result={"screenshot_url": broken}).image is None
    jpeg = base64.b64encode(b"\xff\xd8\xff\xe0").decode()
    photo = ActionResult.construct(status="SUCCESS", result={"screenshot_base64": jpeg})
    assert (photo._repr_png_(), photo._repr_jpeg_()) == (None, photo.image)


def test_a_tasks_screenshot_too(tmp_path: Path) -> None:
    event = ScreenshotEvent({"type": "screenshot", "screenshot_base64": base64.b64encode(PNG).decode()})
    assert event.image == event._repr_png_() == PNG
    assert event.save(str(tmp_path / "a.png")).read_bytes() == PNG
    with pytest.raises(ValueError, match=r"http://x.*screenshot_mode=\"base64\""):
        ScreenshotEvent({"type": "screenshot", "screenshot_url": "http://x"}).save(tmp_path / "b.png")


RESPONSE = {
    "id": "r1",
    "output": [
        {"type": "reasoning", "summary": [{"type": "summary_text", "text": "hm"}]},
        {"type": "message", "content": [{"type": "output_text", "text": "Hel"}, {"type": "refusal", "refusal": "no"}]},
        {"type": "computer_call", "call_id": "a", "action": {"type": "click", "x": 999, "y": 0, "button": "left"}},
        {"type": "message", "content": [{"type": "output_text", "text": "lo"}]},
        {"type": "computer_call", "call_id": "b", "action": {"type": "hscroll", "x": 500, "y": 500, "scroll_x": 7}},
        {"type": "later", "x": 1},
    ],
}


def test_a_responses_text_and_calls() -> None:
    response = ResponseCreateResponse.construct(**RESPONSE)
    assert response.output_text == "Hello"
    first, second = response.computer_calls
    assert isinstance(first, ResponseComputerToolCall) and isinstance(first.action, ActionClick)
    assert [call.call_id for call in response.computer_calls] == ["a", "b"]
    assert second.action["type"] == "hscroll"  # type: ignore[index]
    empty = ResponseCreateResponse.construct(id="r", output=[])
    assert (empty.output_text, empty.computer_calls) == ("", [])
    assert ResponseCreateResponse.construct(id="r").output_text == ""


def test_a_calls_action_in_pixels() -> None:
    first, second = ResponseCreateResponse.construct(**RESPONSE).computer_calls
    click = first.to_pixels(1280, 720)
    assert isinstance(click, ActionClick)
    assert (click.x, click.y, click.button) == (1279, 0, "left")
    assert first.action.x == 999  # what the service sent stays
    scroll: Any = second.to_pixels(1280, 720)
    assert (scroll["type"], scroll["x"], scroll["scroll_x"]) == ("hscroll", 640, 7)
    drag = ResponseComputerToolCall.construct(action={"type": "drag", "path": [{"x": 0, "y": 999}, {"x": 999, "y": 0}]})
    assert [(place.x, place.y) for place in drag.to_pixels(100, 50).path] == [(0, 49), (99, 0)]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("place", "pixel"), [((0, 0), (0, 0)), ((999, 999), (1023, 767)), ((500, 500), (512, 384)), ((-5, 2000), (0, 767))]
)
def test_coordinates_of_the_model_are_pixels(place: tuple[int, int], pixel: tuple[int, int]) -> None:
    screen = Coordinates(1024, 768)
    assert screen.to_pixels(*place) == pixel
    assert Coordinates(1000, 1000).to_model(*Coordinates(1000, 1000).to_pixels(*place)) == (
        min(max(place[0], 0), 999),
        min(max(place[1], 0), 999),
    )


def test_coordinates_are_the_same_in_every_language() -> None:
    cases = json.loads((Path(__file__).parents[2] / "tests/coordinates.json").read_text())
    for name in ("to_pixels", "to_model"):
        for case in cases[name]:
            assert getattr(Coordinates(*case["screen"]), name)(*case["from"]) == tuple(case["to"]), case
    for case in cases["action_to_pixels"]:
        assert Coordinates(*case["screen"]).action_to_pixels(case["from"]) == case["to"]
    for case in cases["rejected"]:
        with pytest.raises(ValueError) as caught:
            Coordinates(*case["screen"])
        assert str(caught.value) == case["message"]
    with pytest.raises(ValueError, match="NaN"):
        Coordinates(10, 10).to_pixels(float("nan"), 0)


def test_a_screen_without_size_has_no_coordinates() -> None:
    with pytest.raises(ValueError, match="0 x 5 px"):
        Coordinates(0, 5)
    assert Coordinates(1, 1).to_model(0, 0) == (0, 0)
    assert repr(Coordinates(3, 4)) == "Coordinates(3, 4)"
    assert Coordinates(10, 10).action_to_pixels({"type": "wait", "flag": True, "x": None}) == {
        "type": "wait",
        "flag": True,
        "x": None,
    }


def test_deleting_a_response(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, {"id": "r/1", "deleted": True})
    assert client.responses.delete("r/1").deleted is True
    assert server.sent() == "DELETE /v1/responses/r%2F1"
