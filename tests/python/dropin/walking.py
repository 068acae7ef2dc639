"""A client that goes through the API, and what it was given.

One walk serves the blocking client and the other one: what is awaitable is awaited, what is not is taken as it is.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import logging
import struct
import urllib.request
from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from operator import attrgetter
from typing import Any

import tzafon
from calls import kind, plain

#: Ends a wait for what never comes.
NEVER = 60


async def settled(value: Any) -> Any:
    """A value, or what it becomes when it is awaited."""
    return await value if inspect.isawaitable(value) else value


@asynccontextmanager
async def entered(manager: Any) -> AsyncIterator[Any]:
    """A context manager of either way."""
    if hasattr(manager, "__aenter__"):
        async with manager as value:
            yield value
    else:
        with manager as value:
            yield value


async def each(items: Any) -> AsyncIterator[Any]:
    """The items of an iterable of either way."""
    if hasattr(items, "__aiter__"):
        async for item in items:
            yield item
    else:
        for item in items:
            yield item


def size(png: bytes) -> str:
    """What a picture is, without its pixels."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n"), png[:20]
    return "PNG of {} x {}".format(*struct.unpack(">II", png[16:24]))


def picture(url: str) -> str:
    """The size of a picture by its address, whichever that is."""
    head, comma, data = url.partition("base64,")
    if comma:
        return f"{head}, {size(b64decode(data))}"
    with urllib.request.urlopen(url, timeout=NEVER) as answer:
        return f"by address, {size(answer.read())}"


class Walk:
    """A client on its way, and what it was given."""

    def __init__(self, client: Any, shop: str) -> None:
        self.client = client
        self.shop = shop
        #: Name and outcome of each call, in order.
        self.notes: list[tuple[str, Any]] = []

    @property
    def is_async(self) -> bool:
        """Whether the client's methods are to be awaited."""
        return isinstance(self.client, tzafon.AsyncLightcone)

    def note(self, name: str, outcome: Any) -> None:
        """Keeps an outcome to be compared."""
        self.notes.append((name, outcome))

    async def __call__(self, method: str, *args: Any, **options: Any) -> Any:
        """Makes a call by its method's name, notes what it gave or raised, and gives it."""
        try:
            given = await settled(attrgetter(method)(self.client)(*args, **options))
        except tzafon.APIStatusError as error:
            self.note(method, {"raises": type(error).__name__, "text": str(error), "body": error.body})
            return None
        self.note(method, {"kind": kind(given), "value": self.value(given)})
        if "Socket" in kind(given):
            await settled(given.close())
        return given

    def value(self, given: Any) -> Any:
        """What was given, as JSON has it; pictures by their size."""
        value = plain(given)
        result = value.get("result") if isinstance(value, dict) else None
        if isinstance(result, dict) and result.get("screenshot_url"):
            value = {**value, "result": {**result, "screenshot_url": picture(result["screenshot_url"])}}
        return value if kind(given) in ("dict", "list", "str") or hasattr(given, "to_dict") else None

    async def items(self, method: str, *args: Any, **options: Any) -> list[Any]:
        """Notes the items of a method's stream, and what it ends by."""
        got, end = await self.read(method, *args, **options)
        self.note(f"{method}: items", got)
        self.note(f"{method}: ends by", end)
        return got

    async def read(self, method: str, *args: Any, **options: Any) -> tuple[list[Any], str]:
        """The items of a method's stream, and what it ends by."""
        got: list[Any] = []
        end = "its end"
        try:
            found = attrgetter(method)(self.client)
        except AttributeError:
            return got, "no such method"
        try:
            stream = await settled(found(*args, **options))
            async for item in each(stream):
                got.append(plain(item))
        except (tzafon.LightconeError, json.JSONDecodeError) as error:
            end = type(error).__name__
        return got, end

    async def frames(self, method: str, computer: str, act: Any, last: Any) -> list[tuple[str, Any]]:
        """Follows a computer's raw stream and acts when it is open: the frames up to the last one wanted."""
        owner, _, name = method.rpartition(".")
        manager = getattr(attrgetter(owner)(self.client).with_streaming_response, name)(computer)
        frames: list[Any] = []
        event = "message"
        async with entered(manager) as response:
            await act()
            async for line in each(response.iter_lines()):
                field, _, value = line.partition(": ")
                if field == "event":
                    event = value
                elif field == "data":
                    frames.append((event, json.loads(value)))
                    event = "message"
                    if last(frames):
                        break
        return frames

    async def titled(self, computer: str, title: str) -> None:
        """Waits until the page's title is this: test pages write into it what was done to them."""
        seen = None

        async def wait() -> None:
            nonlocal seen
            while seen != title:
                done = await settled(self.client.computers.execute(computer, action={"type": "wait", "ms": 0}))
                seen = done.page_context.title
                await asyncio.sleep(0)

        try:
            await asyncio.wait_for(wait(), NEVER)
        except asyncio.TimeoutError:
            raise AssertionError(f"the title is {seen!r}, not {title!r}") from None
        self.note("title", title)

    async def over(self, method: str, computer: str) -> None:
        """Calls what gives a computer's endless stream and reads it all; the computer ends once it has begun."""
        begun = asyncio.Event()
        loop = asyncio.get_running_loop()

        class Heads(logging.Handler):
            def emit(self, record: logging.LogRecord) -> None:
                if "/events" in record.getMessage():
                    loop.call_soon_threadsafe(begun.set)

        # The library of the published client tells of an answer's head before it reads on.
        log, heads = logging.getLogger("httpx"), Heads()
        log.setLevel(logging.INFO)
        log.addHandler(heads)
        found = attrgetter(method)(self.client)
        call = asyncio.create_task(found(computer) if self.is_async else asyncio.to_thread(found, computer))
        head = asyncio.create_task(begun.wait())
        await asyncio.wait({call, head}, timeout=NEVER, return_when=asyncio.FIRST_COMPLETED)
        head.cancel()
        log.removeHandler(heads)
        await self("computers.click", computer, x=3, y=3)
        await self("computers.delete", computer)
        given = await asyncio.wait_for(call, NEVER)
        items = [] if given is None else [plain(item) async for item in each(given)]
        self.note(method, {"kind": kind(given), "items": items})
