#!/usr/bin/env python3
"""Measures this client beside its peers and beside the core alone, all in one run, and prints one table.

Every figure is the median of interleaved rounds (ours, peer, ours, peer, ...); the spread is the distance between the
best and the worst round. Figures of different runs, or of different machines, can't be compared: ratios of one run can.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import local_server
import report
from counts import counted
from sizes import sizes
from works import COUNTS, WORKS, Work

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / "target/peers"
KEPT = ROOT / "bench/kept.json"
OURS = "ours"
CORE = "core alone"


def main() -> None:
    arguments = parsed()
    peers_installed()
    works = [work.made_quick() for work in WORKS] if arguments.quick else list(WORKS)
    works = [work for work in works if arguments.only in f"{work.language} {work.name}"]
    with server(ROOT / "target" / arguments.profile) as bench:
        measured = [(work, rounds(work, bench, min(arguments.rounds, work.rounds))) for work in works]
        wanted = [] if arguments.no_counts else COUNTS
        counts = counted(wanted, lambda program: command_of(program, bench), arguments.quick)
    rows = [row for work, figures in measured for row in report.rows(work, figures, OURS, CORE)]
    rows += sizes(ROOT)
    result = {
        "machine": report.machine(),
        "rounds": arguments.rounds,
        "rows": rows,
        "counts": counts,
        "local_server": [],
    }
    print(report.text(result, json.loads(KEPT.read_text()) if KEPT.exists() else None))
    write(result, arguments)
    if arguments.keep:
        report.write_into(ROOT / "docs/performance.md", result)
        report.write_short_into(ROOT / "README.md", result)
    if has_local_server(arguments):
        local = result["local_server"] = local_server.section(arguments.quick)
        write(result, arguments)
        print(f"\n{local_server.text(local)}")
        if arguments.keep:
            local_server.write_into(ROOT / "docs/local-server.md", local, result["machine"])


def write(result: dict[str, Any], arguments: argparse.Namespace) -> None:
    """The run as JSON, and as the one to compare with where it is to be kept."""
    text = json.dumps(result, indent=1) + "\n"
    (ROOT / "target/bench.json").write_text(text)
    if arguments.keep:
        KEPT.write_text(text)


def parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--profile", default="release", help="the Cargo profile that everything was built by")
    parser.add_argument("--quick", action="store_true", help="little work and one round: to see that it runs")
    parser.add_argument("--keep", action="store_true", help="write the table into docs/performance.md and the README")
    parser.add_argument("--only", default="", help="works whose language and name contain this, such as 'Python call'")
    parser.add_argument("--no-counts", action="store_true", help="count no instructions, which takes some minutes")
    parser.add_argument("--no-local-server", action="store_true", help="start no computers, which takes some minutes")
    arguments = parser.parse_args()
    if arguments.quick:
        arguments.rounds = 1
    return arguments


def has_local_server(arguments: argparse.Namespace) -> bool:
    """Whether the section of the local server is wanted."""
    return not arguments.no_local_server and arguments.only in "Local server"


def peers_installed() -> None:
    """The peers, each in an environment of its own: installed once."""
    python = PEERS / "python"
    if not (python / "installed").exists():
        subprocess.run([sys.executable, "-m", "venv", python], check=True)
        pip = [python / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "tzafon[aiohttp]==2.44.1"], check=True)
        (python / "installed").touch()
    node = ROOT / "bench/node"
    if not (node / "node_modules/.package-lock.json").exists():
        subprocess.run(
            ["npm", "install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], cwd=node, check=True
        )


@dataclass(frozen=True)
class Bench:
    """The programs of the benchmark, as one Cargo profile builds them, and the address of its server."""

    programs: Path
    url: str
    server: int


@contextmanager
def server(programs: Path) -> Iterator[Bench]:
    """The bench server, as long as it is wanted."""
    process = subprocess.Popen([programs / "bench-server"], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield Bench(programs, json.loads(process.stdout.readline())["url"], process.pid)
    finally:
        process.terminate()
        process.wait()


def rounds(work: Work, bench: Bench, count: int) -> dict[str, list[dict[str, float]]]:
    """What each side gave, round for round."""
    sides = [OURS, *work.peers, *([CORE] if work.core else [])]
    figures: dict[str, list[dict[str, float]]] = {side: [] for side in sides}
    progress = Progress()
    for number in range(count):
        for side in sides:
            progress.show(f"{work.language} {work.name}, round {number + 1} of {count}: {side}")
            with placed(bench, work.apart):
                figures[side].append(run(command(work, side, bench)))
    progress.end()
    return figures


@contextmanager
def placed(bench: Bench, apart: bool) -> Iterator[None]:
    """Client and server apart from each other, as if on machines of their own, where that can be had.

    Two programs that wait for each other are several times as fast on one processor as on two, since none has to be
    woken up; left alone, the kernel changes its mind between them, and rather puts those together that work little.
    """
    everywhere = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set[int]()
    if not apart or len(everywhere) < 2:
        yield
        return
    last = max(everywhere)
    threads = [int(thread.name) for thread in Path(f"/proc/{bench.server}/task").iterdir()]
    try:
        for thread in threads:
            os.sched_setaffinity(thread, {last})
        os.sched_setaffinity(0, everywhere - {last})  # what is started from here keeps to the same
        yield
    finally:
        for thread in (0, *threads):
            os.sched_setaffinity(thread, everywhere)


class Progress:
    """What is done now, on a terminal."""

    def show(self, text: str) -> None:
        """Replaces what was shown before."""
        if sys.stderr.isatty():
            print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        """Leaves nothing."""
        self.show("")


def command(work: Work, side: str, bench: Bench) -> list[str]:
    """How a side does a work."""
    options = [text for name, value in work.options.items() for text in (f"--{name}", str(value))]
    if side == CORE:
        known = ("--count", "--at-once", "--events", "--bytes")
        pairs = zip(options[::2], options[1::2], strict=True)
        return [
            *command_of("core", bench),
            str(work.core),
            *(text for pair in pairs if pair[0] in known for text in pair),
        ]
    if work.language == "Node":
        return [*command_of("node" if side == OURS else side, bench), work.name, *options]
    aiohttp = ["--aiohttp"] if side.endswith("aiohttp") else []
    return [*command_of("python" if side == OURS else "published", bench), work.name, *options, *aiohttp]


def command_of(program: str, bench: Bench) -> list[str]:
    """A program that does works, without the work."""
    node = ["node", str(ROOT / "bench/node/work.mjs"), "--url", bench.url]
    package = (ROOT / "bindings-node/dist/esm/index.js").as_uri()
    python = [str(ROOT / "bench/python/work.py"), "--url", bench.url]
    return {
        "core": [str(bench.programs / "bench-core"), "--url", bench.url],
        "count": [str(bench.programs / "bench-count"), "--url", bench.url],
        "python": [str(ROOT / ".venv/bin/python"), *python],
        "published": [str(PEERS / "python/bin/python"), *python],
        "node": [*node, "--client", "ours", "--package", package],
        "openai": [*node, "--client", "openai"],
        "undici": [*node, "--client", "undici"],
    }[program]


def run(command: list[str]) -> dict[str, float]:
    # Peers must not read what this shell has set for other programs.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("TZAFON_", "LIGHTCONE_"))}
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(command)}: ended with {done.returncode}")
    printed: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return printed


if __name__ == "__main__":
    main()
