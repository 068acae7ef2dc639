"""From figures to the table: on a terminal, in a document, in the README."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from statistics import median
from typing import Any

from counts import grown, line
from works import Figure, Work

Figures = dict[str, list[dict[str, float]]]
Row = dict[str, Any]

BEGIN, END = "<!-- table of `make bench`, begin -->", "<!-- table of `make bench`, end -->"


def rows(work: Work, measured: Figures, ours: str, core: str) -> list[Row]:
    """A row for each figure of a work."""
    return [_row(work, figure, measured, ours, core) for figure in work.figures]


def _row(work: Work, figure: Figure, measured: Figures, ours: str, core: str) -> Row:
    own = [round[figure.key] for round in measured[ours]]
    value = median(own)
    peers = {peer: median(round[figure.key] for round in measured[peer]) for peer in work.peers}
    floor = median(round["value"] for round in measured[core]) if core in measured and figure.key == "value" else None
    ratio = _better(value, next(iter(peers.values())), figure.higher) if peers else None
    cost = _better(floor, value, figure.higher) if floor is not None else None
    asked = [
        (figure.times_peer, ratio, lambda budget, seen: seen >= budget, "{:g} x the peer"),
        (figure.times_core, cost, lambda budget, seen: seen <= budget, "≤ {:g} x the core"),
        (figure.at_most, value, lambda budget, seen: seen <= budget, "≤ {:g} " + figure.unit),
    ]
    budgets = [
        (budget, seen, holds, text) for budget, seen, holds, text in asked if budget is not None and seen is not None
    ]
    return {
        "language": work.language,
        "title": figure.title,
        "unit": figure.unit,
        "ours": value,
        "spread": (max(own) - min(own)) / value if value else 0.0,
        "peers": peers,
        "core": floor,
        "times_peer": ratio,
        "times_core": cost,
        "budget": ", ".join(text.format(budget) for budget, _, _, text in budgets),
        "met": all(holds(budget, seen) for budget, seen, holds, _ in budgets) if budgets else None,
    }


def _better(value: float, other: float, higher: bool) -> float | None:
    """How many times better `value` is than `other`."""
    over, under = (value, other) if higher else (other, value)
    return over / under if under else None


def machine() -> str:
    """What the figures were taken on."""
    model = platform.processor() or platform.machine()
    for entry in Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else ():
        if entry.startswith("model name"):
            model = entry.partition(":")[2].strip()
            break
    return f"{os.cpu_count()} cores of {model}, {platform.system()}, Python {platform.python_version()}"


HEADS = ("Work", "Peer", "Ours", "Spread", "Core alone", "Ratio", "Budget", "Met")


def _cells(row: Row) -> tuple[str, ...]:
    first = next(iter(row["peers"].values()), None)
    peer = number(first) + "".join(f" ({name}: {number(row['peers'][name])})" for name in list(row["peers"])[1:])
    ratio = row.get("times_peer")
    core = row.get("times_core")
    both = [f"{ratio:.1f} x peer" if ratio else "", f"{core:.2f} x core" if core else ""]
    met = {True: "yes", False: "NO", None: ""}[row["met"]]
    return (
        f"{row['language']}: {row['title']}, {row['unit']}",
        peer,
        number(row["ours"]),
        f"{row['spread']:.0%}",
        number(row["core"]),
        ", ".join(text for text in both if text),
        row["budget"],
        met,
    )


def number(value: float | None) -> str:
    """A figure with three digits that count."""
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def text(result: dict[str, Any], kept: dict[str, Any] | None) -> str:
    """The table for a terminal, and what grew since the figures were kept."""
    lines = [HEADS, *(_cells(row) for row in result["rows"])]
    widths = [max(len(row[column]) for row in lines) for column in range(len(HEADS))]
    parts = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in lines]
    parts += ["", *map(line, result["counts"])]
    if kept is not None:
        parts += [f"grew: {words}" for words in grown(result["counts"], kept["counts"])]
    missed = sum(row["met"] is False for row in result["rows"])
    asked = sum(row["met"] is not None for row in result["rows"])
    parts += [
        "",
        f"{asked - missed} of {asked} budgets met; medians of {result['rounds']} rounds on {result['machine']}",
    ]
    return "\n".join(parts)


def _markdown(result: dict[str, Any], chosen: list[Row]) -> list[str]:
    table = [f"| {' | '.join(HEADS)} |", f"|{'---|' * len(HEADS)}"]
    table += [f"| {' | '.join(_cells(row))} |" for row in chosen]
    return table


def write_into(document: Path, result: dict[str, Any]) -> None:
    """Replaces the table of a document, and the counts below it."""
    lines = [f"Medians of {result['rounds']} interleaved rounds, in one run, on {result['machine']}.", ""]
    lines += _markdown(result, result["rows"])
    lines += ["", "| One more costs | Count | Of |", "|---|---|---|"]
    lines += [f"| {count['title']} | {count['count']:,} | {count['what']} |" for count in result["counts"]]
    replace(document, lines)


def write_short_into(document: Path, result: dict[str, Any]) -> None:
    """The rows that have a peer and a budget, with their ratio only."""
    lines = ["| Work | Peer | Ours | Times better |", "|---|---|---|---|"]
    for row in result["rows"]:
        if row.get("times_peer") and row["budget"]:
            name, peer, own = _cells(row)[:3]
            lines.append(f"| {name} | {peer.partition(' (')[0]} | {own} | {row['times_peer']:.1f} |")
    replace(document, lines)


def replace(document: Path, lines: list[str]) -> None:
    """Replaces what stands between the two marks of a document."""
    before, begin, rest = document.read_text().partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise SystemExit(f"{document}: there is no place for the table; it is between {BEGIN} and {END}")
    document.write_text("\n".join([before + begin, "", *lines, "", end + after]))
