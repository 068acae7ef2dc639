"""The exception classes: parents, attributes, messages and constructors."""

from __future__ import annotations

import pickle
import socket

import pytest
import tzafon
from conftest import Server
from tzafon import Lightcone
from tzafon._exceptions import Request, Response

REQUEST = Request("GET", "http://127.0.0.1/x")
RESPONSE = Response(418, {"X-Request-Id": "r1"}, b"tea", REQUEST)


def test_parents() -> None:
    for name in [
        "BadRequestError",
        "AuthenticationError",
        "PermissionDeniedError",
        "NotFoundError",
        "ConflictError",
        "UnprocessableEntityError",
        "RateLimitError",
        "InternalServerError",
    ]:
        assert getattr(tzafon, name).__bases__ == (tzafon.APIStatusError,)
    assert tzafon.APIStatusError.__bases__ == tzafon.APIResponseValidationError.__bases__ == (tzafon.APIError,)
    assert tzafon.APITimeoutError.__bases__ == (tzafon.APIConnectionError,)
    assert tzafon.APIConnectionError.__bases__ == (tzafon.APIError,)
    assert tzafon.APIError.__bases__ == tzafon.ActionError.__bases__ == (tzafon.LightconeError,)


def test_constructors_and_attributes() -> None:
    error = tzafon.APIError("no", REQUEST, body={"a": 1})
    assert (error.message, error.request, error.body, str(error)) == ("no", REQUEST, {"a": 1}, "no")
    status = tzafon.NotFoundError("gone", response=RESPONSE, body="tea")
    assert (status.response, status.status_code, status.request_id, status.body) == (RESPONSE, 418, "r1", "tea")
    assert status.problem is None and status.request is REQUEST
    strict = tzafon.APIResponseValidationError(RESPONSE, "tea")
    assert (strict.status_code, strict.body) == (418, "tea") and "schema" in str(strict)
    assert str(tzafon.APIConnectionError(request=REQUEST)) == "Connection error."
    assert str(tzafon.APITimeoutError(REQUEST)) == "Request timed out."
    assert tzafon.APITimeoutError(request=REQUEST).body is None


def test_an_action_that_failed() -> None:
    class Result:
        status = "EXECUTION_ERROR"

    error = tzafon.ActionError("no such key", result=Result())
    assert (error.message, error.status, str(error)) == ("no such key", "EXECUTION_ERROR", "no such key")


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (304, tzafon.APIStatusError),
        (400, tzafon.BadRequestError),
        (401, tzafon.AuthenticationError),
        (402, tzafon.APIStatusError),
        (403, tzafon.PermissionDeniedError),
        (404, tzafon.NotFoundError),
        (409, tzafon.ConflictError),
        (422, tzafon.UnprocessableEntityError),
        (429, tzafon.RateLimitError),
        (500, tzafon.InternalServerError),
        (503, tzafon.InternalServerError),
    ],
)
def test_each_status_has_its_class(
    server: Server, client: Lightcone, status: int, kind: type[tzafon.APIStatusError]
) -> None:
    problem = {"type": "", "title": "no"}
    server.answer = server.json(status, problem if status != 304 else "", "x-request-id: r1\r\n")
    with pytest.raises(tzafon.APIStatusError) as caught:
        client.agent.tasks.retrieve_status("t")
    assert type(caught.value) is kind
    if status == 304:
        return
    for each in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert (each.status_code, each.request_id, each.problem) == (status, "r1", problem)
        assert str(each) == f"Error code: {status} - {{'type': '', 'title': 'no'}}"
        assert each.response.json() == each.body
        assert each.response.headers["X-Request-ID"] == "r1"
        assert (each.request.method, each.attempts) == ("GET", 1)
        assert each.request.url == f"{server.url}/agent/tasks/t"


def test_text_and_empty_bodies_of_refusals(server: Server, client: Lightcone) -> None:
    server.answer = server.raw(404, b" no such route \n")
    with pytest.raises(tzafon.NotFoundError) as caught:
        client.models.list()
    assert (str(caught.value), caught.value.body, caught.value.problem) == ("no such route", "no such route", None)
    server.answer = server.raw(404, b"")
    with pytest.raises(tzafon.NotFoundError) as caught:
        client.models.list()
    assert str(caught.value) == "Error code: 404"


def test_attempts_are_counted(server: Server) -> None:
    server.answer = server.json(503, {}, "retry-after-ms: 1\r\n")
    with pytest.raises(tzafon.InternalServerError) as caught:
        Lightcone(api_key="sk_test", base_url=server.url, max_retries=2).models.list()
    assert caught.value.attempts == len(server.requests) == 3


def test_a_server_that_is_not_there_is_named() -> None:
    with socket.socket() as closed:  # bound and not listening: nobody else is given the port
        closed.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{closed.getsockname()[1]}"
        with pytest.raises(tzafon.APIConnectionError, match=address) as caught:
            Lightcone(api_key="sk_test", base_url=f"http://{address}", max_retries=0).agent.tasks.pause("t")
    assert str(caught.value).startswith("Connection error.") and caught.value.body is None
    assert "refused" in str(caught.value.__cause__)
    assert "sk_test" not in repr(caught.value)


def test_a_server_that_says_nothing_is_a_timeout(server: Server) -> None:
    server.answer = server.wait_for_close
    hasty = Lightcone(api_key="sk_test", base_url=server.url, max_retries=0, timeout=0.05)
    with pytest.raises(tzafon.APITimeoutError, match=r"^Request timed out\.") as caught:
        hasty.models.list()
    assert pickle.loads(pickle.dumps(caught.value)).message == caught.value.message


@pytest.mark.parametrize(("content", "begin"), [(b"<html>" + b"x" * 300, "<html>x"), (b"", "empty")])
def test_an_answer_that_is_no_json_is_shown(server: Server, client: Lightcone, content: bytes, begin: str) -> None:
    server.answer = server.raw(200, content, "content-type: text/html\r\n")
    with pytest.raises(tzafon.APIResponseValidationError, match=begin) as caught:
        client.computers.click("c", x=1, y=2)
    message = str(caught.value)
    assert "200" in message and "text/html" in message and "x" * 195 not in message
    assert caught.value.response.content == content


def test_no_content_is_no_error(server: Server, client: Lightcone) -> None:
    server.answer = lambda connection: connection.sendall(b"HTTP/1.1 204 X\r\nconnection: close\r\n\r\n")
    assert client.agent.tasks.pause("t") is None
    assert client.computers.delete("c") is None
