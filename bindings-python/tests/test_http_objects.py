"""Requests and responses, as errors and raw responses carry them: what programs read of httpx's."""

from __future__ import annotations

import asyncio
import copy
import datetime
import json
import pickle
from typing import Any

import pytest
import tzafon
from conftest import Server
from tzafon import AsyncLightcone, Lightcone
from tzafon._http import URL, Headers, Request, Response

HEADERS = "X-Request-Id: r1\r\nset-cookie: a=1; Path=/; HttpOnly\r\nset-cookie: b=x=y\r\nX-Two: 1\r\nx-two: 2\r\n"


def refused(server: Server, client: Lightcone, status: int = 404, body: object = None) -> tzafon.APIStatusError:
    server.answer = server.json(status, {"detail": "no"} if body is None else body, HEADERS)
    with pytest.raises(tzafon.APIStatusError) as caught:
        client.computers.click("c", x=1, y=2, extra_headers={"X-Team": "blue", "Cookie": "session=hidden"})
    return caught.value


def test_a_request_has_its_headers_and_its_body(server: Server, client: Lightcone) -> None:
    request = refused(server, client).request
    assert (request.method, request.url.path) == ("POST", "/computers/c/click")
    assert json.loads(request.content) == json.loads(request.read()) == server.body() == {"x": 1, "y": 2}
    for name in ("host", "content-type", "user-agent", "accept", "x-team", "content-length"):
        assert request.headers[name] == request.headers[name.title()] == server.header(name), name
    assert request.headers.get("nothing", "other") == "other"


def test_no_secret_is_in_a_request(server: Server) -> None:
    made = Lightcone(
        api_key="sk_hidden",
        base_url=server.url,
        max_retries=0,
        default_headers={"X-Api-Key": "hidden", "Proxy-Authorization": "Basic hidden", "X-Copy": "key sk_hidden"},
    )
    error = refused(server, made)
    raw = made.with_options(max_retries=0).computers.with_raw_response
    server.answer = server.json(200, {})
    sent = raw.click("c", x=1, y=2).http_request
    assert "sk_hidden" in (server.header("x-copy") or "") and server.header("authorization") == "Bearer sk_hidden"
    for request in (error.request, error.response.request, sent):
        assert request.headers["Authorization"] == request.headers["x-copy"] == "[secure]"
        shown = f"{request!r} {request.headers!r} {request.headers.multi_items()} {vars(request)} {error!r} {error}"
        assert "hidden" not in shown
        assert b"hidden" not in pickle.dumps(request) + pickle.dumps(error)


def test_every_error_with_a_request_has_its_headers(server: Server) -> None:
    lost = Lightcone(api_key="k", base_url="http://127.0.0.1:9", max_retries=0)
    with pytest.raises(tzafon.APIConnectionError) as caught:
        lost.computers.click("c", x=1, y=2)
    assert caught.value.request.headers["host"] == "127.0.0.1:9"
    assert json.loads(caught.value.request.content) == {"x": 1, "y": 2}
    waiting = Lightcone(api_key="k", base_url=server.url, max_retries=0, timeout=0.05)
    server.answer = server.wait_for_close
    with pytest.raises(tzafon.APITimeoutError) as late:
        waiting.models.list()
    assert late.value.request.headers["x-stainless-lang"] == "python" and late.value.request.content == b""
    server.answer = server.raw(200, b"<html>", "content-type: application/json\r\n")
    with pytest.raises(tzafon.APIResponseValidationError) as invalid:
        Lightcone(api_key="k", base_url=server.url).computers.click("c", x=1, y=2)
    assert json.loads(invalid.value.request.content) == {"x": 1, "y": 2}
    assert invalid.value.response.elapsed > datetime.timedelta(0)


@pytest.mark.parametrize(
    ("status", "phrase", "client_error", "server_error", "redirect"),
    [
        (300, "Multiple Choices", False, False, True),
        (400, "Bad Request", True, False, False),
        (404, "Not Found", True, False, False),
        (429, "Too Many Requests", True, False, False),
        (500, "Internal Server Error", False, True, False),
        (503, "Service Unavailable", False, True, False),
        (599, "", False, True, False),
    ],
)
def test_a_response_says_what_its_status_means(
    server: Server, client: Lightcone, status: int, phrase: str, client_error: bool, server_error: bool, redirect: bool
) -> None:
    response = refused(server, client, status).response
    assert (response.status_code, response.reason_phrase) == (status, phrase)
    assert (response.is_client_error, response.is_server_error) == (client_error, server_error)
    assert (response.is_error, response.is_redirect) == (client_error or server_error, redirect)
    assert not response.is_success and not response.is_informational and not response.has_redirect_location
    with pytest.raises(tzafon.APIStatusError) as caught:
        response.raise_for_status()
    assert caught.value.status_code == status and caught.value.response is response
    assert type(caught.value) is type(refused(server, client, status))
    assert repr(response) == f"<Response [{f'{status} {phrase}'.strip()}]>"


def test_a_response_has_its_body_and_headers_in_every_form(server: Server, client: Lightcone) -> None:
    response = refused(server, client).response
    content = b'{"detail": "no"}'
    assert response.read() == response.content == b"".join(response.iter_bytes(3)) == content
    assert response.text == "".join(response.iter_text()) == "".join(response.iter_lines()) == content.decode()
    assert response.json() == {"detail": "no"} and response.json(parse_int=str) == {"detail": "no"}
    assert response.headers["x-request-id"] == response.headers["X-REQUEST-ID"] == "r1"
    assert response.headers.get_list("X-Two") == ["1", "2"] and response.headers["x-two"] == "1, 2"
    assert "X-Request-ID" in response.headers and response.headers == response.headers.copy()
    assert dict(response.cookies) == {"a": "1", "b": "x=y"} and response.cookies.get("c") is None
    assert response.elapsed.total_seconds() > 0
    assert (response.url, response.encoding, response.http_version) == (response.request.url, "utf-8", "HTTP/1.1")
    assert response.is_closed and response.is_stream_consumed and response.history == []
    response.close()

    async def awaited() -> None:
        assert await response.aread() == content
        assert [piece async for piece in response.aiter_bytes()] == [content]
        assert [line async for line in response.aiter_lines()] == [content.decode()]
        await response.aclose()

    asyncio.run(awaited())


def test_a_response_that_is_fine_is_given_by_raise_for_status(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, {}, HEADERS)
    response = client.computers.with_raw_response.list().http_response
    assert response.raise_for_status() is response and response.is_success and not response.is_error
    assert dict(response.cookies) == {"a": "1", "b": "x=y"}


def test_a_raw_response_has_its_request(server: Server, client: Lightcone, async_client: AsyncLightcone) -> None:
    raw = client.computers.with_raw_response.click("c", x=1, y=2)
    assert json.loads(raw.http_request.content) == {"x": 1, "y": 2}
    assert raw.http_request.headers["X-Stainless-Lang"] == "python" == server.header("x-stainless-lang")
    assert raw.is_closed and raw.http_response.is_closed
    with client.computers.with_streaming_response.click("c", x=1, y=2) as streamed:
        assert not streamed.is_closed and not streamed.http_response.is_closed
        assert streamed.http_request.headers["content-type"] == "application/json"
        streamed.read()
        assert streamed.http_response.is_closed

    async def awaited() -> Any:
        return await async_client.computers.with_raw_response.click("c", x=1, y=2)

    assert json.loads(asyncio.run(awaited()).http_request.content) == {"x": 1, "y": 2}


def test_the_key_that_a_start_is_given_is_in_its_request(server: Server, client: Lightcone) -> None:
    raw = client.agent.tasks.with_raw_response.start(instruction="x")
    assert json.loads(raw.http_request.content) == server.body()


def test_closing_the_response_of_a_stream_closes_its_connection(server: Server, client: Lightcone) -> None:
    server.answer = server.events('data: {"type":"started"}\n\n', hold=True)
    stream = client.agent.tasks.start_stream(instruction="x")
    assert stream.response.request.headers["accept"] == "text/event-stream"
    stream.response.close()
    assert server.closed.wait(10)


def test_errors_survive_copies_and_pickles(server: Server, client: Lightcone) -> None:
    error = refused(server, client)
    for again in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert again.request.headers == error.request.headers and again.request.content == error.request.content
        assert again.response.json() == error.response.json() and again.response.elapsed == error.response.elapsed
        assert again.response.cookies == error.response.cookies


def test_programs_can_make_the_objects_themselves() -> None:
    request = Request("GET", "http://127.0.0.1:9/a%20b?c=d", headers={"X-A": "1"}, content=b"x")
    response = Response(404, {"Content-Type": "text/plain; charset=latin-1"}, "é".encode("latin-1"), request)
    assert (request.headers["x-a"], request.content, response.text) == ("1", b"x", "é")
    error = tzafon.NotFoundError("no", response=response, body=None)
    assert error.response.reason_phrase == "Not Found" and error.request is request
    url = request.url
    assert (url.host, url.port, url.path, url.raw_path) == ("127.0.0.1", 9, "/a b", b"/a%20b?c=d")
    assert (url.netloc, url.fragment, url.is_absolute_url) == (b"127.0.0.1:9", "", True)
    assert url.join("/x") == "http://127.0.0.1:9/x" and isinstance(url.join("x"), URL)
    assert Headers({"A": "1"}) == {"a": "1"} and Headers({"A": "1"}) != {"a": "2"}
    assert "secret" not in repr(Headers({"Authorization": "secret", "Set-Cookie": "secret"}))
