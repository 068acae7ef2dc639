"""A release that stopped halfway is published to its end when it is run again (scripts/publish.sh)."""

from __future__ import annotations

import io
import json
import os
import subprocess
import tarfile
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "scripts/publish.sh"
PLATFORMS = ["lightcone-cli-linux-x64-gnu", "lightcone-linux-x64-gnu"]
PACKAGES = [f"@tzafon/{name}@1.0.0" for name in (*PLATFORMS, "lightcone", "lightcone-cli")]
CRATES = ["tzafon", "lightcone-desktop", "lightcone-local", "lightcone-cli"]
#: What a registry does with a package, as its clients report it; the folder has what is published and what is refused.
NPM = """#!/usr/bin/env bash
cd "$REGISTRY"
case $1 in
  view) grep --quiet --line-regexp --fixed-strings "$2" published && echo 1.0.0 || { echo E404 >&2; exit 1; } ;;
  publish)
    name=$(tar --extract --to-stdout --file "$2" package/package.json | sed 's/.*"name": "\\([^"]*\\)".*/\\1/')@1.0.0
    if grep --quiet --line-regexp --fixed-strings "$name" refused; then echo E500 >&2; exit 1; fi
    echo "$name" >>published; echo "$*" >>calls ;;
esac
"""
CARGO = """#!/usr/bin/env bash
cd "$REGISTRY"
if grep --quiet --line-regexp "$4" published; then
  echo "error: crate $4@1.0.0 already exists on its index" >&2; exit 101
fi
if grep --quiet --line-regexp "$4" refused; then echo "error: refused" >&2; exit 101; fi
echo "$4" >>published
"""


class Registry:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, text in (("npm", NPM), ("cargo", CARGO), ("published", ""), ("refused", ""), ("calls", "")):
            (folder / name).write_text(text)
            (folder / name).chmod(0o755)

    def refuses(self, *names: str) -> None:
        (self.folder / "refused").write_text("".join(f"{name}\n" for name in names))

    @property
    def published(self) -> list[str]:
        return (self.folder / "published").read_text().splitlines()

    def run(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        env = {**os.environ, "REGISTRY": str(self.folder), "PATH": f"{self.folder}{os.pathsep}{os.environ['PATH']}"}
        command = [str(SCRIPT), *map(str, arguments)]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    (tmp_path / "registry").mkdir()
    return Registry(tmp_path / "registry")


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A folder with npm packages, as ``make dist`` names them."""
    folder = tmp_path / "packages"
    folder.mkdir()
    for package in PACKAGES:
        name, version = package.rsplit("@", 1)
        manifest = json.dumps({"name": name, "version": version}).encode()
        with tarfile.open(folder / f"{name[1:].replace('/', '-')}-{version}.tgz", "w:gz") as archive:
            entry = tarfile.TarInfo("package/package.json")
            entry.size = len(manifest)
            archive.addfile(entry, io.BytesIO(manifest))
    return folder


def test_platform_packages_are_published_before_what_depends_on_them(registry: Registry, packages: Path) -> None:
    done = registry.run("npm", packages, "--provenance")
    assert done.returncode == 0, done.stderr
    assert registry.published == PACKAGES
    calls = (registry.folder / "calls").read_text().splitlines()
    assert all(call.endswith(".tgz --access public --provenance") for call in calls)


def test_npm_packages_that_are_published_are_left_out(registry: Registry, packages: Path) -> None:
    registry.refuses(PACKAGES[1])
    assert registry.run("npm", packages).returncode != 0
    assert registry.published == PACKAGES[:1]
    registry.refuses()
    again = registry.run("npm", packages)
    assert again.returncode == 0, again.stderr
    assert f"{PACKAGES[0]} is published already" in again.stdout
    assert registry.published == PACKAGES


def test_a_folder_without_all_kinds_of_packages_is_refused(registry: Registry, packages: Path) -> None:
    for file in packages.glob("*-gnu-*"):
        file.unlink()
    done = registry.run("npm", packages)
    assert done.returncode == 1 and "lacks main or platform packages" in done.stderr
    assert registry.published == []


def test_crates_that_are_published_are_left_out(registry: Registry) -> None:
    registry.refuses("lightcone-local")
    stopped = registry.run("crates")
    assert stopped.returncode == 1 and "error: refused" in stopped.stderr
    registry.refuses()
    again = registry.run("crates")
    assert again.returncode == 0, again.stderr
    assert "tzafon is published already" in again.stdout
    assert registry.published == CRATES
