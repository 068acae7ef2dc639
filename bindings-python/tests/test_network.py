"""Redirects, proxies, certificates and limits, as Python programs meet them. The core's tests have the tables."""

from __future__ import annotations

import asyncio
import gzip
import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tzafon
from conftest import Server
from tzafon import AsyncLightcone, Lightcone

Make = Any
VARIABLES = [
    *("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"),
    *("SSL_CERT_FILE", "SSL_CERT_DIR"),
]


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def other() -> Iterator[Server]:
    """A second origin."""
    made = Server()
    yield made
    made.stop()


def call(client: Lightcone | AsyncLightcone, method: str, *args: Any, **options: Any) -> Any:
    """The same call of either client."""
    made = client.computers
    if isinstance(client, Lightcone):
        return getattr(made, method)(*args, **options)
    return asyncio.run(getattr(made, method)(*args, **options))


both = pytest.mark.parametrize("make", [Lightcone, AsyncLightcone])


@both
def test_what_was_typed_does_not_follow_a_redirect_to_another_origin(make: Make, server: Server, other: Server) -> None:
    server.answer = server.raw(307, b"", f"location: {other.url}/other\r\n")
    made = make(api_key="sk_test", base_url=server.url, default_query={"token": "hidden"})
    with pytest.raises(tzafon.APIConnectionError) as caught:
        call(made, "type", "c1", text="hunter2")
    message = str(caught.value)
    assert server.url in message and other.url in message and "hunter2" not in message
    assert caught.value.outcome_unknown
    assert (len(server.requests), other.requests) == (1, [])


@both
def test_no_header_of_the_caller_and_no_referer_reaches_another_origin(
    make: Make, server: Server, other: Server
) -> None:
    server.answer = server.raw(302, b"", f"location: {other.url}/other\r\n")
    other.answer = other.json(200, {"id": "c1"})
    made = make(
        api_key="sk_test",
        base_url=server.url,
        default_headers={"X-Api-Key": "hidden1"},
        default_query={"token": "hidden2"},
    )
    assert call(made, "retrieve", "c1", extra_headers={"X-Own": "hidden3"}).id == "c1"
    assert other.sent() == "GET /other"
    head = other.requests[0][0]
    assert "hidden" not in head and "sk_test" not in head and other.header("referer") is None


@both
def test_an_action_that_was_redirected_is_not_repeated(make: Make, server: Server) -> None:
    moved = server.raw(303, b"", "location: /result\r\n")
    refused = server.json(503, {}, "retry-after-ms: 1\r\n")
    server.answer = server.in_turn(moved, refused)
    with pytest.raises(tzafon.InternalServerError) as caught:
        call(make(api_key="sk_test", base_url=server.url), "click", "c1", x=1, y=2)
    assert caught.value.outcome_unknown
    assert [server.sent(0), server.sent(1)] == ["POST /computers/c1/click", "GET /result"]
    assert len(server.requests) == 2


class Socks:
    """A SOCKS 5 proxy."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._listener.getsockname()[1]}"
        self.hosts: list[str] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._connection, args=(connection,), daemon=True).start()

    def _connection(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as incoming:
            _, count = incoming.read(2)
            incoming.read(count)
            connection.sendall(b"\5\0")
            kind = incoming.read(4)[3]
            host = incoming.read(incoming.read(1)[0]).decode() if kind == 3 else socket.inet_ntoa(incoming.read(4))
            (port,) = struct.unpack("!H", incoming.read(2))
            self.hosts.append(host)
            with socket.create_connection(("127.0.0.1", port)) as upstream:
                connection.sendall(b"\5\0\0\1\0\0\0\0\0\0")
                threading.Thread(target=_pump, args=(upstream, connection), daemon=True).start()
                _pump(connection, upstream)

    def stop(self) -> None:
        self._listener.close()


def _pump(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        pass


@pytest.fixture
def socks() -> Iterator[Socks]:
    made = Socks()
    yield made
    made.stop()


@pytest.mark.parametrize(
    ("scheme", "host"), [("socks5", "127.0.0.1"), ("socks5h", "localhost"), ("socks", "localhost")]
)
@pytest.mark.parametrize("source", ["proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy"])
def test_a_socks_proxy_is_used(
    scheme: str, host: str, source: str, server: Server, socks: Socks, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answer = server.json(200, {"id": "c1"})
    options: dict[str, Any] = {}
    if source == "proxy":
        options["proxy"] = f"{scheme}://{socks.address}"
    else:
        monkeypatch.setenv(source, f"{scheme}://{socks.address}")
    url = server.url.replace("127.0.0.1", "localhost")
    made = Lightcone(api_key="sk_test", base_url=url, max_retries=0, **options)
    assert made.computers.retrieve("c1").id == "c1"
    assert socks.hosts == [host]


@both
def test_an_unknown_proxy_is_refused_when_the_client_is_made(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    for proxy in ("foo://user:hidden@127.0.0.1:9", "socks6://:hidden@127.0.0.1", "http://user:hidden@"):
        with pytest.raises(tzafon.LightconeError, match="proxy") as caught:
            make(api_key="sk_test", proxy=proxy)
        assert "hidden" not in str(caught.value)
        monkeypatch.setenv("ALL_PROXY", proxy)
        with pytest.raises(tzafon.LightconeError, match="ALL_PROXY"):
            make(api_key="sk_test")
        assert make(api_key="sk_test", trust_env=False).base_url
        monkeypatch.delenv("ALL_PROXY")


@pytest.mark.parametrize(
    "hosts", ["*", "127.0.0.1", "127.0.0.0/8", "127.*", "localhost, 127.0.0.1", "127.0.0.1:{port}"]
)
def test_no_proxy_is_honoured(hosts: str, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", hosts.format(port=server.url.rpartition(":")[2]))
    Lightcone(api_key="sk_test", base_url=server.url, max_retries=0).computers.retrieve("c1")


@pytest.mark.parametrize("base_url", ["http://service.invalid", "https://service.invalid"])
@pytest.mark.parametrize("scheme", ["http", "socks5h"])
def test_an_error_names_the_proxy_that_is_at_fault(base_url: str, scheme: str) -> None:
    with socket.socket() as closed:  # bound and not listening: nobody else is given the port
        closed.bind(("127.0.0.1", 0))
        for address in (f"127.0.0.1:{closed.getsockname()[1]}", "nobody.invalid:80"):
            proxy = f"{scheme}://user:hidden@{address}"
            made = Lightcone(api_key="sk_test", base_url=base_url, max_retries=0, proxy=proxy)
            with pytest.raises(tzafon.APIConnectionError, match=f"proxy {scheme}://{address}") as caught:
                made.computers.retrieve("c1")
            assert "hidden" not in str(caught.value)


def test_an_error_names_the_proxy_that_wants_a_password(server: Server) -> None:
    server.answer = server.raw(407, b"who are you")
    for base_url in ("http://service.invalid", "https://service.invalid"):
        made = Lightcone(api_key="sk_test", base_url=base_url, max_retries=2, proxy=server.url)
        with pytest.raises(
            tzafon.APIError, match=f"{server.url}.*user name and password|user name and password"
        ) as caught:
            made.computers.retrieve("c1")
        assert server.url in str(caught.value)
        assert caught.value.attempts == 1


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
@pytest.mark.parametrize("kind", ["missing", "empty", "other"])
def test_a_certificate_variable_with_nothing_to_use_is_named(
    variable: str, kind: str, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "certificates"
    if kind != "missing":
        file = place if variable == "SSL_CERT_FILE" else place / "0.pem"
        file.parent.mkdir(exist_ok=True)
        file.write_text("" if kind == "empty" else "no certificate")
    monkeypatch.setenv(variable, str(place))
    for make in (Lightcone, AsyncLightcone):
        with pytest.raises(tzafon.LightconeError, match=f"{variable} is {place}"):
            make(api_key="sk_test", base_url="https://127.0.0.1:9")
    server.answer = server.json(200, {"id": "c1"})
    plain = Lightcone(api_key="sk_test", base_url=server.url, max_retries=0)
    assert plain.computers.retrieve("c1").id == "c1"
    server.answer = server.raw(302, b"", "location: https://127.0.0.1:9/\r\n")
    with pytest.raises(tzafon.LightconeError, match=variable):
        plain.computers.retrieve("c1")


def test_an_empty_certificate_variable_is_as_one_that_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "")
    assert Lightcone(api_key="sk_test", base_url="https://127.0.0.1:9").base_url


@both
def test_a_key_is_trimmed_and_a_blank_one_refused(make: Make, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZAFON_API_KEY", "sk_env")
    for key in (" sk_x ", "sk_x\n", "\tsk_x\r\n"):
        made = make(api_key=key, base_url=server.url)
        assert made.api_key == "sk_x"
        call(made, "delete", "c1")
        assert server.header("authorization") == "Bearer sk_x"
        made.api_key = f" {key}"
        assert made.api_key == "sk_x"
        assert made.with_options(api_key=key).auth_headers == {"Authorization": "Bearer sk_x"}
    for key in ("", " ", "\n"):
        with pytest.raises(tzafon.LightconeError, match="api_key is empty"):
            make(api_key=key)
    for key in ("sk_hid\nden", "sk_hid\u200bden", "“sk_hidden”"):
        with pytest.raises(tzafon.LightconeError, match="API key") as caught:
            make(api_key=key)
        assert "sk_hid" not in str(caught.value)


@both
def test_a_response_has_a_size_limit_after_decompression(make: Make, server: Server) -> None:
    text = b'{"id": "%s"}' % (b"x" * 5_000_000)
    server.answer = server.raw(200, gzip.compress(text), "content-type: application/json\r\ncontent-encoding: gzip\r\n")
    made = make(api_key="sk_test", base_url=server.url, max_response_bytes=1_000_000)
    with pytest.raises(tzafon.APIResponseValidationError) as caught:
        call(made, "retrieve", "c1")
    message = str(caught.value)
    assert "max_response_bytes" in message and "1000000" in message and f"{server.url}/computers/c1" in message
    assert len(server.requests) == 1
    assert len(call(made.with_options(max_response_bytes=6_000_000), "retrieve", "c1").id) == 5_000_000
    assert len(call(make(api_key="sk_test", base_url=server.url), "retrieve", "c1").id) == 5_000_000


def test_a_streamed_body_has_a_limit_only_when_it_is_read_whole(server: Server) -> None:
    server.answer = server.raw(200, b"x" * 100_000)
    made = Lightcone(api_key="sk_test", base_url=server.url, max_response_bytes=1000)
    for read in ("read", "text", "json", "parse"):
        streaming = made.computers.with_streaming_response.retrieve("c1")
        refused = pytest.raises(tzafon.APIResponseValidationError, match="max_response_bytes")
        with streaming as response, refused:
            getattr(response, read)()
    with pytest.raises(tzafon.APIResponseValidationError, match="max_response_bytes"):
        made.computers.with_raw_response.retrieve("c1")
    with made.computers.with_streaming_response.retrieve("c1") as response:
        assert sum(len(piece) for piece in response.iter_bytes()) == 100_000


def test_a_streamed_body_has_a_limit_when_it_is_awaited_whole(server: Server) -> None:
    server.answer = server.raw(200, b"x" * 100_000)

    async def main() -> None:
        made = AsyncLightcone(api_key="sk_test", base_url=server.url, max_response_bytes=1000)
        async with made.computers.with_streaming_response.retrieve("c1") as response:
            with pytest.raises(tzafon.APIResponseValidationError, match="max_response_bytes"):
                await response.read()
        async with made.computers.with_streaming_response.retrieve("c1") as response:
            assert sum([len(piece) async for piece in response.iter_bytes()]) == 100_000

    asyncio.run(main())


def test_an_error_body_has_a_limit_too(server: Server) -> None:
    server.answer = server.raw(400, b"x" * 100_000)
    made = Lightcone(api_key="sk_test", base_url=server.url, max_response_bytes=1000)
    with pytest.raises(tzafon.BadRequestError, match="max_response_bytes") as caught:
        made.computers.retrieve("c1")
    assert len(caught.value.response.content) == 1000


@pytest.mark.parametrize("value", [-1, 1.5, "1"])
def test_a_size_limit_is_a_whole_number(value: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="max_response_bytes"):
        Lightcone(api_key="sk_test", max_response_bytes=value)


NULLS = [
    ("GET", lambda client: client.models.list()),
    ("GET", lambda client: client.computers.retrieve("x")),
    ("GET", lambda client: client.computers.list()),
    ("POST", lambda client: client.computers.keepalive("x")),
    ("POST", lambda client: client.computers.click("x", x=1, y=2)),
    ("POST", lambda client: client.agent.tasks.pause("x")),
    ("POST", lambda client: client.agent.tasks.start(instruction="x", kind="browser")),
    ("GET", lambda client: client.get("/x", cast_to=object)),
]


@pytest.mark.parametrize(("method", "made"), NULLS)
def test_null_is_a_value(
    method: str, made: Any, server: Server, client: Lightcone, async_client: AsyncLightcone
) -> None:
    server.answer = server.json(200, "null")
    assert made(client) is None

    async def main() -> Any:
        return await made(async_client)

    assert asyncio.run(main()) is None
    assert server.sent().startswith(method)


def test_null_is_a_value_of_raw_responses(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, "null")
    response = client.computers.with_raw_response.retrieve("x")
    assert (response.parse(), response.json(), response.read()) == (None, None, b"null")
    with client.computers.with_streaming_response.retrieve("x") as streamed:
        assert streamed.parse() is None


def test_an_empty_body_is_still_none_of_json(server: Server, client: Lightcone) -> None:
    server.answer = server.json(200, "")
    with pytest.raises(tzafon.APIResponseValidationError, match="empty"):
        client.computers.retrieve("x")
    with pytest.raises(tzafon.APIResponseValidationError, match="empty"):
        client.computers.with_raw_response.retrieve("x").parse()


def slowly(pause: threading.Event, *pieces: bytes, kind: str = "text/event-stream") -> Any:
    """Pieces of a body, each after a silence of 0.6 s."""

    def answer(connection: socket.socket) -> None:
        head = f"HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\nconnection: close\r\n\r\n"
        connection.sendall(head.encode())
        for piece in pieces:
            pause.wait(0.6)
            connection.sendall(piece)

    return answer


HEARTBEATS = (b": ping\n\n", b": ping\n\n", b'data: {"type":"x"}\n\n')


def test_heartbeats_that_are_slower_than_the_timeout_keep_a_body_open(server: Server, client: Lightcone) -> None:
    server.answer = slowly(threading.Event(), *HEARTBEATS)
    whole = b"".join(HEARTBEATS)
    computers = client.computers
    with computers.with_streaming_response.retrieve_events("c1", timeout=0.4) as streamed:
        assert b"".join(streamed.iter_bytes()) == whole
    with computers.with_streaming_response.retrieve_events("c1", timeout=0.4) as streamed:
        assert streamed.read() == whole
    assert computers.with_raw_response.retrieve_events("c1", timeout=0.4).read() == whole


def test_heartbeats_that_are_slower_than_the_timeout_keep_an_awaited_body_open(
    server: Server, async_client: AsyncLightcone
) -> None:
    server.answer = slowly(threading.Event(), *HEARTBEATS)

    async def main() -> bytes:
        streaming = async_client.computers.with_streaming_response
        async with streaming.retrieve_events("c1", timeout=0.4) as streamed:
            return b"".join([piece async for piece in streamed.iter_bytes()])

    assert asyncio.run(main()) == b"".join(HEARTBEATS)


def test_silence_in_a_body_is_bounded_by_stream_idle_timeout(server: Server) -> None:
    server.answer = server.events(": ping\n\n", hold=True)
    made = Lightcone(api_key="sk_test", base_url=server.url, stream_idle_timeout=0.3, max_retries=0)
    streaming = made.computers.with_streaming_response.retrieve_events("c1")
    with streaming as streamed, pytest.raises(tzafon.APITimeoutError, match=r"0\.3 s"):
        list(streamed.iter_bytes())
