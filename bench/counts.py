"""Instructions of the hot paths, counted by callgrind: they do not depend on what else the machine does."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from works import Count

#: Growth that is worth a word.
WORTH_SAYING = 1.05


def counted(counts: Iterable[Count], command_of: Callable[[str], list[str]], quick: bool) -> dict[str, int]:
    """What one more of each costs. A quick run counts the first only, to see that it runs."""
    chosen = list(counts)[:1] if quick else list(counts)
    return {count.title: _one_more(count, command_of) for count in chosen}


def _one_more(count: Count, command_of: Callable[[str], list[str]]) -> int:
    few, many = (_instructions(_command(count, number, command_of)) for number in (count.few, count.many))
    return round((many - few) / (count.many - count.few))


def _command(count: Count, number: int, command_of: Callable[[str], list[str]]) -> list[str]:
    if count.program == "core":
        return [*command_of("count"), count.path, str(number)]
    return [*command_of(count.program), count.path, "--events", str(number)]


def _instructions(command: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "callgrind"
        valgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *command]
        done = subprocess.run(valgrind, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or found is None:
        raise SystemExit(f"{' '.join(valgrind)}: ended with {done.returncode}\n{done.stderr[-2000:]}")
    return int(found.group(1))


def grown(now: dict[str, int], kept: dict[str, int]) -> list[str]:
    """What to say of paths that cost more than when they were kept."""
    return [
        f"{title}: {kept[title]:,} instructions before, {count:,} now ({count / kept[title] - 1:+.0%})"
        for title, count in now.items()
        if title in kept and count > kept[title] * WORTH_SAYING
    ]
