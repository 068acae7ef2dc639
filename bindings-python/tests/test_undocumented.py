"""``client.get`` and its like: endpoints that no method stands for."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any

import pytest
import tzafon
from conftest import Server
from tzafon import AsyncLightcone, BaseModel, Lightcone, NoneType, Stream, omit


class Thing(BaseModel):
    name: str
    parts: list[Thing] | None


def test_methods_paths_and_bodies(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, {"name": "n", "parts": [{"name": "p"}]})
    thing = client.post("/things", cast_to=Thing, body={"name": "n", "left_out": omit})
    assert type(thing) is Thing and thing.parts is not None and thing.parts[0].name == "p"
    assert (server.sent(), server.body()) == ("POST /things", {"name": "n"})
    assert server.header("authorization") == "Bearer sk_test"
    assert server.header("content-type") == "application/json"
    client.get("things?a=1", cast_to=object, options={"params": {"b": [1, 2]}})
    assert server.sent() == "GET /things?a=1&b=1%2C2"
    client.put("/things/1", cast_to=dict, body=[1])
    client.patch("/things/1", cast_to=dict, body={})
    assert client.delete("/things/1", cast_to=NoneType, body={"why": "x"}) is None
    assert [server.sent(number).split()[0] for number in (-3, -2, -1)] == ["PUT", "PATCH", "DELETE"]
    assert (server.body(-3), server.body()) == ([1], {"why": "x"})
    client.get(f"{server.url}/whole", cast_to=dict)
    assert server.sent() == "GET /whole"


def test_the_key_goes_to_no_other_origin(client: Lightcone) -> None:
    with pytest.raises((ValueError, tzafon.LightconeError), match="where the key belongs"):
        client.get("http://127.0.0.1:9/x", cast_to=dict)


def test_options_of_one_request(server: Server, client: Lightcone) -> None:
    server.answer = server.in_turn(server.json(503, {}, "retry-after-ms: 1\r\n"), server.json(200, {}))
    client.post(
        "/x",
        cast_to=object,
        body={"a": 1, "b": 1},
        options={
            "headers": {"X-A": "1", "User-Agent": omit},
            "max_retries": 1,
            "timeout": 5,
            "extra_json": {"b": 2},
            "security": {},
            "idempotency_key": "k",
            "follow_redirects": True,
        },
    )
    assert (len(server.requests), server.body()) == (2, {"a": 1, "b": 2})
    assert (server.header("x-a"), server.header("authorization")) == ("1", None)
    with pytest.raises(TypeError, match="follow_redirects"):
        client.get("/x", cast_to=object, options={"follow_redirects": False})
    with pytest.raises(TypeError, match="nonsense"):
        client.get("/x", cast_to=object, options={"nonsense": 1})  # type: ignore[typeddict-unknown-key]


@pytest.mark.parametrize("content", [b"raw", "raw", bytearray(b"raw"), io.BytesIO(b"raw"), [b"r", b"aw"]])
def test_content_is_sent_as_it_is(server: Server, client: Lightcone, content: Any) -> None:
    client.post("/x", cast_to=object, content=content, options={"headers": {"Content-Type": "text/plain"}})
    assert (server.requests[-1][1], server.header("content-type")) == (b"raw", "text/plain")


def test_what_can_not_be_sent(server: Server, client: Lightcone) -> None:
    with pytest.raises(TypeError, match="files"):
        client.post("/x", cast_to=object, files={"a": b""})
    with pytest.raises(TypeError, match="not both"):
        client.post("/x", cast_to=object, body={}, content=b"")
    with pytest.raises(TypeError, match="content"):
        client.post("/x", cast_to=object, content={"a": 1})  # type: ignore[arg-type]
    assert server.requests == []


@pytest.mark.parametrize(
    ("content", "kind", "cast_to", "value"),
    [
        (b'{"a": 1}', "application/json", object, {"a": 1}),
        (b"plain", "text/plain", object, "plain"),
        (b'{"a": 1}', "application/json", str, '{"a": 1}'),
        (b"plain", "text/plain", bytes, b"plain"),
        (b" 7 ", "text/plain", int, 7),
        (b"[[1]]", "application/json", list[list[int]], [[1]]),
    ],
)
def test_answers_become_what_they_are_cast_to(
    server: Server, client: Lightcone, content: bytes, kind: str, cast_to: Any, value: object
) -> None:
    server.answer = server.raw(200, content, f"content-type: {kind}\r\n")
    assert client.get("/x", cast_to=cast_to) == value


def test_broken_json_is_an_error_also_for_object(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, "{")
    with pytest.raises(tzafon.APIResponseValidationError, match="application/json"):
        client.get("/x", cast_to=object)


def test_events_of_an_undocumented_endpoint(server: Server, client: Lightcone) -> None:
    server.answer = server.events('data: {"name":"a"}\n\n', 'data: {"name":"b"}\n\n', "data: [DONE]\n\n")
    stream = client.get("/events", cast_to=object, stream=True, stream_cls=Stream[Thing])
    assert isinstance(stream, Stream)
    assert [(type(thing), thing.name) for thing in stream] == [(Thing, "a"), (Thing, "b")]


def test_request_takes_any_object_with_the_attributes(server: Server, client: Lightcone) -> None:
    options = SimpleNamespace(
        method="post", url="/x", params={"a": 1}, headers={}, json_data={"b": 2}, timeout=None, max_retries=0
    )
    assert client.request(dict, options) == {}
    assert (server.sent(), server.body()) == ("POST /x?a=1", {"b": 2})


def test_lists_in_pages_know_their_request(server: Server, client: Lightcone) -> None:
    class Page(BaseModel):
        data: list[Thing] | None

        def _set_private_attributes(self, **given: Any) -> None:
            self.__dict__["_given"] = given

    server.answer = server.json(200, {"data": [{"name": "a"}]})
    page = client.get_api_list("/things", model=Thing, page=Page, options={"params": {"limit": 1}})
    assert page.data[0].name == "a" and page.__dict__["_given"]["client"] is client
    assert page.__dict__["_given"]["options"].params == {"limit": 1}
    assert server.sent() == "GET /things?limit=1"


def test_the_async_client_has_the_same(server: Server, async_client: AsyncLightcone) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"r"
        yield b"aw"

    async def main() -> None:
        server.answer = server.json(200, {"name": "n"})
        assert (await async_client.get("/x", cast_to=Thing)).name == "n"
        await async_client.put("/x", cast_to=Thing, content=pieces())
        assert server.requests[-1][1] == b"raw"
        assert await async_client.delete("/x", cast_to=str) == '{"name": "n"}'
        assert (await async_client.get_api_list("/x", model=Thing, page=Thing)).name == "n"
        server.answer = server.events('data: {"name":"a"}\n\n')
        stream = await async_client.post("/x", cast_to=object, stream=True, stream_cls=tzafon.AsyncStream[Thing])
        assert [thing.name async for thing in stream] == ["a"]
        with pytest.raises(TypeError, match="files"):
            await async_client.patch("/x", cast_to=object, files=[b""])

    asyncio.run(main())
