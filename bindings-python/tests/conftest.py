"""A loopback server that answers each connection as the test says, and keeps what it was sent."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Callable, Iterator

import pytest

Answer = Callable[[socket.socket], None]


class Server:
    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.requests: list[tuple[str, bytes]] = []
        self.arrived = threading.Event()
        self.closed = threading.Event()
        self.answer: Answer = self.json(200, {})
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
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                line = incoming.readline()
                if not line:
                    return
                head += line
            text = head.decode()
            length = [line for line in text.lower().splitlines() if line.startswith("content-length:")]
            body = incoming.read(int(length[0].split(":")[1])) if length else b""
            self.requests.append((text, body))
            self.arrived.set()
            self.answer(connection)

    def stop(self) -> None:
        self._listener.close()

    def json(self, status: int, body: object, headers: str = "") -> Answer:
        text = body if isinstance(body, str) else json.dumps(body)
        head = f"HTTP/1.1 {status} X\r\nconnection: close\r\n{headers}content-length: {len(text)}\r\n\r\n"
        return lambda connection: connection.sendall((head + text).encode())

    def events(self, *pieces: str, hold: bool = False) -> Answer:
        """An event stream; ``hold`` keeps it open until the client closes it."""

        def answer(connection: socket.socket) -> None:
            connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n")
            for piece in pieces:
                connection.sendall(piece.encode())
            if hold:
                self.wait_for_close(connection)

        return answer

    def wait_for_close(self, connection: socket.socket) -> None:
        with contextlib.suppress(ConnectionError):
            connection.recv(1)
        self.closed.set()


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.stop()


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZAFON_API_KEY", raising=False)
    monkeypatch.delenv("LIGHTCONE_BASE_URL", raising=False)
