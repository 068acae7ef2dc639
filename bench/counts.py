"""What the hot paths cost in instructions, allocations and allocated bytes, counted by valgrind: these do not depend on
what else the machine does."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from works import Count

#: Growth that is worth a word.
WORTH_SAYING = 1.05

Counted = list[dict[str, Any]]


def counted(counts: Iterable[Count], command_of: Callable[[str], list[str]], quick: bool) -> Counted:
    """What one more of each costs. A quick run counts the first only, to see that it runs."""
    chosen = list(counts)[:1] if quick else list(counts)
    return [
        {"title": count.title, "what": what, "count": each}
        for count in chosen
        for what, each in _one_more(count, command_of).items()
    ]


def _one_more(count: Count, command_of: Callable[[str], list[str]]) -> dict[str, float]:
    measure = _allocated if count.allocations else _instructions
    few, many = (measure(_command(count, number, command_of)) for number in (count.few, count.many))
    return {what: round((many[what] - few[what]) / (count.many - count.few), 1) for what in few}


def _command(count: Count, number: int, command_of: Callable[[str], list[str]]) -> list[str]:
    if count.program == "core":
        return [*command_of("count"), count.path, str(number)]
    return [*command_of(count.program), count.path, f"--{count.option}", str(number)]


def _instructions(command: list[str]) -> dict[str, int]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "callgrind"
        seen = _valgrind(["--tool=callgrind", f"--callgrind-out-file={out}"], command, r"Collected : (\d+)")
    return {"instructions": seen[0]}


def _allocated(command: list[str]) -> dict[str, int]:
    options = ["--tool=memcheck", "--leak-check=no", "--undef-value-errors=no"]
    allocations, size = _valgrind(options, command, r"total heap usage: ([\d,]+) allocs, [\d,]+ frees, ([\d,]+) bytes")
    return {"allocations": allocations, "allocated bytes": size}


def _valgrind(options: list[str], command: list[str], wanted: str) -> list[int]:
    whole = ["valgrind", *options, *command]
    done = subprocess.run(whole, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(wanted, done.stderr)
    if done.returncode != 0 or found is None:
        raise SystemExit(f"{' '.join(whole)}: ended with {done.returncode}\n{done.stderr[-2000:]}")
    return [int(number.replace(",", "")) for number in found.groups()]


def line(count: dict[str, Any]) -> str:
    """One count, in words."""
    return f"{count['title']}: {count['count']:,} {count['what']}"


def grown(now: Counted, kept: Counted) -> list[str]:
    """What to say of paths that cost more than when they were kept."""
    before = {(count["title"], count["what"]): count["count"] for count in kept}
    seen = [(count, before.get((count["title"], count["what"]))) for count in now]
    return [
        f"{line(count)}, {old:,} before ({count['count'] / old - 1:+.0%})"
        for count, old in seen
        if old and count["count"] > old * WORTH_SAYING
    ]
