"""WebSockets, against a server of another hand."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import socket as stdlib_socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import anyio
import pytest
import tzafon
from conftest import Server
from tzafon import AsyncLightcone, Lightcone
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve

Run = Callable[[Callable[[], Any]], Any]
Handler = Callable[[ServerConnection], None]


class Sockets:
    """A WebSocket server that does with each connection what the test says."""

    def __init__(self) -> None:
        self.handler: Handler = self.echo
        self.requests: list[Any] = []
        self.ended = threading.Event()
        self._server = serve(self._serve, "127.0.0.1", 0, compression=None)
        self.url = f"http://127.0.0.1:{self._server.socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def _serve(self, connection: ServerConnection) -> None:
        self.requests.append(connection.request)
        self.handler(connection)
        self.ended.set()

    @staticmethod
    def echo(connection: ServerConnection) -> None:
        for message in connection:
            connection.send(message)

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()


@pytest.fixture
def sockets() -> Iterator[Sockets]:
    made = Sockets()
    yield made
    made.stop()


@pytest.fixture
def connected(sockets: Sockets) -> Lightcone:
    return Lightcone(api_key="sk_test", base_url=sockets.url, max_retries=0)


def test_text_json_and_binary_both_ways(sockets: Sockets, connected: Lightcone) -> None:
    with connected.computers.retrieve_ws("c/1") as socket:
        assert (socket.response.status_code, socket.closed, socket.close_code) == (101, False, None)
        assert "open" in repr(socket)
        socket.send("é\n")
        assert socket.receive() == "é\n"
        socket.send(b"\x00\xff")
        assert socket.receive() == b"\x00\xff"
        socket.send_json({"a": [1, "é"]})
        assert socket.receive_json() == {"a": [1, "é"]}
        socket.send('{"a": 1}')
        assert socket.receive() == '{"a": 1}'
        socket.send("no json")
        with pytest.raises(ValueError, match="Expecting value"):
            socket.receive_json()
        with pytest.raises(ValueError, match="JSON"):
            socket.send_json(float("nan"))
    request = sockets.requests[0]
    assert request.path == "/computers/c%2F1/ws"
    assert request.headers["authorization"] == "Bearer sk_test"
    assert socket.closed and "closed 1000" in repr(socket)


def test_a_large_message_arrives_whole(connected: Lightcone) -> None:
    with connected.computers.retrieve_ws("c") as socket:
        large = b"x" * 900_000
        socket.send(large)
        assert socket.receive() == large


def test_iterating_gives_messages_until_the_server_closes(sockets: Sockets, connected: Lightcone) -> None:
    def three(connection: ServerConnection) -> None:
        for message in ("a", b"b", "c"):
            connection.send(message)
        connection.close(4001, "enough")

    sockets.handler = three
    socket = connected.computers.retrieve_ws("c")
    assert list(socket) == ["a", b"b", "c"]
    assert (socket.closed, socket.close_code, socket.close_reason) == (True, 4001, "enough")
    assert socket.receive() is None
    with pytest.raises(tzafon.LightconeError, match=r"closed.*4001.*enough"):
        socket.receive_json()
    with pytest.raises(tzafon.LightconeError, match="closed"):
        socket.send("late")
    socket.close()


def test_the_client_says_why_it_closes(sockets: Sockets, connected: Lightcone) -> None:
    seen: list[tuple[int, str]] = []

    def wait(connection: ServerConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            connection.recv()
        seen.append((connection.close_code or 0, connection.close_reason or ""))

    sockets.handler = wait
    socket = connected.computers.retrieve_ws("c")
    socket.close(3001, "bye é")
    socket.close()
    assert sockets.ended.wait(10)
    assert seen == [(3001, "bye é")]
    with connected.computers.retrieve_ws("c") as another, pytest.raises(ValueError, match="1005"):
        another.close(1005)


def test_pings_both_ways(sockets: Sockets, connected: Lightcone) -> None:
    answered: list[bool] = []

    def ping(connection: ServerConnection) -> None:
        answered.append(connection.ping(b"server").wait(10))
        connection.send("ponged")
        for message in connection:
            connection.send(message)

    sockets.handler = ping
    with connected.computers.retrieve_ws("c") as socket:
        assert socket.receive() == "ponged"
        socket.ping(b"client")
        socket.send("after the ping")
        assert socket.receive() == "after the ping"
        with pytest.raises(ValueError, match="125"):
            socket.ping(b"x" * 126)
    assert answered == [True]


def test_a_break_is_an_error(sockets: Sockets, connected: Lightcone) -> None:
    def drop(connection: ServerConnection) -> None:
        connection.send("first")
        connection.socket.shutdown(2)

    sockets.handler = drop
    socket = connected.computers.retrieve_ws("c")
    assert socket.receive() == "first"
    with pytest.raises(tzafon.APIConnectionError):
        socket.receive()
    assert (socket.closed, socket.close_code) == (True, None)


def test_a_refusal_shows_status_and_body(server: Server, client: Lightcone) -> None:
    server.answer = server.json(404, {"detail": "no such computer"}, "x-request-id: r1\r\n")
    with pytest.raises(tzafon.NotFoundError, match="no such computer") as caught:
        client.computers.retrieve_ws("c")
    assert (caught.value.status_code, caught.value.body) == (404, {"detail": "no such computer"})
    assert caught.value.request_id == "r1"
    server.answer = server.json(200, {"fine": True})
    with pytest.raises(tzafon.APIStatusError, match="fine"):
        client.computers.retrieve_ws("c")


def test_a_session_connects(connected: Lightcone) -> None:
    with tzafon.ComputerSession(connected, "c").connect() as socket:
        socket.send("hello")
        assert next(socket) == "hello"


def test_an_awaited_socket(sockets: Sockets, run: Run) -> None:
    async def main() -> None:
        client = AsyncLightcone(api_key="sk_test", base_url=sockets.url, max_retries=0)
        async with await client.computers.retrieve_ws("c") as socket:
            await socket.send("é")
            assert await socket.receive() == "é"
            await socket.send(b"\xff")
            assert await socket.receive() == b"\xff"
            await socket.send_json([1])
            assert await socket.receive_json() == [1]
            await socket.ping(b"x")
        assert (socket.closed, socket.close_code) == (True, 1000)

        def two(connection: ServerConnection) -> None:
            connection.send("a")
            connection.send(b"b")
            connection.close(4002, "done")

        sockets.handler = two
        other = await tzafon.AsyncComputerSession(client, "c").connect()
        assert [message async for message in other] == ["a", b"b"]
        assert (other.close_code, other.close_reason) == (4002, "done")

    run(main)


def test_cancelling_a_wait_keeps_the_socket(sockets: Sockets) -> None:
    import asyncio

    async def main() -> None:
        client = AsyncLightcone(api_key="sk_test", base_url=sockets.url)
        async with await client.computers.retrieve_ws("c") as socket:
            waiting = asyncio.create_task(socket.receive())
            await asyncio.sleep(0)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
            await socket.send("still here")
            assert await socket.receive() == "still here"

    asyncio.run(main())


class Deaf:
    """Agrees to open a socket, and then reads nothing and says nothing."""

    def __init__(self) -> None:
        self._listener = stdlib_socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._peers: list[stdlib_socket.socket] = []
        self._thread = threading.Thread(target=self._agree)
        self._thread.start()

    def _agree(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                peer, _ = self._listener.accept()
                self._peers.append(peer)
                head = b""
                while not head.endswith(b"\r\n\r\n"):
                    head += peer.recv(1)
                key = head.decode().lower().partition("sec-websocket-key: ")
                start = len(key[0]) + len(key[1])
                sent = head.decode()[start:].split("\r\n")[0]
                accept = base64.b64encode(
                    hashlib.sha1(f"{sent}258EAFA5-E914-47DA-95CA-C5AB0DC85B11".encode()).digest()
                ).decode()
                peer.sendall(
                    b"HTTP/1.1 101 X\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
                    + f"sec-websocket-accept: {accept}\r\n\r\n".encode()
                )

    def stop(self) -> None:
        self._listener.shutdown(stdlib_socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()
        for peer in self._peers:
            peer.close()


@pytest.fixture
def deaf() -> Iterator[Deaf]:
    made = Deaf()
    yield made
    made.stop()


# Far more than fits between the two.
FLOOD = b"x" * 20_000_000
# The promise is two seconds; the machine may be busy.
PROMISED = 4.0


@pytest.mark.parametrize("flood", [False, True], ids=["quiet", "full"])
def test_closing_is_quick_also_when_the_peer_reads_nothing(deaf: Deaf, flood: bool) -> None:
    client = Lightcone(api_key="k", base_url=deaf.url, timeout=0.5, stream_idle_timeout=1)
    socket = client.computers.retrieve_ws("c")
    if flood:
        with pytest.raises(tzafon.APITimeoutError):
            socket.send(FLOOD)
        time.sleep(1.2)  # longer than the silence after which a ping is sent, which is under way then
    begun = time.monotonic()
    socket.close()
    assert time.monotonic() - begun < PROMISED
    assert socket.closed


def test_closing_ends_a_message_that_is_on_its_way(deaf: Deaf, run: Run) -> None:
    client = AsyncLightcone(api_key="k", base_url=deaf.url, timeout=60)

    async def main() -> None:
        socket = await client.computers.retrieve_ws("c")
        ended: list[BaseException] = []

        async def send() -> None:
            try:
                await socket.send(FLOOD)
            except tzafon.LightconeError as error:
                ended.append(error)

        begun = time.monotonic()
        async with anyio.create_task_group() as group:
            group.start_soon(send)
            await anyio.sleep(0.2)
            await socket.aclose()
            assert time.monotonic() - begun < PROMISED
        assert len(ended) == 1

    run(main)


def test_a_cancelled_close_ends_the_connection(sockets: Sockets, run: Run) -> None:
    def listen(connection: ServerConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            connection.recv()  # answers no close frame while it is here
        sockets.ended.set()

    sockets.handler = listen
    client = AsyncLightcone(api_key="k", base_url=sockets.url)

    async def main() -> None:
        with anyio.CancelScope() as scope:
            async with await client.computers.retrieve_ws("c"):
                scope.cancel()

    run(main)
    assert sockets.ended.wait(PROMISED)
