"""Writes the sync half of the Python package from its async half; `make codegen` runs it.

Each module in ``PAIRS`` is written once, for coroutines, and its sync form is generated: ``async`` and ``await`` are
removed, and names are replaced, in code and in docstrings alike. Lines that end in ``# async only`` are left out.

    generate_sync.py           writes the files
    generate_sync.py --check   fails if a file is not what it would write
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tokenize
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "bindings-python/python/tzafon"

#: The async module, and the sync one that is made of it.
PAIRS = {
    "_raw/async_endpoint_methods.py": "_raw/sync_endpoint_methods.py",
    "_raw/async_requests.py": "_raw/sync_requests.py",
    "_raw/async_response.py": "_raw/sync_response.py",
    "sessions/async_session.py": "sessions/sync_session.py",
    "tasks/async_tasks.py": "tasks/sync_tasks.py",
}
#: Names that no rule below covers.
NAMES = {
    "AsyncAPIResource": "SyncAPIResource",
    "AsyncEndpointMethods": "SyncEndpointMethods",
    "Awaitable": "",
    "StopAsyncIteration": "StopIteration",
    "aclose": "close",
    "event_loop": "blocking",
}
RULES = (
    (r"__a(enter|exit|iter|next)__", r"__\1__"),
    (r"(_?)Async([A-Z]\w*)", r"\1\2"),
    (r"async_(\w+)", r"sync_\1"),
    (r"(\w+)_async", r"\1"),
)
#: What docstrings and comments say otherwise.
PROSE = (
    (r"\basync with await ", "with "),
    (r"\basync (with|for) ", r"\1 "),
    (r"``async (with|for)``", r"``\1``"),
    (r"\b([Aa])n ``(with|for)``", r"\1 ``\2``"),
    (r"\bawait ", ""),
    (r"\basync client\b", "sync client"),
)
ONLY_ASYNC = "# async only"


def renamed(name: str) -> str:
    """A name as sync code has it."""
    if name in NAMES:
        return NAMES[name]
    for pattern, replacement in RULES:
        if re.fullmatch(pattern, name):
            return re.sub(pattern, replacement, name)
    return name


def reworded(text: str) -> str:
    """A docstring or comment as sync code has it."""
    for pattern, replacement in PROSE:
        text = re.sub(pattern, replacement, text)
    return re.sub(r"\b\w+\b", lambda found: renamed(found[0]), text)


def sync(source: str) -> str:
    """The sync form of a module, still to be formatted."""
    kept = "".join(line for line in source.splitlines(keepends=True) if not line.rstrip().endswith(ONLY_ASYNC))
    kept = re.sub(r"Callable\[(\[[^\]]*\]), Awaitable\[(\w+)\]\]", r"Callable[\1, \2]", kept)
    kept = kept.replace("from collections.abc import Awaitable, Callable", "from collections.abc import Callable")
    lines = kept.splitlines(keepends=True)
    pieces: list[str] = []
    row, column = 1, 0
    skipped = False

    def until(end: tuple[int, int]) -> str:
        nonlocal row, column
        text = ""
        while row < end[0]:
            text += lines[row - 1][column:]
            row, column = row + 1, 0
        text += lines[row - 1][column : end[1]] if row <= len(lines) else ""
        column = end[1]
        return text

    for token in tokenize.generate_tokens(io.StringIO(kept).readline):
        between, text = until(token.start), until(token.end)
        # The space after a removed word goes with it.
        pieces.append("" if skipped else between)
        skipped = token.type == tokenize.NAME and token.string in ("async", "await")
        if skipped:
            continue
        if token.type == tokenize.NAME:
            text = renamed(text)
        elif token.type in (tokenize.STRING, tokenize.COMMENT) or token.string.startswith(('f"', "f'")):
            text = reworded(text)
        pieces.append(text)
    return "".join(pieces)


def formatted(text: str, path: Path) -> str:
    """Text as the project formats it, with sorted imports."""
    ruff = Path(sys.executable).with_name("ruff")
    options = ["--config", str(ROOT / "bindings-python/pyproject.toml"), "--stdin-filename", str(path), "-"]
    for command in (["check", "--quiet", "--fix-only", "--select", "F401,I"], ["format", "--quiet"]):
        done = subprocess.run(
            [ruff, *command, "--no-cache", *options], input=text, capture_output=True, text=True, check=True
        )
        text = done.stdout
    return text


def generated(source: str) -> str:
    """A sync module, from the path of its async one."""
    head = f"# Generated from {Path(source).name} by `make codegen`; do not edit.\n"
    return formatted(head + sync((PACKAGE / source).read_text()), PACKAGE / PAIRS[source])


def main() -> None:
    check = sys.argv[1:] == ["--check"]
    stale = []
    for source, target in PAIRS.items():
        text, path = generated(source), PACKAGE / target
        if path.exists() and path.read_text() == text:
            continue
        if check:
            stale.append(str(path.relative_to(ROOT)))
        else:
            path.write_text(text)
    if stale:
        sys.exit(f"not as `make codegen` writes them: {', '.join(stale)}")


if __name__ == "__main__":
    main()
