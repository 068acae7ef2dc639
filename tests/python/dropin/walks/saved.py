"""Saved computers and tasks that take them up again, of both kinds."""

from __future__ import annotations

from typing import Any


async def walk(walk: Any) -> None:
    for kind in ("browser", "desktop"):
        await kept(walk, kind)
    await taken_up(walk)
    await walk("computers.create", kind="browser", environment_id="computer_none")


async def kept(walk: Any, kind: str) -> None:
    """Files outlive their computer, and come back with each of its names."""
    first = (await walk("computers.create", kind=kind, persistent=True)).id
    await walk("computers.exec.sync", first, command="echo kept > note")
    await walk("computers.delete", first)
    await walk("computers.list", type="persistent")
    second = (await walk("computers.create", kind=kind, environment_id=first, persistent=True)).id
    await noted(walk, second, "kept\n", command="cat note; echo again >> note")
    await walk("computers.delete", second)
    third = (await walk("computers.create", kind=kind, environment_id=second)).id
    await noted(walk, third, "kept\nagain\n", command="cat note")
    await walk("computers.delete", third)
    other = "desktop" if kind == "browser" else "browser"
    await walk("computers.create", kind=other, environment_id=first)
    for held in ("", "named\n"):
        named = (await walk("computers.create", kind=kind, context_id=f"my-{kind}")).id
        await noted(walk, named, held, command="cat note; echo named >> note")
        await walk("computers.delete", named)


async def noted(walk: Any, computer: str, note: str, command: str) -> None:
    """Runs a command that shows the note first."""
    done = await walk("computers.exec.sync", computer, command=command)
    assert done.stdout == note, done


async def taken_up(walk: Any) -> None:
    """Tasks on a computer that is live, that is saved, and that is neither."""
    task: dict[str, Any] = {"kind": "browser", "instruction": "report the title"}
    live = (await walk("computers.create", kind="browser")).id
    await walk("computers.navigate", live, url=walk.shop)
    await walk.items("agent.tasks.start_stream", computer_id=live, save_session=True, **task)
    await walk("computers.retrieve", live)
    await walk("computers.exec.sync", live, command="echo by a task > note")
    await walk("computers.delete", live)
    await walk.items("agent.tasks.start_stream", computer_id=live, keep_alive=True, **task)
    await noted(walk, live, "by a task\n", command="cat note")
    await walk("computers.delete", live)
    await walk.items("agent.tasks.start_stream", computer_id=live, on_missing_computer="fail", **task)
    await walk.items("agent.tasks.start_stream", computer_id=live, on_missing_computer="create_new", **task)
    await walk.items("agent.tasks.start_stream", environment_id=live, terminate_on_completion=True, **task)
    await walk.items("agent.tasks.start_stream", environment_id="computer_none", **task)
