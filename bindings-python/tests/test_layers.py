"""What import-linter can't see: who imports the native module, and that each package says what it is for."""

from __future__ import annotations

import ast
from pathlib import Path

import tzafon

ROOT = Path(tzafon.__file__).parent
LAYOUT = "_compat", "_engine", "_models", "_raw", "_streaming", "ray", "resources", "sessions", "tasks", "types"


def imports_native(path: Path) -> bool:
    nodes = ast.walk(ast.parse(path.read_text()))
    found = [node for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom))]
    names = [alias.name for node in found for alias in node.names]
    modules = [node.module or "" for node in found if isinstance(node, ast.ImportFrom)]
    return any("_native" in name.split(".") for name in [*names, *modules])


def test_only_the_engine_imports_the_native_module() -> None:
    importers = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*.py") if imports_native(path)]
    assert importers == ["_engine/native.py"]


def test_the_root_has_at_most_twelve_modules() -> None:
    assert len([*ROOT.glob("*.py")]) <= 12


def test_every_package_says_what_it_is_for_and_what_it_uses() -> None:
    packages = {path.name for path in ROOT.iterdir() if (path / "__init__.py").exists()}
    assert packages == {*LAYOUT}
    for name in LAYOUT:
        text = ast.get_docstring(ast.parse((ROOT / name / "__init__.py").read_text())) or ""
        assert "ses ``" in text and len(text) > 60, name
