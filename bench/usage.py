"""The memory of a program and all that it started."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

MB = 1024 * 1024
#: Whose value is the computer that a process belongs to, also when whoever started it has ended.
MARK = b"LIGHTCONE_COMPUTER="


@dataclass(frozen=True)
class Usage:
    """Memory in bytes.

    Attributes:
        pss: pages that several processes share are counted once, in parts.
        rss: pages that several processes share are counted for each.
        processes: how many there are.
    """

    pss: int
    rss: int
    processes: int


def used_by(pid: int, computers: list[str] | None = None) -> Usage:
    """What a process uses now; with computers, also what belongs to them."""
    pids = {pid} if computers is None else _family(pid, [MARK + computer.encode() for computer in computers])
    all_used = [used for used in map(_of, pids) if used is not None]
    return Usage(sum(pss for pss, _ in all_used), sum(rss for _, rss in all_used), len(all_used))


def _family(pid: int, marks: list[bytes]) -> set[int]:
    parents: dict[int, int] = {}
    family = {pid}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            environment = (folder / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        if any(mark in environment for mark in marks):
            family.add(int(folder.name))
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def _of(pid: int) -> tuple[int, int] | None:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return None
    sizes = {name: int(rest.split()[0]) * 1024 for name, _, rest in (line.partition(":") for line in lines[1:])}
    return sizes["Pss"], sizes["Rss"]
