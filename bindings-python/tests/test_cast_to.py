"""What the caller wants an answer to become: what can't be is refused before anything is sent."""

from __future__ import annotations

import dataclasses
import enum
from collections import OrderedDict
from typing import Any, Literal, TypedDict, Union

import httpx2
import pydantic
import pytest
import tzafon
from conftest import Server
from tzafon import AsyncLightcone, Lightcone

# What published programs write; the class stands in for the library's, and is told by its module.
Foreign = type("Response", (), {"__module__": "httpx"})
Client = type("ClientResponse", (), {"__module__": "aiohttp.client_reqrep"})
Requests = type("Response", (), {"__module__": "requests.models"})


class Color(enum.Enum):
    RED = "red"


@dataclasses.dataclass
class Point:
    x: int


class Shape(pydantic.BaseModel):
    x: int


class Sides(TypedDict):
    x: int


class Mine(tzafon.BaseModel):
    x: int


REFUSED: list[Any] = [
    Foreign,
    type("Sub", (Foreign,), {}),
    httpx2.Response,
    Client,
    Requests,
    Color,
    Point,
    Shape,
    OrderedDict,
    set,
    bytearray,
    complex,
    Exception,
    Lightcone,
    list[Foreign],
    dict[str, Point],
    Foreign | None,
    Union[Mine, Client],
    Shape | None,
    tzafon.Stream[Mine],
    "Mine",
]
TAKEN: list[Any] = [
    Mine,
    dict,
    dict[str, int],
    dict[str, Mine],
    list,
    object,
    Any,
    type(None),
    None,
    str,
    bytes,
    Union[Mine, str, None],
    Mine | None,
    Literal["a"],
    Sides,
    tzafon.APIResponse[Mine],
]


@pytest.mark.parametrize("to", REFUSED, ids=str)
def test_what_no_answer_can_become_is_refused_before_it_is_sent(server: Server, client: Lightcone, to: Any) -> None:
    for verb in ("get", "post", "put", "patch", "delete"):
        with pytest.raises(TypeError, match="cast_to"):
            getattr(client, verb)("/foo", cast_to=to)
    assert server.requests == []


@pytest.mark.parametrize("to", [Foreign, httpx2.Response, Client, Requests])
def test_a_refusal_names_the_class_and_what_to_use_instead(server: Server, client: Lightcone, to: Any) -> None:
    with pytest.raises(TypeError) as caught:
        client.post("/foo", cast_to=to, body={"my_param": True})
    for part in (f"{to.__module__}.{to.__name__}", "with_raw_response", "tzafon.APIResponse", "cast_to=bytes"):
        assert part in str(caught.value)
    with pytest.raises(TypeError, match="pydantic model"):
        client.post("/foo", cast_to=Shape)
    assert server.requests == []


@pytest.mark.parametrize("to", TAKEN, ids=str)
def test_what_an_answer_can_become_is_sent(server: Server, client: Lightcone, to: Any) -> None:
    server.answer = server.json(200, {"x": 1})
    client.get("/foo", cast_to=to)
    assert server.sent() == "GET /foo"


def test_the_alternatives_give_what_the_foreign_response_gave(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, {"a": 1}, "x-foo: bar\r\n")
    response = client.post("/foo", cast_to=tzafon.APIResponse, body={"my_param": True})
    assert (response.headers.get("X-Foo"), response.status_code) == ("bar", 200)
    assert response.json() == {"a": 1}
    assert client.post("/foo", cast_to=bytes) == b'{"a": 1}'
    raw: Any = client.get("/foo", cast_to=object, options={"headers": {"X-Stainless-Raw-Response": "raw"}})
    assert isinstance(raw, tzafon.APIResponse) and raw.parse() == {"a": 1}


def test_parse_refuses_the_same(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, [])
    response = client.computers.with_raw_response.list()
    for to in (Foreign, Client, Point, list[Foreign]):
        with pytest.raises(TypeError, match="with_raw_response"):
            response.parse(to=to)


def test_items_of_a_stream_are_refused_too(server: Server, client: Lightcone) -> None:
    with pytest.raises(TypeError, match="with_raw_response"):
        client.get("/foo", cast_to=object, stream=True, stream_cls=tzafon.Stream[Foreign])
    assert server.requests == []


def test_the_async_client_refuses_the_same(server: Server, async_client: AsyncLightcone, run: Any) -> None:
    async def main() -> None:
        for to in (*REFUSED, tzafon.APIResponse):
            with pytest.raises(TypeError, match="cast_to"):
                await async_client.get("/foo", cast_to=to)
        assert server.requests == []
        server.answer = server.json(200, {"x": 1})
        made = await async_client.get("/foo", cast_to=tzafon.AsyncAPIResponse)
        assert await made.json() == {"x": 1}

    run(main)
