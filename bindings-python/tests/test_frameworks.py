"""Models in the hands of other tools: encoders, dataclasses, pydantic, FastAPI."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
from collections.abc import Callable
from typing import Annotated, Any, Union

import orjson
import pydantic
import pydantic_core
import pytest
from fastapi import Body, FastAPI
from fastapi.encoders import jsonable_encoder
from fastapi.testclient import TestClient
from tzafon import BaseModel, types
from tzafon._models.annotations import field_names
from tzafon._models.dict_model import DictModel
from tzafon.types import (
    ActionKeypress,
    ActionResult,
    ComputerResponse,
    PageContext,
    ResponseComputerToolCall,
    ResponseCreateResponse,
)
from tzafon.types.agent import CompletedEvent, ScreenshotEvent, TaskEvent

# What the service sent, with nested objects, lists of them, and fields that no version knows.
COMPUTER = {
    "id": "c1",
    "status": "RUNNING",
    "created_at": None,
    "display": {"width": 1, "height": 2, "scale": 1.5, "later": [1]},
    "endpoints": {"cdp": "/x"},
    "new_field": {"a": [1, {"b": None}]},
}
RESULT = {
    "status": "SUCCESS",
    "page_context": {"url": "u", "title": "t"},
    "result": {"tabs": [{"tab_id": "1", "is_main": True}], "later": {"a": 1}},
}
RESPONSE = {
    "id": "r",
    "output": [
        {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "hi", "annotations": []}]},
        {"type": "computer_call", "action": {"type": "click", "x": 1, "y": 2, "button": "left"}},
        {"type": "computer_call", "action": {"type": "hscroll", "x": 1, "scroll_x": 3}},
        {"type": "reasoning", "summary": [{"text": "why"}]},
    ],
    "usage": {"total_tokens": 3},
}
MODELS: list[tuple[type[BaseModel], dict[str, Any]]] = [
    (ComputerResponse, COMPUTER),
    (ActionResult, RESULT),
    (ResponseCreateResponse, RESPONSE),
    (ActionKeypress, {"type": "keypress", "keys": ["a"]}),
]
EVENTS: list[tuple[type[DictModel], dict[str, Any]]] = [
    (CompletedEvent, {"type": "completed", "result": {"a": [{"b": 1}]}, "later": None}),
    (ScreenshotEvent, {"type": "screenshot", "screenshot_url": "u"}),
]


def read_all(value: Any) -> None:
    """Reads every field, and those inside, so that everything is wrapped that can be."""
    if isinstance(value, (BaseModel, DictModel)):
        for name in [*field_names(type(value)), *(value if isinstance(value, dict) else value.model_fields_set)]:
            read_all(getattr(value, name, None))
    elif isinstance(value, list):
        for item in value:
            read_all(item)


def without_none(value: Any) -> Any:
    """JSON without what is null: absent fields may be written as null, and nothing else may differ."""
    if isinstance(value, dict):
        return {name: without_none(item) for name, item in value.items() if item is not None}
    return [without_none(item) for item in value] if isinstance(value, list) else value


def made(model: Any, sent: dict[str, Any], *, read: bool) -> Any:
    value = model.wrap(copy.deepcopy(sent), None)
    if read:
        read_all(value)
    return value


ENCODERS: dict[str, Callable[[Any], Any]] = {
    "json, vars": lambda value: json.loads(json.dumps(value, default=vars)),
    "json, __dict__": lambda value: json.loads(json.dumps(value, default=lambda other: other.__dict__)),
    "json, to_dict": lambda value: json.loads(json.dumps(value, default=lambda other: other.to_dict())),
    "json of vars": lambda value: json.loads(json.dumps(vars(value), default=vars)),
    "orjson, vars": lambda value: orjson.loads(orjson.dumps(value, default=vars)),
    "pydantic_core": pydantic_core.to_jsonable_python,
    "pydantic_core, to_json": lambda value: json.loads(pydantic_core.to_json(value)),
    "TypeAdapter of any value": lambda value: json.loads(pydantic.TypeAdapter(Any).dump_json(value)),
    "TypeAdapter": lambda value: json.loads(pydantic.TypeAdapter(type(value)).dump_json(value)),
    "TypeAdapter of a list": lambda value: pydantic.TypeAdapter(list[Any]).dump_python([value], mode="json")[0],
    "FastAPI's encoder": jsonable_encoder,
    "dataclasses": lambda value: value if isinstance(value, dict) else dataclasses.asdict(value),
    "pickle": lambda value: pickle.loads(pickle.dumps(value)).to_dict(),
    "copy": lambda value: copy.copy(value).to_dict() if isinstance(value, BaseModel) else copy.copy(value),
    "deepcopy": lambda value: copy.deepcopy(value).to_dict(),
}


@pytest.mark.parametrize("read", [False, True], ids=["unread", "read"])
@pytest.mark.parametrize(("model", "sent"), [*MODELS, *EVENTS], ids=lambda value: getattr(value, "__name__", ""))
@pytest.mark.parametrize("encode", ENCODERS.values(), ids=list(ENCODERS))
def test_no_encoder_loses_a_field(encode: Callable[[Any], Any], model: Any, sent: dict[str, Any], read: bool) -> None:
    value = made(model, sent, read=read)
    assert without_none(encode(value)) == without_none(sent)


def test_every_model_of_the_package_shows_its_fields() -> None:
    shown = 0
    for module in (types, types.agent, types.computers):
        for name in module.__all__:
            model = getattr(module, name)
            if not isinstance(model, type) or not issubclass(model, (BaseModel, DictModel)):
                continue
            value = model.wrap({"later": 1}, None)
            absent = [] if issubclass(model, DictModel) else [*field_names(model)]
            assert list(vars(value).items()) == [*((field, None) for field in absent), ("later", 1)], name
            assert pydantic.TypeAdapter(model).json_schema()["type"] == "object", name
            shown += 1
    assert shown > 80


def test_a_change_through_vars_is_a_change_of_the_model() -> None:
    value = made(ActionResult, RESULT, read=False)
    vars(value)["status"] = "changed"
    vars(value).update(error_message="no", later=2)
    assert (value.status, value["status"], value.error_message, value.later) == ("changed", "changed", "no", 2)
    assert value.to_dict() == {**RESULT, "status": "changed", "error_message": "no", "later": 2}
    assert value.model_fields_set == {*RESULT, "error_message", "later"}
    assert "later" in value and value.get("later") == 2
    value.status = "again"
    del value.later
    assert (vars(value)["status"], "later" in vars(value)) == ("again", False)


def test_looking_at_a_model_does_not_change_what_was_sent() -> None:
    value = made(ActionResult, RESULT, read=False)
    assert vars(value)["request_id"] is None
    assert value.to_dict() == RESULT and value.model_fields_set == {*RESULT}
    assert value == made(ActionResult, RESULT, read=True)
    assert vars(value)["page_context"] is value.page_context


def test_dataclass_tools_take_a_model() -> None:
    value = made(ComputerResponse, COMPUTER, read=False)
    names = [*field_names(ComputerResponse)]
    assert dataclasses.is_dataclass(value) and dataclasses.is_dataclass(ComputerResponse)
    assert [field.name for field in dataclasses.fields(ComputerResponse)] == names
    assert [field.name for field in dataclasses.fields(value)] == [*names, "display", "new_field"]
    assert dataclasses.replace(value, status="x").to_dict()["status"] == "x"

    @dataclasses.dataclass
    class Holder:
        computer: ComputerResponse
        event: CompletedEvent

    held = dataclasses.asdict(Holder(value, made(CompletedEvent, EVENTS[0][1], read=True)))
    assert without_none(held) == without_none({"computer": COMPUTER, "event": EVENTS[0][1]})


def test_a_dict_model_prints_as_a_dict() -> None:
    value = made(ActionResult, RESULT, read=True)
    assert str(value.result) == repr(value.result) == str(RESULT["result"])
    assert f"{value.result['tabs']}" == str([{"tab_id": "1", "is_main": True}])


def test_models_are_answers_of_fastapi() -> None:
    app = FastAPI()
    computer = made(ComputerResponse, COMPUTER, read=True)
    event = made(CompletedEvent, EVENTS[0][1], read=True)

    app.get("/any")(lambda: {"computer": computer, "event": event, "all": [computer]})
    app.get("/model", response_model=ComputerResponse)(lambda: computer)
    app.get("/models", response_model=list[ComputerResponse])(lambda: [computer, COMPUTER])
    app.get("/event", response_model=CompletedEvent)(lambda: event)
    app.get("/union", response_model=Union[ComputerResponse, CompletedEvent])(lambda: event)
    app.get("/none", response_model=ComputerResponse, response_model_exclude_none=True)(lambda: computer)
    app.get("/some", response_model=ComputerResponse, response_model_include={"id"})(lambda: computer)
    client = TestClient(app)
    expected = {"computer": COMPUTER, "event": EVENTS[0][1], "all": [COMPUTER]}
    assert without_none(client.get("/any").json()) == without_none(expected)
    assert client.get("/model").json() == COMPUTER
    assert client.get("/models").json() == [COMPUTER, COMPUTER]
    assert client.get("/event").json() == client.get("/union").json() == EVENTS[0][1]
    assert client.get("/none").json() == {name: value for name, value in COMPUTER.items() if value is not None}
    assert client.get("/some").json() == {"id": "c1"}
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert set(field_names(ComputerResponse)) == set(schemas["ComputerResponse"]["properties"])
    assert "CompletedEvent" in schemas


class Holder(pydantic.BaseModel):
    computer: ComputerResponse
    pages: dict[str, PageContext]


def test_models_are_body_parameters_of_fastapi() -> None:
    app = FastAPI()

    @app.post("/model")
    def model(body: ActionResult) -> Any:
        assert isinstance(body, ActionResult) and body.page_context is not None and body.result is not None
        return [body.status, body.page_context.url, body.result.later.a, sorted(body.model_fields_set)]

    @app.post("/models")
    def models(body: list[PageContext]) -> Any:
        return [page.url for page in body]

    @app.post("/optional")
    def optional(body: ComputerResponse | None = None) -> Any:
        return None if body is None else body.id

    @app.post("/two")
    def two(page: Annotated[PageContext, Body()], call: ResponseComputerToolCall) -> Any:
        return [page.url, call.action.type, type(call.action).__name__]

    @app.post("/event")
    def event(body: CompletedEvent) -> Any:
        assert isinstance(body, CompletedEvent)
        return body.result

    @app.post("/events")
    def events(body: TaskEvent) -> Any:
        return type(body).__name__

    @app.post("/holder")
    def holder(body: Holder) -> Any:
        return [body.computer.id, body.pages["a"].url, body]

    client = TestClient(app)
    sent = {"id": "c1", "display": {"width": 3, "height": 4}}
    assert client.post("/model", json=RESULT).json() == ["SUCCESS", "u", 1, ["page_context", "result", "status"]]
    assert client.post("/models", json=[{"url": "a"}, {"url": "b"}]).json() == ["a", "b"]
    assert client.post("/optional", json={"id": "c1"}).json() == "c1"
    assert client.post("/optional").json() is None
    call = {"id": "i", "call_id": "c", "pending_safety_checks": [], "status": "completed", "type": "computer_call"}
    click = {"type": "click", "x": 1, "y": 2, "button": "left"}
    both = client.post("/two", json={"page": {"url": "u"}, "call": {**call, "action": click}})
    assert both.json() == ["u", "click", "ActionClick"]
    assert client.post("/event", json={"type": "completed", "result": "x"}).json() == "x"
    assert client.post("/events", json={"type": "completed"}).json() == "CompletedEvent"
    held = client.post("/holder", json={"computer": sent, "pages": {"a": {"url": "u"}}}).json()
    assert held == ["c1", "u", {"computer": sent, "pages": {"a": {"url": "u"}}}]


@pytest.mark.parametrize("body", [{"status": 1}, {"page_context": {"url": 3}}, [], "c1"])
def test_a_body_that_does_not_fit_its_model_is_answered_with_422(body: Any) -> None:
    app = FastAPI()

    @app.post("/x")
    def model(body: ActionResult) -> Any:
        return body.status

    assert TestClient(app).post("/x", json=body).status_code == 422
