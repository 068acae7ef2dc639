"""Checks that every package has the version of the workspace, and that each has a licence and complete metadata.

The version is written once, in Cargo.toml. Cargo and maturin read it from there; npm cannot, so each package.json, its
lock file and version.ts repeat it, and so do packages that require others of the same release:
``check_versions.py --write`` copies it there. Platform packages take theirs from package.json. ``--tag TAG`` also
checks the name of a release.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CRATES = [
    "core",
    "codegen",
    "bindings-python",
    "bindings-node",
    "local",
    "local/desktop",
    "cli",
    "bench",
    "tests/faultserver",
]
#: Folders of what is published, each with a copy of the licence.
PUBLISHED = ["core", "bindings-python", "bindings-node", "local", "local/desktop", "cli"]


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
    cli, workspace, python = (
        read("bindings-node/cli/package.json"),
        read("Cargo.toml"),
        read("bindings-python/pyproject.toml"),
    )
    source = read("bindings-node/lib/engine/version.ts")
    first = re.compile(r'^(\s*"version": ")[^"]+', re.MULTILINE)
    return [
        ("Cargo.toml", workspace, re.sub(r'(path = "[^"]+", version = ")[^"]+', rf"\g<1>{version}", workspace)),
        ("bindings-python/pyproject.toml", python, re.sub(r'("tzafon-cli==)[^"]+', rf"\g<1>{version}", python)),
        ("bindings-node/package.json", manifest, first.sub(rf"\g<1>{version}", manifest, count=1)),
        ("bindings-node/cli/package.json", cli, first.sub(rf"\g<1>{version}", cli, count=1)),
        # Its own entry, and that of the package in the folder itself.
        ("bindings-node/package-lock.json", lock, first.sub(rf"\g<1>{version}", lock, count=2)),
        ("bindings-node/lib/engine/version.ts", source, re.sub(r"'[^']+'", f"'{version}'", source, count=1)),
    ]


def check(version: str) -> list[str]:
    problems = [f"{file} does not have version {version}" for file, now, wanted in copies(version) if now != wanted]
    for crate in CRATES:
        if not re.search(r"^version\.workspace = true", read(f"{crate}/Cargo.toml"), re.MULTILINE):
            problems.append(f"{crate}/Cargo.toml does not take the version of the workspace")
    for file in sorted(ROOT.glob("*/pyproject.toml")):
        text = file.read_text(encoding="utf-8")
        name = file.relative_to(ROOT)
        if re.search(r"^version\b", text, re.MULTILINE) or 'dynamic = ["version"]' not in text:
            problems.append(f"{name} has a version of its own instead of the crate's")
    changes = read("CHANGELOG.md")
    newest = found(r"^## (\S+)", changes, "CHANGELOG.md")
    if newest != version:
        problems.append(f"CHANGELOG.md has {newest} on top, and not {version}")
    described = found(r"^  version: (\S+)", read("api/openapi.yaml"), "api/openapi.yaml")
    if f"API {described}" not in changes.split("\n## ")[1]:
        problems.append(f"CHANGELOG.md does not say that {newest} implements API {described} of api/openapi.yaml")
    licence = read("LICENSE")
    for package in PUBLISHED:
        file = ROOT / package / "LICENSE"
        if not file.exists() or file.read_text(encoding="utf-8") != licence:
            problems.append(f"{package}/LICENSE is not the same as LICENSE; the package would be published without it")
    required = ["description", "license", "author", "homepage", "keywords", "engines"]
    for name, fields in (("bindings-node", [*required, "types"]), ("bindings-node/cli", [*required, "bin"])):
        manifest = json.loads(read(f"{name}/package.json"))
        problems += [f"{name}/package.json has no {field}" for field in fields if not manifest.get(field)]
    return problems


def main() -> None:
    version = found(r'^version = "([^"]+)"', read("Cargo.toml"), "Cargo.toml")
    if sys.argv[1:] == ["--write"]:
        for file, now, wanted in copies(version):
            if now != wanted:
                (ROOT / file).write_text(wanted, encoding="utf-8")
                print(f"{file}: now {version}")
    problems = check(version)
    if sys.argv[1:2] == ["--tag"] and sys.argv[2:] != [f"v{version}"]:
        problems.append(f"the tag {' '.join(sys.argv[2:])} is not v{version}, the version of Cargo.toml")
    if problems:
        print("\n".join(f"check_versions: {problem}" for problem in problems), file=sys.stderr)
        sys.exit("check_versions: the version is set in Cargo.toml; `scripts/check_versions.py --write` copies it")


if __name__ == "__main__":
    main()
