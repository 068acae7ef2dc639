"""Models, chat and responses, passed on to a model endpoint."""

from __future__ import annotations

from base64 import b64encode
from operator import attrgetter
from typing import Any

from calls import kind, plain
from walking import each, settled

TOOLS = [{"type": "computer_use", "display_width": 800, "display_height": 600, "environment": "browser"}]
PICTURE = "data:image/png;base64," + b64encode(b"\x89PNG\r\n\x1a\n\0").decode()
LOOK = {"type": "input_image", "image_url": PICTURE, "detail": "auto"}
FIRST: dict[str, Any] = {
    "model": "stub",
    "tools": TOOLS,
    "input": [{"role": "user", "content": [{"type": "input_text", "text": "Find the price"}, LOOK]}],
}


async def walk(walk: Any) -> None:
    await walk("models.list")
    chat = {"messages": [{"role": "user", "content": "hello"}]}
    await walk("chat.create_completion", **chat)
    first = await walk("responses.create", **FIRST)
    answer = [{"type": "computer_call_output", "call_id": "c1", "output": LOOK}]
    second = await walk("responses.create", model="stub", tools=TOOLS, previous_response_id=first.id, input=answer)
    await walk("responses.retrieve", second.id)
    await walk("responses.retrieve", "resp_none")
    await walk("responses.cancel", second.id)
    await walk("responses.create", model="stub", tools=[], input="no tool")
    await streamed(walk, "chat.create_completion", **chat)
    await streamed(walk, "responses.create", **FIRST)


async def streamed(walk: Any, method: str, **options: Any) -> None:
    """A stream, as the text of the raw answer and as what the method makes of it."""
    owner, _, name = method.rpartition(".")
    raw = getattr(attrgetter(owner)(walk.client).with_raw_response, name)
    answer = await settled(raw(stream=True, **options))
    walk.note(f"{method}, the stream's text", await settled(answer.text()))
    given = await settled(attrgetter(method)(walk.client)(stream=True, **options))
    items = given if isinstance(given, str) else [plain(item) async for item in each(given)]
    walk.note(f"{method}, the stream", {"kind": kind(given), "items": items})
