"""Tasks on browsers and on desktops: started, followed, held, told, stopped."""

from __future__ import annotations

from typing import Any

import tzafon

TERMINAL = "Open the terminal, check disk usage with df -h, and take a screenshot of the results"
SEARCH = "Type 'lamp' into 'Search', click 'Go', wait for 'Price', and report the text of 'Price'"


async def walk(walk: Any) -> None:
    await guide(walk, kind="browser", start_url=walk.shop, instruction=SEARCH)
    await guide(walk, kind="desktop", instruction=TERMINAL)
    await failing(walk)
    await steered(walk, kind="browser", start_url=walk.shop)
    await steered(walk, kind="desktop")


async def guide(walk: Any, **options: Any) -> None:
    """The guide's examples: a task is followed from its start; a repeated start gives the same one."""
    options["idempotency_key"] = f"guide-{options['kind']}"
    events = await walk.items("agent.tasks.start_stream", **options)
    assert events[-1]["type"] == "completed", events[-1]
    again = await walk("agent.tasks.start", **options)
    await walk("agent.tasks.retrieve_status", again.task_id)
    # Replayed, as far as a client without a method for it can.
    await walk.items("get", f"/agent/tasks/{again.task_id}/stream?from=1", **streamed(walk))
    await walk.items("agent.tasks.stream", again.task_id)
    await walk("agent.tasks.pause", again.task_id)


def streamed(walk: Any) -> dict[str, Any]:
    """Options by which an undocumented endpoint is read as a stream."""
    stream = tzafon.AsyncStream if walk.is_async else tzafon.Stream
    return {"cast_to": object, "stream": True, "stream_cls": stream[object]}


async def failing(walk: Any) -> None:
    await walk.items("agent.tasks.start_stream", instruction="Click 'Nonsense'", kind="browser", start_url=walk.shop)
    await walk.items("agent.tasks.start_stream", instruction="be happy", kind="desktop")
    await walk("agent.tasks.start", instruction=" ", kind="browser")
    await walk("agent.tasks.start", instruction="x", kind="toaster")
    await walk("agent.tasks.start", instruction="x", kind="browser", screenshot_mode="jpeg")
    for method in ("retrieve_status", "pause", "resume"):
        await walk(f"agent.tasks.{method}", "task_none")
    await walk("agent.tasks.inject_message", "task_none", message="hello")


async def steered(walk: Any, **options: Any) -> None:
    """A task that waits for ever: held, told something, let go on, and stopped."""
    wait = "wait for 'what never comes'" if options["kind"] == "browser" else "wait 60 seconds"
    started = await walk("agent.tasks.start", instruction=wait, idempotency_key=f"held-{options['kind']}", **options)
    task = started.task_id
    await walk("agent.tasks.pause", task)
    await walk("agent.tasks.retrieve_status", task)
    await walk("agent.tasks.inject_message", task, message="scroll down")
    await walk("agent.tasks.inject_message", task, message="")
    await walk("agent.tasks.resume", task)
    # There is no method for a stop.
    await walk("post", f"/agent/tasks/{task}/cancel", cast_to=object)
    await ended(walk, task)
    await walk("agent.tasks.retrieve_status", task)
    await walk("agent.tasks.resume", task)


async def ended(walk: Any, task: str) -> None:
    """Reads a task's events to their end, noting only the last: how far it came, is chance."""
    events, _ = await walk.read("get", f"/agent/tasks/{task}/stream", **streamed(walk))
    assert events[-1]["type"] == "cancelled", events[-1]
    walk.note("the last event", events[-1])
