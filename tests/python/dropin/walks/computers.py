"""What computers of both kinds have in common."""

from __future__ import annotations

from typing import Any

#: Commands, with what the shell is told about where it runs.
COMMANDS: list[dict[str, Any]] = [
    {"command": "printf 'a\\nb'; echo wrong >&2; exit 3"},
    {"command": "pwd; echo $GREETING", "cwd": "/tmp", "env": {"GREETING": "grüße"}},
    {"command": "echo before; sleep 100", "timeout_seconds": 1},
    {"command": ""},
]


async def begun(walk: Any, **options: Any) -> str:
    """A new computer, asked for all that there is to know about it."""
    made = await walk("computers.create", **options)
    for method in ("retrieve", "retrieve_status", "keepalive"):
        await walk(f"computers.{method}", made.id)
    await walk("computers.list", type="live")
    return str(made.id)


async def ended(walk: Any, computer: str) -> None:
    """The end of a computer, and what is answered after it."""
    await walk("computers.delete", computer)
    await walk("computers.delete", computer)
    await walk("computers.retrieve", computer)
    await walk("computers.click", computer, x=1, y=1)
    await walk("computers.list", type="live")
    await walk("computers.list", type="everything")


async def shells(walk: Any, computer: str) -> None:
    """Commands, with their output as it comes and all at once."""
    for options in COMMANDS:
        await walk("computers.exec.sync", computer, **options)
    for options in COMMANDS:
        lines, end = await walk.read("computers.exec.create", computer, **options)
        # In how many pieces output comes is chance.
        for name in ("stdout", "stderr"):
            walk.note(f"computers.exec.create: {name}", "".join(line["data"] for line in lines if line["type"] == name))
        walk.note("computers.exec.create: ends by", [*(line for line in lines if "data" not in line), end])
    await walk("computers.debug", computer, command="echo one; echo two", max_output_length=5, timeout_seconds=9)
    await walk("computers.execute", computer, action={"type": "debug", "debug": {"command": "echo inner"}})


async def refused(walk: Any, computer: str) -> None:
    """What cannot be read, and what cannot be done: a status of its own for each."""
    for method, options in [
        ("click", {"x": 5000, "y": 1}),
        ("click", {"x": 1}),
        ("hotkey", {"keys": ["Hyperspace"]}),
        ("navigate", {"url": "file:///etc/passwd"}),
        ("viewport", {"width": -1}),
        ("change_proxy", {"proxy_url": "ftp://nowhere:1"}),
        ("click", {"x": 1, "y": 1, "tab_id": "closed"}),
        ("execute", {"action": {"type": "fly"}}),
        ("batch", {"actions": []}),
    ]:
        await walk(f"computers.{method}", computer, **options)
    await walk("computers.create", kind="toaster")
    await walk("computers.create", kind="browser", display={"width": 20_000, "height": 1})
    await walk("computers.tabs.switch", "nowhere", id=computer)
    # What a plain GET makes of the socket's address.
    await walk("computers.retrieve_ws", computer)
    bare = walk.client.with_options(api_key="sk_wrong")
    walk.client, client = bare, walk.client
    await walk("computers.retrieve", computer)
    walk.client = client


async def batched(walk: Any, computer: str) -> None:
    """Several actions at once, up to the first that fails."""
    actions: list[dict[str, Any]] = [
        {"type": "click", "x": 5, "y": 5, "request_id": "mine", "include_context": False},
        {"type": "screenshot"},
        {"type": "click", "x": 99_999, "y": 5},
        {"type": "click", "x": 6, "y": 6},
    ]
    await walk("computers.batch", computer, actions=actions)
    await walk("computers.batch", computer, actions=actions[:2])


async def watched(walk: Any, computer: str, shows: str) -> None:
    """The streams of a computer, raw; the last one is read to the computer's end."""

    async def act() -> None:
        await walk("computers.click", computer, x=7, y=7)
        await walk("computers.exec.sync", computer, command="echo told")

    def told(frames: Any) -> bool:
        return bool(frames[-1][1]["type"] == "command_result")

    async def look() -> None:
        await walk("computers.click", computer, x=9, y=9)

    def shown(frames: Any) -> bool:
        return any(name == shows for name, _ in frames)

    walk.note("events, raw", await walk.frames("computers.retrieve_events", computer, act, told))
    name, frame = (await walk.frames("computers.retrieve_screencast", computer, look, shown))[-1]
    walk.note("screencast, raw", [name, {field: type(value).__name__ for field, value in frame.items()}])
    await walk.over("computers.retrieve_events", computer)
