"""A loopback server that answers each connection as the test says, and keeps what it was sent."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from threads import Echo, echoing, switching
from tzafon import AsyncLightcone, Lightcone
from tzafon._engine import wakeup as wakeup_module

#: Files whose tests of awaited code run twice: with loops that watch a descriptor, and with loops that cannot.
WITH_BOTH_WAKEUPS = "test_loops", "test_cancelled_waits", "test_several_readers", "test_computer_blocks"

Answer = Callable[[socket.socket], None]


def program(code: str, *arguments: str) -> subprocess.Popen[str]:
    """A Python program that Ctrl-C ends, also where these tests run in the background of a shell, which makes all that
    it starts ignore Ctrl-C."""
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    command = [sys.executable, "-c", f"{heeding}\n{code}", *arguments]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


class Server:
    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._stopping = False
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.requests: list[tuple[str, bytes]] = []
        self.arrived = threading.Event()
        self.closed = threading.Event()
        self.answer: Answer = self.json(200, {})
        self._accepting = threading.Thread(target=self._serve, daemon=True)
        self._accepting.start()

    def _serve(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            if self._stopping:
                return connection.close()
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
        # Closed under a thread that accepts, its number may become the next test's listener. That thread wakes for a
        # connection on every system; for shutdown() on Linux only.
        self._stopping = True
        with socket.create_connection(self._listener.getsockname()):
            self._accepting.join()
        self._listener.close()

    def json(self, status: int, body: object, headers: str = "") -> Answer:
        text = body if isinstance(body, str) else json.dumps(body)
        return self.raw(status, text.encode(), f"content-type: application/json\r\n{headers}")

    def raw(self, status: int, content: bytes, headers: str = "") -> Answer:
        """Any body, with no content type but that of ``headers``."""
        head = f"HTTP/1.1 {status} X\r\nconnection: close\r\n{headers}content-length: {len(content)}\r\n\r\n"
        return lambda connection: connection.sendall(head.encode() + content)

    def in_turn(self, *answers: Answer) -> Answer:
        """One answer after the other; the last one again and again."""
        waiting = list(answers)
        return lambda connection: (waiting.pop(0) if len(waiting) > 1 else waiting[0])(connection)

    def sent(self, number: int = -1) -> str:
        """The first line of a request: method and path."""
        return self.requests[number][0].splitlines()[0].removesuffix(" HTTP/1.1")

    def header(self, name: str, number: int = -1) -> str | None:
        """A header of a request."""
        pairs = (line.partition(": ") for line in self.requests[number][0].splitlines()[1:])
        return next((value for known, _, value in pairs if known.lower() == name.lower()), None)

    def body(self, number: int = -1) -> Any:
        """The JSON body of a request."""
        return json.loads(self.requests[number][1])

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


@pytest.fixture
def client(server: Server) -> Lightcone:
    """A client of ``server`` that repeats nothing."""
    return Lightcone(api_key="sk_test", base_url=server.url, max_retries=0)


@pytest.fixture
def async_client(server: Server) -> AsyncLightcone:
    """As ``client``, awaited."""
    return AsyncLightcone(api_key="sk_test", base_url=server.url, max_retries=0)


@pytest.fixture
def echo() -> Iterator[Echo]:
    """A server that tells the requests of many threads apart."""
    with echoing() as server, switching():
        yield server


@pytest.fixture
def shared(echo: Echo) -> Iterator[Lightcone]:
    """A client of ``echo`` for many threads."""
    with Lightcone(api_key="sk_test", base_url=echo.url, max_retries=0) as client:
        yield client


def _run_trio(main: Callable[[], Any]) -> Any:
    import trio

    return trio.run(main)


def _run_uvloop(main: Callable[[], Any]) -> Any:
    import uvloop

    return uvloop.run(main())


# There is no uvloop for Windows.
@pytest.fixture(params=["asyncio", "trio", *([] if sys.platform == "win32" else ["uvloop"])])
def run(request: pytest.FixtureRequest) -> Callable[[Callable[[], Any]], Any]:
    """Runs an async function on each kind of event loop."""
    runners = {"asyncio": lambda main: asyncio.run(main()), "uvloop": _run_uvloop, "trio": _run_trio}
    return runners[request.param]


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TZAFON_API_KEY", "LIGHTCONE_BASE_URL", "LIGHTCONE_CUSTOM_HEADERS", "LIGHTCONE_LOG"):
        monkeypatch.delenv(name, raising=False)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    awaited = {"run", "async_client", "awaited", "loop"}.intersection(metafunc.fixturenames)
    if awaited and metafunc.module.__name__ in WITH_BOTH_WAKEUPS:
        metafunc.parametrize("wakeup", ["descriptor", "function"], indirect=True)


@pytest.fixture(autouse=True)
def wakeup(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """How event loops are woken, here and in programs that a test starts."""
    if getattr(request, "param", "descriptor") == "function":
        monkeypatch.setattr(wakeup_module, "by_function", True)
        monkeypatch.setenv("LIGHTCONE_WAKE_BY_FUNCTION", "1")
