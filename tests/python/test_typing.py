"""Type checkers accept every method, and refuse wrong uses, each with the error that is written beside it."""

from __future__ import annotations

import ast
import inspect
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import tzafon

FOLDER = Path(__file__).parent / "typing"
WRONG = "wrong_uses.py"
BLOCKING, AWAITED = "every_method.py", "every_method_async.py"
#: A file, a line, and the rule or the code.
Error = tuple[str, int, str]


def run(*command: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=FOLDER, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.stdout


@cache
def pyright() -> set[Error]:
    said = json.loads(run("pyright", "--outputjson", "--pythonpath", sys.executable))
    return {
        (Path(one["file"]).name, one["range"]["start"]["line"] + 1, one.get("rule", one["message"]))
        for one in said["generalDiagnostics"]
    }


@cache
def mypy() -> set[Error]:
    lines = run("mypy", "--output", "json", BLOCKING, AWAITED, WRONG).splitlines()
    return {(one["file"], one["line"], one["code"]) for one in map(json.loads, lines) if one["severity"] == "error"}


def expected() -> list[set[Error]]:
    """What each of the two must say, by the comments of the file."""
    found: list[set[Error]] = [set(), set()]
    for number, line in enumerate((FOLDER / WRONG).read_text().splitlines(), 1):
        if comment := re.search(r"# refused: (.*)", line):
            for errors, codes in zip(found, comment[1].split("; "), strict=True):
                errors.update((WRONG, number, code) for code in codes.split(", "))
    return found


@pytest.mark.parametrize(("check", "place"), [(pyright, 0), (mypy, 1)])
def test_right_uses_pass_and_wrong_ones_are_refused(check: Any, place: int) -> None:
    errors = expected()[place]
    assert len(errors) >= 20
    assert check() == errors


def methods(owner: Any) -> set[str]:
    return {
        name for name in dir(owner) if not name.startswith(("_", "with_")) and inspect.ismethod(getattr(owner, name))
    }


def children(owner: Any) -> list[Any]:
    names = [name for name in dir(type(owner)) if not name.startswith(("_", "with_"))]
    values = [getattr(owner, name) for name in names]
    return [value for value in values if type(value).__name__.endswith(("Resource", "Tabs"))]


@pytest.mark.parametrize(
    ("file", "client", "session", "handle"),
    [
        (BLOCKING, tzafon.Lightcone, tzafon.ComputerSession, tzafon.TaskHandle),
        (AWAITED, tzafon.AsyncLightcone, tzafon.AsyncComputerSession, tzafon.AsyncTaskHandle),
    ],
)
def test_the_files_use_every_method(file: str, client: Any, session: Any, handle: Any) -> None:
    used = {node.attr for node in ast.walk(ast.parse((FOLDER / file).read_text())) if isinstance(node, ast.Attribute)}
    made = client(api_key="k")
    waiting, all_methods = children(made), set[str]()
    waiting += [session(made, "c"), session(made, "c").tabs]
    while waiting:
        owner = waiting.pop()
        all_methods |= methods(owner)
        waiting += children(owner) if type(owner).__name__.endswith("Resource") else []
    all_methods |= {name for name in vars(handle) if not name.startswith("_")}
    assert len(all_methods) >= 50
    assert all_methods - used == set()
