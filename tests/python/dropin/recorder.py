"""A loopback server that keeps every request, and answers it with what its operation gives."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

EVENTS = b'id: 0\ndata: {"type":"started","task_id":"t"}\n\nid: 1\ndata: {"type":"completed","result":"done"}\n\n'
LINES = b'{"type":"stdout","data":"a"}\n{"type":"exit","code":0}\n'
JSON: dict[str, Any] = {"id": "c1", "status": "SUCCESS", "task_id": "t", "result": {"a": [1]}, "unknown": {"x": None}}

#: What ``/answer/0`` and so on give: refusals of every kind, by status, content type and body.
ANSWERS = [
    (400, "application/json", b'{"detail":"no"}'),
    (401, "application/json", b'{"error":{"message":"who?"}}'),
    (402, "application/problem+json", b'{"type":"","title":"pay"}'),
    (403, "text/html", b" <html> "),
    (404, "text/plain", b"404 page not found\n"),
    (409, "application/json", b"null"),
    (418, "application/json", b"[1]"),
    (422, "application/json", b'{"detail":[{"loc":["body","x"]}]}'),
    (425, "application/json", b'"later"'),
    (429, "application/json", b"{broken"),
    (500, "application/json", b""),
    (503, "text/plain", "é ü".encode()),
    (599, "application/json", b'{"number":1.50,"big":12345678901234567890}'),
]


@dataclass
class Request:
    """A request as it came."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body, decoded; ``None`` where it is empty."""
        return json.loads(self.body) if self.body else None


class Recorder(ThreadingHTTPServer):
    """The server. ``requests`` has them by the header ``x-call``."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.url = f"http://127.0.0.1:{self.server_address[1]}"
        self.requests: dict[int, Request] = {}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Else the head and the body of an answer go out apart, and the second waits for the first to be acknowledged.
    wbufsize = -1
    server: Recorder

    def _answer(self) -> None:
        path, _, query = self.path.partition("?")
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(headers.get("content-length", 0)))
        request = Request(self.command, path, query, headers, body)
        self.server.requests[int(headers["x-call"])] = request
        status, kind, content = _content(request)
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def _content(request: Request) -> tuple[int, str, bytes]:
    accept = request.headers.get("accept", "")
    if "/answer/" in request.path:
        return ANSWERS[int(request.path.rpartition("/")[2])]
    if "upgrade" in request.headers:
        return 426, "application/json", b'{"detail":"no sockets here"}'
    sent = request.json
    asked = (isinstance(sent, dict) and sent.get("stream")) or "stream=true" in request.query
    if asked or accept == "text/event-stream" or request.path.endswith(("/events", "/screencast")):
        return 200, "text/event-stream", EVENTS
    if accept == "application/x-ndjson":
        return 200, "application/x-ndjson", LINES
    is_list = request.method == "GET" and request.path.endswith("/computers")
    return 200, "application/json", json.dumps([JSON] if is_list else JSON).encode()


@contextmanager
def recording() -> Iterator[Recorder]:
    """A recorder that runs until the block ends."""
    server = Recorder()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
