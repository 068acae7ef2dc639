"""Work of many threads at once, and a server that tells their requests apart."""

from __future__ import annotations

import faulthandler
import json
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

#: Threads at once: more than most machines have cores, so that some are always stopped in the middle.
THREADS = 8
#: Seconds after which threads are taken to wait for each other. The work takes a few.
STUCK = 120.0
EVENTS = 200


def at_once(work: Callable[[int], object], count: int = THREADS) -> None:
    """Calls ``work`` with the numbers below ``count``, each in a thread of its own, which start together. The first
    exception of a thread is raised here."""
    start = threading.Barrier(count)
    failed: list[BaseException] = []

    def run(number: int) -> None:
        try:
            start.wait()
            work(number)
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=run, args=(number,), daemon=True) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(STUCK)
    if any(thread.is_alive() for thread in threads):
        faulthandler.dump_traceback(sys.__stderr__)
        pytest.fail("threads wait for each other; stderr says where")
    if failed:
        raise failed[0]


@contextmanager
def switching() -> Iterator[None]:
    """Threads take turns as often as an interpreter with a lock allows."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def event(number: int) -> str:
    kind = "completed" if number == EVENTS - 1 else "later"
    return f"id: {number}\ndata: {json.dumps({'type': kind, 'task_id': 't1', 'n': number, 'of': {'n': number}})}\n\n"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # the head and the body in one packet
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        name = self.path.rpartition("/")[2]
        if self.path.startswith("/agent/tasks/"):
            return self._json({"task_id": name, "status": "completed", "exit_code": 0})
        return self._json({"id": name, "type": "browser"})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", "0")))
        if self.path == "/agent/tasks/stream":
            return self._events()
        if self.path.endswith("/html"):
            return self._send("text/plain", "".join(f"{number}\n" for number in range(EVENTS)).encode())
        return self._json({"id": "c", "sent": json.loads(body), "page_context": {"url": self.path}})

    def _json(self, value: object) -> None:
        self._send("application/json", json.dumps(value).encode())

    def _send(self, kind: str, content: bytes) -> None:
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _events(self) -> None:
        """In many packets, so that readers wait between them."""
        self.close_connection = True
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.end_headers()
        with suppress(ConnectionError):  # the reader has closed it
            for first in range(0, EVENTS, 5):
                self.wfile.write("".join(map(event, range(first, first + 5))).encode())
                self.wfile.flush()

    def finish(self) -> None:
        with suppress(ConnectionError):
            super().finish()

    def log_message(self, format: str, *args: Any) -> None:
        del format, args

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        del code, size
        assert isinstance(self.server, Echo)
        self.server.seen.append(f"{self.command} {self.path}")


class Echo(ThreadingHTTPServer):
    """Answers with what it was asked: a computer of the id in the path, the body that was sent, or a task's events."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[str] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):  # a reader that has left
            super().handle_error(request, client_address)


@contextmanager
def echoing() -> Iterator[Echo]:
    """A running server."""
    with Echo() as server:
        serving = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        serving.start()
        try:
            yield server
        finally:
            server.shutdown()
            serving.join()
