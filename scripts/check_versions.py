"""Checks that every package has the version of the workspace, and that each has a licence and complete metadata.

The version is written once, in Cargo.toml. Cargo and maturin read it from there; npm cannot, so package.json, its lock
file and version.ts repeat it: ``check_versions.py --write`` copies it there. Platform packages take theirs from
package.json.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CRATES = ["core", "codegen", "bindings-python", "bindings-node", "local", "local/desktop", "bench", "tests/faultserver"]


def found(pattern: str, text: str, file: str) -> str:
    match = re.search(pattern, text, re.MULTILINE)
    if match is None:
        sys.exit(f"check_versions: {file} has no {pattern!r}, from which the version is read")
    return match[1]


def read(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def copies(version: str) -> list[tuple[str, str, str]]:
    """Files that repeat the version: file, text as it is, text as it must be."""
    manifest, lock = read("bindings-node/package.json"), read("bindings-node/package-lock.json")
    source = read("bindings-node/lib/engine/version.ts")
    first = re.compile(r'^(\s*"version": ")[^"]+', re.MULTILINE)
    return [
        ("bindings-node/package.json", manifest, first.sub(rf"\g<1>{version}", manifest, count=1)),
        # Its own entry, and that of the package in the folder itself.
        ("bindings-node/package-lock.json", lock, first.sub(rf"\g<1>{version}", lock, count=2)),
        ("bindings-node/lib/engine/version.ts", source, re.sub(r"'[^']+'", f"'{version}'", source, count=1)),
    ]


def check(version: str) -> list[str]:
    problems = [f"{file} does not have version {version}" for file, now, wanted in copies(version) if now != wanted]
    for crate in [*CRATES, *(["cli"] if (ROOT / "cli/Cargo.toml").exists() else [])]:
        if not re.search(r"^version\.workspace = true", read(f"{crate}/Cargo.toml"), re.MULTILINE):
            problems.append(f"{crate}/Cargo.toml does not take the version of the workspace")
    for line in re.findall(r"^.*path = .*version = .*$", read("Cargo.toml"), re.MULTILINE):
        if f'version = "{version}"' not in line:
            problems.append(f"Cargo.toml: the dependency {line.strip()!r} does not name version {version}")
    for file in sorted(ROOT.glob("*/pyproject.toml")):
        text = file.read_text(encoding="utf-8")
        name = file.relative_to(ROOT)
        if re.search(r"^version\b", text, re.MULTILINE) or 'dynamic = ["version"]' not in text:
            problems.append(f"{name} has a version of its own instead of the crate's")
        problems += [
            f"{name} requires {pinned}, which is not this version"
            for pinned in re.findall(r'"(tzafon[a-z-]*==[^"]+)"', text)
            if not pinned.endswith(f"=={version}")
        ]
    changes = read("CHANGELOG.md")
    newest = found(r"^## (\S+)", changes, "CHANGELOG.md")
    if newest != version:
        problems.append(f"CHANGELOG.md has {newest} on top, and not {version}")
    described = found(r"^  version: (\S+)", read("api/openapi.yaml"), "api/openapi.yaml")
    if f"API {described}" not in changes.split("\n## ")[1]:
        problems.append(f"CHANGELOG.md does not say that {newest} implements API {described} of api/openapi.yaml")
    licence = read("LICENSE")
    for package in ["core", "bindings-python", "bindings-node"]:
        file = ROOT / package / "LICENSE"
        if not file.exists() or file.read_text(encoding="utf-8") != licence:
            problems.append(f"{package}/LICENSE is not the same as LICENSE; the package would be published without it")
    manifest = json.loads(read("bindings-node/package.json"))
    problems += [
        f"bindings-node/package.json has no {field}"
        for field in ("description", "license", "author", "homepage", "keywords", "types", "engines")
        if not manifest.get(field)
    ]
    return problems


def main() -> None:
    version = found(r'^version = "([^"]+)"', read("Cargo.toml"), "Cargo.toml")
    if sys.argv[1:] == ["--write"]:
        for file, now, wanted in copies(version):
            if now != wanted:
                (ROOT / file).write_text(wanted, encoding="utf-8")
                print(f"{file}: now {version}")
    problems = check(version)
    if problems:
        print("\n".join(f"check_versions: {problem}" for problem in problems), file=sys.stderr)
        sys.exit("check_versions: the version is set in Cargo.toml; `scripts/check_versions.py --write` copies it")


if __name__ == "__main__":
    main()
