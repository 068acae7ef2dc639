"""What may differ from the published client: the table of ``docs/compatibility.md``."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from pathlib import Path

from .published import ROOT

DOCUMENT = ROOT / "docs/compatibility.md"
_ROW = re.compile(r"^\| (`.*?) \| (.+) \|$")
_LEADING_NAMES = re.compile(r"(?:`[^`]+`(?:, )?)+")


def allowed(section: str, document: Path = DOCUMENT) -> list[str]:
    """The names, which may have ``*`` in them, at the beginning of each row of a section's table."""
    text = document.read_text().split(f"\n## {section}\n", 1)[1].split("\n## ", 1)[0]
    rows = [found for line in text.splitlines() if (found := _ROW.match(line))]
    assert rows, f"no table in the section {section!r} of {document}"
    return [name for row in rows for name in re.findall(r"`([^`]+)`", _LEADING_NAMES.match(row[1])[0])]  # type: ignore[index]


def check(differences: dict[str, str], names: list[str]) -> None:
    """Fails for a difference that no name allows, and for a name that allows none."""
    found = [f"{key}: {what}" for key, what in differences.items() if not any(fnmatchcase(key, name) for name in names)]
    assert not found, "differs from the published client:\n" + "\n".join(found)
    idle = [name for name in names if not any(fnmatchcase(key, name) for key in differences)]
    assert not idle, f"listed in {DOCUMENT.name}, but does not differ: {idle}"
