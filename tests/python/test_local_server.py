"""An unmodified published client and ours take the same walks on real local servers, and are given the same.

What the published client cannot do stands in ``CANNOT``, with what comes of it; everything else must be equal.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from dropin import published
from stub_model import STREAM, stub_model

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
