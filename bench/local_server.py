#!/usr/bin/env python3
"""What the local server bears here: how fast its computers start, and how many of everything it holds at once.

The server, its browsers and its desktops are real; tasks are plain steps on its own little shop. Run by itself, or as a
section of ``run.py``.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import subprocess
import time
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

import report
import tzafon
from tzafon import AsyncLightcone
from usage import MB, used_by

PROGRAM = Path(__file__).resolve().parent.parent / "target/release/lightcone-local"
#: Seconds after which a measurement has failed.
NEVER = 600
#: Tasks on either kind, as short as there are.
BROWSER = {"kind": "browser", "instruction": "report the title"}
DESKTOP = {"kind": "desktop", "instruction": "run echo done"}


@dataclass(frozen=True)
class Amounts:
    """How much is measured.

    Attributes:
        browsers: started one after another, and then all at once.
        desktops: the same; half of them at once beside the browsers.
        tasks: in the queue, and started at once where waiting is not asked for.
        computers: as many as may run for those tasks.
        listeners: of one task's stream.
    """

    browsers: int = 20
    desktops: int = 10
    tasks: int = 200
    computers: int = 8
    listeners: int = 1000


QUICK = Amounts(browsers=1, desktops=1, tasks=3, computers=1, listeners=10)


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        title: what was measured.
        unit: its unit.
        value: the figure, of several the median.
        slowest: of several the slowest.
        goal: at most so much is wanted.
    """

    title: str
    unit: str
    value: float
    slowest: float | None = None
    goal: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; ``None`` without one."""
        return None if self.goal is None else (self.slowest or self.value) <= self.goal


@contextmanager
def program(*arguments: str) -> Iterator[tuple[dict[str, str], int]]:
    """A program of the local server: what it says in its first line, and its process id."""
    process = subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield json.loads(process.stdout.readline()), process.pid
    finally:
        process.terminate()
        process.wait()


def client(said: dict[str, str]) -> AsyncLightcone:
    """A client that repeats nothing, so that a refusal is seen."""
    return AsyncLightcone(base_url=said["url"], api_key=said["api_key"], max_retries=0, timeout=NEVER)


async def timed(work: Awaitable[Any]) -> tuple[Any, float]:
    """What a piece of work gives, and the seconds it took."""
    begun = time.perf_counter()
    given = await work
    return given, time.perf_counter() - begun


async def shown(api: AsyncLightcone, kind: Any) -> str:
    """A new computer that has shown its screen."""
    computer = str((await api.computers.create(kind=kind)).id)
    (await api.computers.screenshot(computer, base64=True)).raise_for_error()
    return computer


async def starts(kind: str, count: int, goal: float) -> Row:
    """Computers started one after another; the machine has nothing else to do."""
    took: list[float] = []
    with program("serve") as (said, _):
        async with client(said) as api:
            for _ in range(count):
                computer, seconds = await timed(shown(api, kind))
                took.append(seconds)
                await api.computers.delete(computer)
    title = f"a {kind} started and its screen shown, {count} one after another"
    return Row(title, "s", median(took), max(took), goal)


async def together(amounts: Amounts) -> list[Row]:
    """Browsers and desktops started at once, until each has shown its screen."""
    kinds = ["browser"] * amounts.browsers + ["desktop"] * amounts.desktops
    with program("serve") as (said, pid):
        async with client(said) as api:
            took = await asyncio.gather(*(timed(shown(api, kind)) for kind in kinds))
            memory = used_by(pid, [computer for computer, _ in took])
    title = f"{amounts.browsers} browsers and {amounts.desktops} desktops at once"
    seconds = [seconds for _, seconds in took]
    return [
        Row(f"{title}: screens shown", "s", median(seconds), max(seconds)),
        Row(f"{title}: memory, shared pages once", "MB", memory.pss / MB),
        Row(f"{title}: memory, as each process counts it", "MB", memory.rss / MB),
        Row(f"{title}: processes", "processes", memory.processes),
    ]


async def queue(amounts: Amounts, shop: str) -> list[Row]:
    """Tasks that are all started at once, on browsers and desktops in turn, and wait for their computer."""
    with program("serve", "--max-computers", str(amounts.computers)) as (said, _):
        async with client(said) as api:

            async def one(number: int) -> None:
                task: Any = DESKTOP if number % 2 else {**BROWSER, "start_url": shop}
                started = await api.agent.tasks.start(**task)
                events = [event async for event in await api.agent.tasks.stream(started.task_id)]
                assert events[-1].type == "completed", events[-1]

            _, seconds = await timed(asyncio.gather(*map(one, range(amounts.tasks))))
    title = f"{amounts.tasks} tasks on {amounts.computers} computers"
    return [Row(f"{title}: all done", "s", seconds), Row(f"{title}: a task", "s", seconds / amounts.tasks)]


async def refusals(amounts: Amounts, shop: str) -> list[Row]:
    """The same where waiting is not asked for: who finds no computer is told so."""
    limits = ["--max-computers", str(amounts.computers), "--when-full", "refuse"]
    with program("serve", *limits) as (said, _):
        async with client(said) as api:

            async def one() -> bool:
                try:
                    # Held until the end of the server: nothing in the shop has this name.
                    task = api.agent.tasks.start(instruction="wait for 'what never comes'", start_url=shop)
                    await task
                except tzafon.RateLimitError as error:
                    assert "Concurrent limit reached" in str(error), error
                    return True
                return False

            refused, seconds = await timed(asyncio.gather(*(one() for _ in range(amounts.tasks))))
    assert sum(refused) == amounts.tasks - amounts.computers, f"{sum(refused)} of {amounts.tasks} refused"
    title = f"{amounts.tasks} starts for {amounts.computers} computers without waiting"
    return [Row(f"{title}: refused", "starts", sum(refused)), Row(f"{title}: all answered", "s", seconds)]


async def listeners(amounts: Amounts, shop: str) -> list[Row]:
    """Listeners of one task, which goes on when all of them listen."""
    steps = "scroll down, scroll up, report the title"
    with program("serve") as (said, pid):
        async with client(said) as api:
            task = await api.agent.tasks.start(instruction=steps, kind="browser", start_url=shop)
            await api.agent.tasks.pause(task.task_id)
            listening = asyncio.Semaphore(0)

            async def one() -> tuple[list[str | None], float]:
                stream = await api.agent.tasks.stream(task.task_id)
                ids: list[str | None] = []
                async for _ in stream:
                    if not ids:
                        listening.release()
                    ids.append(stream.last_event_id)
                return ids, time.perf_counter()

            all_ends = asyncio.gather(*(one() for _ in range(amounts.listeners)))
            for _ in range(amounts.listeners):
                await listening.acquire()
            await api.agent.tasks.resume(task.task_id)
            heard = await all_ends
            memory = used_by(pid)
    first = heard[0][0]
    assert first == [str(number) for number in range(len(first))], first
    assert all(ids == first for ids, _ in heard), "an event was lost or came twice"
    ends = [end for _, end in heard]
    title = f"{amounts.listeners} listeners of one task"
    return [
        Row(f"{title}: the end told to the last after the first", "ms", (max(ends) - min(ends)) * 1000),
        Row(f"{title}: memory of the server", "MB", memory.rss / MB),
    ]


async def measure(amounts: Amounts) -> list[Row]:
    """Everything, one after another."""
    with program("shop") as (shop, _):
        works = [
            starts("browser", amounts.browsers, goal=2),
            starts("desktop", amounts.desktops, goal=3),
            together(amounts),
            queue(amounts, shop["url"]),
            refusals(amounts, shop["url"]),
            listeners(amounts, shop["url"]),
        ]
        rows: list[Row] = []
        for work in works:
            given = await asyncio.wait_for(work, NEVER)
            rows += [given] if isinstance(given, Row) else given
    return rows


def section(quick: bool = False) -> list[dict[str, Any]]:
    """The rows, as the benchmark's result keeps them."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most if most < 8192 else 8192, most))
    rows = asyncio.run(measure(QUICK if quick else Amounts()))
    return [{**asdict(row), "met": row.met} for row in rows]


HEADS = ("Local server", "Figure", "Slowest", "Goal", "Met")


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    figures = [report.number(row[name]) for name in ("value", "slowest", "goal")]
    return (f"{row['title']}, {row['unit']}", *figures, {True: "yes", False: "NO", None: ""}[row["met"]])


def write_into(document: Path, rows: list[dict[str, Any]], machine: str) -> None:
    """Replaces the table of a document."""
    table = [f"| {' | '.join(cells)} |" for cells in (HEADS, *map(_cells, rows))]
    table.insert(1, f"|{'---|' * len(HEADS)}")
    report.replace(document, [f"Of several the median, on {machine}.", "", *table])


def text(rows: list[dict[str, Any]]) -> str:
    """The table for a terminal."""
    lines = [HEADS, *map(_cells, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="little of everything: to see that it runs")
    print(text(section(parser.parse_args().quick)))
