"""An unmodified published client and ours take the same walks on real local servers, and are given the same.

What the published client cannot do stands in ``CANNOT``, with what comes of it; everything else must be equal.
"""

from __future__ import annotations

import asyncio
import base64
import inspect
import json
import re
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from dropin import published
from stub_model import STREAM, stub_model
from tzafon import AsyncLightcone, Lightcone

sys.path.append(str(Path(__file__).parents[1]))
from test_guide import running

Notes = list[tuple[str, Any]]
WAYS = ["sync", "async"]
PARTS = ["browser", "desktop", "tasks", "saved", "models"]


@cache
def walks(part: str) -> dict[str, tuple[Notes, Notes]]:
    """What the published client and ours were given in each way, each by a server of its own, all at once."""
    pythons = [published.interpreter(), published.OWN]
    with ExitStack() as stack, ThreadPoolExecutor() as pool:
        shop = stack.enter_context(running("shop"))["url"]

        def begun(python: Path, way: str) -> Future[Notes]:
            said = stack.enter_context(server(part))
            return pool.submit(published.said, python, "walk.py", said["url"], said["api_key"], shop, part, way)

        all_begun = [(way, [begun(python, way) for python in pythons]) for way in WAYS]
        return {way: (theirs.result(), ours.result()) for way, (theirs, ours) in all_begun}


@contextmanager
def server(part: str) -> Iterator[dict[str, str]]:
    """A local server; with a model for the walk that asks one."""
    if part != "models":
        with running("serve") as said:
            yield said
        return
    script = [
        [{"type": "computer_call", "id": "i1", "call_id": "c1", "action": {"type": "click", "x": 1, "y": 2}}],
        [{"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "49 euros"}]}],
    ]
    with stub_model(script) as stub, running("serve", "--model-url", f"{stub.url}/v1", "--model", "stub") as said:
        yield said


#: What differs from run to run, and what stands for it; ``{}`` is the number of the thing in the order of appearance.
VOLATILE = [
    (r"\b(computer|task|req|exec)_[0-9a-f]{32}\b", r"<\1 {}>"),
    (r"\b[0-9A-F]{32}\b", "<tab {}>"),
    (r"http://127\.0\.0\.1:\d+", "<address>"),
    (r"screenshots/[0-9a-f]{64}\.png", "<picture>"),
    (r"Filesystem [^\"]*", "Filesystem and so on"),
    (r"\b\d{4}-\d\d-\d\dT[0-9:.]+(Z|\+00:00)", "<time>"),
]
#: Classes of ours that are those of the published client with methods more, and the awaited client's.
KINDS = {"TaskHandle": "TaskStartResponse", "AsyncTaskHandle": "TaskStartResponse", "AsyncStream": "Stream"}
#: Fields that tell of a page that may still be at work.
AT_WORK = {"title", "scroll_x", "scroll_y"}


def settled(value: Any) -> Any:
    """A value without what a page may say a moment earlier or later."""
    if isinstance(value, list):
        return [settled(item) for item in value]
    if not isinstance(value, dict):
        return value
    value = {name: None if name in AT_WORK else settled(item) for name, item in value.items()}
    if "kind" in value:
        value["kind"] = KINDS.get(value["kind"], value["kind"])
    return value


def normal(notes: Notes) -> Notes:
    """The notes of a walk, as any walk must have them."""
    text = json.dumps(notes)
    for pattern, put in VOLATILE:
        seen: dict[str, int] = {}
        text = re.sub(
            pattern, lambda m, put=put, seen=seen: m.expand(put).format(seen.setdefault(m[0], len(seen))), text
        )
    return [(name, settled(outcome)) for name, outcome in json.loads(text)]


def given(kind: str, *, some: bool = True) -> Callable[[Any], bool]:
    """Tells whether a note is of something of this kind, with items in it."""
    return lambda outcome: outcome["kind"] in (kind, f"Async{kind}") and bool(outcome.get("items")) == some


ENDS = ("JSONDecodeError", "its end".__eq__)
SOCKET = "Connection header did not include 'upgrade'"
NO_SOCKET = {"raises": "BadRequestError", "text": SOCKET, "body": SOCKET}

#: Notes in which the published client falls short: what it gives there, and whether ours gives what it should.
CANNOT: dict[str, dict[str, tuple[Any, Callable[[Any], bool]]]] = {
    "browser": {
        # A plain GET, of which no socket comes.
        "computers.retrieve_ws": (NO_SOCKET, given("Socket", some=False)),
        # Reads the endless stream to the computer's end, and gives nothing.
        "computers.retrieve_events": ({"kind": "NoneType", "items": []}, given("Stream")),
    },
    "tasks": {
        # Decodes the empty frame after the last event, and the loop crashes.
        "agent.tasks.start_stream: ends by": ENDS,
        "get: ends by": ENDS,
        # A task that runs cannot be followed.
        "agent.tasks.stream: items": ([], bool),
        "agent.tasks.stream: ends by": ("no such method", "its end".__eq__),
    },
    "saved": {"agent.tasks.start_stream: ends by": ENDS},
    "models": {
        # A stream is one text.
        "chat.create_completion, the stream": ({"kind": "str", "items": STREAM}, given("Stream")),
        "responses.create, the stream": ({"kind": "str", "items": STREAM}, given("Stream")),
    },
}
CANNOT["desktop"] = CANNOT["browser"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("part", PARTS)
def test_both_clients_are_given_the_same(part: str, way: str) -> None:
    theirs, ours = (normal(notes) for notes in walks(part)[way])
    assert [name for name, _ in theirs] == [name for name, _ in ours]
    cannot, seen = CANNOT[part], set[str]()
    for (name, published_gives), (_, ours_gives) in zip(theirs, ours, strict=True):
        if name in cannot:
            expected, does = cannot[name]
            assert published_gives == expected, name
            assert does(ours_gives), f"{name}: {ours_gives}"
            seen.add(name)
        else:
            assert ours_gives == published_gives, name
    assert seen == set(cannot)


class Site(BaseHTTPRequestHandler):
    """Pages that load slowly, ask for a password, or open a dialog."""

    #: Set at the end, so that what never comes until then does not hold up the server's end.
    over = threading.Event()

    def do_GET(self) -> None:
        if self.path == "/never":
            self.over.wait(120)
        login = "Basic " + base64.b64encode(b"kim:s3cret").decode()
        refused = self.path == "/private" and self.headers["authorization"] != login
        self.send_response(401 if refused else 200)
        if refused:
            self.send_header("www-authenticate", 'Basic realm="private"')
        pages = {
            "/slow": "<title>Slow</title><img src=/never>",
            "/asks": "<title>Asks</title><script>document.title = confirm('Sure?')</script>",
            "/private": "<title>Private</title>",
        }
        page = pages.get(self.path, "<title>Home</title>").encode()
        self.send_header("content-type", "text/html")
        self.send_header("content-length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def site(certificate: Path | None = None) -> Iterator[str]:
    """The pages on a port of their own; with a file that has a key and a certificate, over TLS."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    scheme = "http"
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        scheme = "https"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"{scheme}://127.0.0.1:{server.server_port}"
    finally:
        Site.over.set()
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="module")
def pages() -> Iterator[str]:
    Site.over.clear()
    with site() as url:
        yield url


@pytest.fixture(scope="module")
def untrusted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Pages with a certificate that nobody trusts."""
    folder = tmp_path_factory.mktemp("certificate")
    request = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    files = [folder / "key.pem", folder / "certificate.pem"]
    made = subprocess.run(
        [*request, "-keyout", files[0], "-out", files[1]], capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    both = folder / "both.pem"
    both.write_text("".join(file.read_text() for file in files))
    with site(both) as url:
        yield url


@pytest.fixture(scope="module")
def service() -> Iterator[dict[str, str]]:
    with running("serve") as said:
        yield {"base_url": said["url"], "api_key": said["api_key"]}


class Both:
    """The computers of a blocking client, called at once, or those of an awaited one, each call awaited."""

    def __init__(self, service: dict[str, str], way: str) -> None:
        self.loop = asyncio.new_event_loop()
        self.client = Lightcone(**service) if way == "sync" else AsyncLightcone(**service)

    def call(self, name: str, *args: Any, **fields: Any) -> Any:
        answer = getattr(self.client.computers, name)(*args, **fields)
        return self.loop.run_until_complete(answer) if inspect.isawaitable(answer) else answer

    def visit(self, url: str, *, wait_until: str | None = None, **fields: Any) -> Any:
        """What comes of opening a page on a new computer."""
        computer = self.call("create", kind="browser", **fields)
        more = {} if wait_until is None else {"wait_until": wait_until}
        try:
            return self.call("navigate", computer.id, url=url, **more)
        finally:
            self.call("delete", computer.id)

    def close(self) -> None:
        closed = self.client.close()
        if inspect.isawaitable(closed):
            self.loop.run_until_complete(closed)
        self.loop.close()


@pytest.fixture(params=WAYS)
def both(service: dict[str, str], request: pytest.FixtureRequest) -> Iterator[Both]:
    client = Both(service, request.param)
    yield client
    client.close()


def test_wait_until_says_how_far_a_page_has_to_load(both: Both, pages: str) -> None:
    early = both.visit(f"{pages}/slow", wait_until="domcontentloaded")
    assert early.status == "SUCCESS", early
    assert early.result["load_state"] == "domcontentloaded"
    loaded = both.visit(pages, wait_until="load")
    assert (loaded.status, loaded.result["load_state"]) == ("SUCCESS", "load")
    begun = both.visit(f"{pages}/slow", wait_until="commit")
    assert begun.status == "SUCCESS", begun


def test_dialogs_says_how_a_computer_answers_them(both: Both, pages: str) -> None:
    for dialogs, title in [("accept", "true"), ("dismiss", "false"), ({"confirm": "dismiss"}, "false")]:
        asked = both.visit(f"{pages}/asks", wait_until="load", dialogs=dialogs)
        assert asked.status == "SUCCESS", asked
        assert asked.page_context["title"] == title, dialogs
        assert asked.result["dialogs"][0]["message"] == "Sure?"


def test_http_credentials_open_a_site_that_asks_for_them(both: Both, pages: str) -> None:
    refused = both.visit(f"{pages}/private")
    assert (refused.status, refused.error_code) == ("EXECUTION_ERROR", "authentication_required")
    login = {"username": "kim", "password": "s3cret"}
    for credentials in (login, {**login, "origin": pages}):
        opened = both.visit(f"{pages}/private", http_credentials=credentials)
        assert (opened.status, opened.page_context["title"]) == ("SUCCESS", "Private")
    elsewhere = both.visit(f"{pages}/private", http_credentials={**login, "origin": "http://elsewhere.example"})
    assert elsewhere.error_code == "authentication_required"


def test_ignore_https_errors_opens_a_site_with_a_certificate_that_is_not_trusted(both: Both, untrusted: str) -> None:
    refused = both.visit(untrusted)
    assert (refused.status, refused.error_code) == ("EXECUTION_ERROR", "navigation_failed")
    assert both.visit(untrusted, ignore_https_errors=False).status == "EXECUTION_ERROR"
    opened = both.visit(untrusted, ignore_https_errors=True)
    assert (opened.status, opened.page_context["title"]) == ("SUCCESS", "Home")
