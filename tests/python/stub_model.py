"""A stub of the service for loops: one computer that notes its actions, and a model that follows a script.

It answers 400, with what is wrong, when a request is not what the service would take.
"""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PNG = b"\x89PNG\r\n\x1a\n"
#: What is streamed to whoever asks for a stream.
STREAM = 'data: {"type":"response.created"}\n\ndata: {"type":"response.completed","response":{"id":"resp_s"}}\n\n'


class WrongRequestError(Exception):
    """What the service would refuse."""


class StubModel(ThreadingHTTPServer):
    """The stub. Each step of the script is the output of one response, as a list of its items."""

    daemon_threads = True

    def __init__(self, script: list[list[dict[str, Any]]]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.url = f"http://127.0.0.1:{self.server_address[1]}"
        self.script = script
        self.taken = 0
        self.pictures = 0
        #: What was done on the computer, in order: the path's last part, and the body.
        self.actions: list[tuple[str, Any]] = []
        #: The bodies of the requests for responses.
        self.asked: list[Any] = []

    def answer(self, method: str, path: str, body: Any) -> Any:
        """The answer to one request: JSON, or the text of an event stream."""
        if isinstance(body, dict) and body.get("stream"):
            return STREAM
        if (method, path) == ("GET", "/v1/models"):
            return {"object": "list", "data": [{"id": "stub", "object": "model"}]}
        if (method, path) == ("POST", "/v1/chat/completions"):
            message = {"role": "assistant", "content": f"heard {len(body['messages'])}"}
            return {"id": "chat_1", "model": body["model"], "choices": [{"index": 0, "message": message}]}
        if (method, path) == ("POST", "/v1/responses"):
            return self._respond(body)
        if (method, path) == ("POST", "/computers"):
            return {"id": "c1", "status": "ready", "kind": body["kind"]}
        if (method, path) == ("DELETE", "/computers/c1"):
            self.actions.append(("terminate", None))
            return {}
        if method == "POST" and path.startswith("/computers/c1/"):
            return self._act(path.removeprefix("/computers/c1/"), body)
        raise WrongRequestError(f"no such endpoint: {method} {path}")

    def _act(self, action: str, body: Any) -> Any:
        if action != "screenshot":
            self.actions.append((action, body))
            return {"type": "exit", "code": 0} if action == "exec" else {"status": "SUCCESS"}
        self.pictures += 1
        return {"status": "SUCCESS", "result": {"screenshot_url": self.picture(self.pictures)}}

    @staticmethod
    def picture(number: int) -> str:
        """The picture that was taken as the ``number``-th."""
        return "data:image/png;base64," + base64.b64encode(PNG + bytes([number])).decode()

    def _respond(self, body: Any) -> Any:
        self.asked.append(body)
        (tool,) = body["tools"]
        if tool["type"] not in ("computer_use", "computer_use_preview") or tool["display_width"] < 1:
            raise WrongRequestError(f"not a computer tool: {tool}")
        if self.taken == 0:
            self._check_first(body)
        else:
            self._check_next(body)
        self.taken += 1
        return {"id": f"resp_{self.taken}", "status": "completed", "output": self.script[self.taken - 1]}

    def _check_first(self, body: Any) -> None:
        (message,) = body["input"]
        text, image = message["content"]
        wrong = message["role"] != "user" or text["type"] != "input_text" or image["type"] != "input_image"
        if wrong or "previous_response_id" in body or image["image_url"] != self.picture(self.pictures):
            raise WrongRequestError(f"the first request must show the task and the screen: {body}")

    def _check_next(self, body: Any) -> None:
        if body.get("previous_response_id") != f"resp_{self.taken}":
            raise WrongRequestError(f"previous_response_id is {body.get('previous_response_id')!r}")
        wanted = [item["call_id"] for item in self.script[self.taken - 1] if item["type"] == "computer_call"]
        if [item["call_id"] for item in body["input"]] != wanted:
            raise WrongRequestError(f"the calls {wanted} must be answered, not {body['input']}")
        for item in body["input"]:
            output = item["output"]
            image = output.get("image_url", "")
            if item["type"] != "computer_call_output" or output["type"] not in ("input_image", "computer_screenshot"):
                raise WrongRequestError(f"not an answer to a computer_call: {item}")
            if not image.startswith("data:image/png;base64,") or set(item) != {"type", "call_id", "output"}:
                raise WrongRequestError(f"the screen is missing: {item}")
        if body["input"][-1]["output"]["image_url"] != self.picture(self.pictures):
            raise WrongRequestError("the last answer does not show the screen as it is now")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1
    server: StubModel

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        try:
            status, said = 200, self.server.answer(self.command, self.path, json.loads(body or b"null"))
        except (WrongRequestError, KeyError, IndexError, TypeError, ValueError) as error:
            status, said = 400, {"detail": f"{type(error).__name__}: {error}"}
        is_stream = isinstance(said, str)
        content = (said if is_stream else json.dumps(said)).encode()
        self.send_response(status)
        self.send_header("content-type", "text/event-stream" if is_stream else "application/json")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_DELETE = _answer

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def stub_model(script: list[list[dict[str, Any]]]) -> Iterator[StubModel]:
    """A stub that runs until the block ends."""
    server = StubModel(script)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
