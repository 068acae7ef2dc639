"""Runs cases, and notes what each tested."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import dist

from .programs import Failed, run


class Cases:
    def __init__(self, out: Path) -> None:
        self.out = out
        self.cache = dist.TOOLS / "test-dist"
        self.failures: list[str] = []
        self.tested: dict[str, list[str]] = {}
        self.version = dist.versions()

    def case(self, name: str, artifacts: list[str], body: Callable[[Path], None]) -> None:
        """Runs one case in a folder of its own."""
        with tempfile.TemporaryDirectory(prefix="lightcone-test-dist-", ignore_cleanup_errors=True) as folder:
            try:
                body(Path(folder).resolve())
            except Failed as failure:
                self.failures.append(name)
                print(f"FAILED {name}\n{failure}\n", flush=True)
                return
        print(f"works  {name}", flush=True)
        for file in sorted(self.out.iterdir()):
            if any(re.fullmatch(pattern, file.name) for pattern in artifacts):
                self.tested.setdefault(file.name, []).append(name)

    def save(self) -> None:
        """Adds what this run tested to what earlier runs did with the same files."""
        file = self.out / "tested.json"
        if file.exists():
            for artifact, places in json.loads(file.read_text()).items():
                path = self.out / artifact
                if path.exists() and path.stat().st_mtime <= file.stat().st_mtime:
                    known = self.tested.setdefault(artifact, [])
                    known[:0] = [place for place in places if place not in known]
        file.write_text(json.dumps(self.tested, indent=1))
        print(dist.table(self.out))

    def npm(self, name: str, *packages: str, force: bool = False) -> Path:
        """A folder with packages; ``force`` also takes those for other machines."""
        folder = self.cache / name
        done = folder / "installed.json"
        if not done.exists() or json.loads(done.read_text()) != list(packages):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "package.json").write_text('{"private": true}')
            command = [
                shutil.which("npm") or "npm",
                "install",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
                *(["--force"] if force else []),
                *packages,
            ]
            run(
                *command,
                cwd=folder,
                env=dict(os.environ),
                hint="npm must reach its registry, or have these in its cache",
            )
            done.write_text(json.dumps(packages))
        return folder / "node_modules"
