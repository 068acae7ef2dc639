"""Sizes of what users download."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any

#: Megabytes, compressed.
BUDGET = 4.0


def sizes(root: Path) -> list[dict[str, Any]]:
    """Rows for the wheel and the addon, as far as they are built."""
    rows: list[dict[str, Any]] = []
    wheels = sorted((root / "target/wheels").glob("tzafon-*.whl"), key=lambda file: file.stat().st_mtime)
    if wheels:
        rows.append(_row("Python", "wheel", wheels[-1].stat().st_size))
    addon = root / "bindings-node/native/lightcone.node"
    if addon.exists():
        # npm packs with gzip.
        rows.append(_row("Node", "addon, compressed", len(zlib.compress(addon.read_bytes(), 9))))
    return rows


def _row(language: str, title: str, size: int) -> dict[str, Any]:
    megabytes = size / 1e6
    return {
        "language": language,
        "title": title,
        "unit": "MB",
        "ours": megabytes,
        "spread": 0.0,
        "peers": {},
        "core": None,
        "budget": f"≤ {BUDGET:g} MB",
        "met": megabytes <= BUDGET,
    }
