"""The packages in a folder with another Linux, which may be for another machine."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

from .cases import Cases
from .machine import Linux, machine_name, tzafon_wheels
from .programs import Failed, run
from .quick_start import QUICK_START

HOME = "tmp/lightcone-test-dist"
NODE = """\
import { startLocal } from '@tzafon/lightcone';
const local = await startLocal();
await local.client.computers.list();
await local.close();
"""


class Root:
    """A folder with a Linux, and what is run in it."""

    def __init__(self, cases: Cases, root: Path) -> None:
        self.cases = cases
        self.root = root
        self.linux = Linux.of(root)
        self.place = root / HOME
        release = (root / "etc/os-release").read_text()
        name = (re.search(r'^PRETTY_NAME="(.+)"', release, re.MULTILINE) or ["", str(root)])[1]
        self.name = name if self.linux.machine == machine_name() else f"{name} on {self.linux.machine}"
        self.hint = f"it must run in {self.name} with nothing else installed; `ldd --version` says which glibc it has"
        if self.linux.machine != machine_name():
            self.hint += "; programs of another machine need qemu-user-static, registered with binfmt_misc"

    def run(self, *command: str, cwd: Path) -> str:
        inside = ["chroot", self.root, "/usr/bin/env", "-i", "PATH=/usr/bin:/bin", f"HOME=/{HOME}"]
        return run(*inside, *command, cwd=cwd, env={"PATH": os.environ["PATH"]}, hint=self.hint)

    def has_python(self) -> bool:
        """Whether its Python is one that the packages are for."""
        if not (self.root / "usr/bin/python3").exists():
            return False
        ask = "import sys; print(sys.version_info >= (3, 10))"
        return self.run("/usr/bin/python3", "-c", ask, cwd=self.root).strip() == "True"

    def program(self, folder: Path) -> None:
        self.try_program(folder, self.linux.rust)

    def static_program(self, folder: Path) -> None:
        self.try_program(folder, f"{self.linux.machine}-unknown-linux-musl")

    def try_program(self, folder: Path, target: str) -> None:
        built = self.cases.out / "files" / target / "lightcone"
        if not built.exists():
            raise Failed(
                f"there is no program for {target} in {self.cases.out}: build it with `make dist TARGETS={target}`"
            )
        # Files that come from another machine of a workflow have lost the permission.
        Path(shutil.copy(built, self.place)).chmod(0o755)
        said = self.run(f"/{HOME}/lightcone", "--version", cwd=folder)
        if self.cases.version not in said:
            raise Failed(f"`lightcone --version` said {said!r}; {self.hint}")

    def wheels(self, folder: Path) -> None:
        pattern = re.compile(tzafon_wheels(self.linux.wheel))
        for wheel in self.cases.out.iterdir():
            if pattern.fullmatch(wheel.name):
                shutil.copy(wheel, self.place)
        download = ["-m", "pip", "download", "--quiet", "--no-deps", "typing-extensions", "-d", self.place]
        run(sys.executable, *download, cwd=folder, env=dict(os.environ), hint="pip must reach its registry")
        (self.place / "quick_start.py").write_text(QUICK_START["python"])
        install = f"pip install --quiet --no-index --find-links . 'tzafon[local]=={self.cases.version}'"
        script = f"cd ~ && python3 -m venv env && env/bin/{install}"
        script += " && env/bin/python quick_start.py env/bin/lightcone --without-browser"
        self.run("/bin/sh", "-c", script, cwd=folder)

    def node(self, folder: Path) -> None:
        package = f"node-linux-{self.linux.cpu}"
        modules = self.cases.npm(f"node-20-{self.linux.cpu}", f"{package}@20", force=True)
        self.npm_packages(folder, modules / package / "bin/node")

    def bun(self, folder: Path) -> None:
        package = f"@oven/bun-linux-{self.linux.cpu.replace('arm64', 'aarch64')}-musl"
        modules = self.cases.npm(f"bun-musl-{self.linux.cpu}", package, force=True)
        self.npm_packages(folder, modules / package / "bin/bun")

    def npm_packages(self, folder: Path, runtime: Path) -> None:
        shutil.copy(runtime, self.place / "node")
        for pattern in ("tzafon-lightcone-[0-9]*.tgz", f"tzafon-lightcone-{self.linux.npm}-[0-9]*.tgz"):
            file = next(self.cases.out.glob(pattern), None)
            if file is None:
                raise Failed(
                    f"there is no {pattern} in {self.cases.out}: build it with `make dist TARGETS={self.linux.rust}`"
                )
            with tarfile.open(file) as archive:
                archive.extractall(self.place / "unpacked", filter="data")
            made = json.loads((self.place / "unpacked/package/package.json").read_text())["name"]
            (self.place / "node_modules/@tzafon").mkdir(parents=True, exist_ok=True)
            shutil.move(self.place / "unpacked/package", self.place / "node_modules" / made)
        self.program(folder)
        (self.place / "quick.mjs").write_text(NODE)
        self.run("/bin/sh", "-c", "cd ~ && LIGHTCONE_BIN=./lightcone ./node quick.mjs", cwd=folder)


def try_linux(cases: Cases, folder: Path) -> None:
    root = Root(cases, folder)
    linux = root.linux
    program = [rf"tzafon_cli-.*{linux.wheel}\.whl", rf"tzafon-lightcone-cli-{linux.npm}-\d.*\.tgz"]
    parts: list[tuple[str, Callable[[Path], None], list[str]]] = [("the program", root.program, program)]
    addon = [rf"tzafon-lightcone-{linux.npm}-\d.*\.tgz"]
    if linux.musl and (folder / "usr/lib/libstdc++.so.6").exists():
        # Node for musl is not on npm; Bun is, and links to the C++ library.
        parts.append(("Bun", root.bun, addon))
    if not linux.musl:
        parts.append(("Node 20", root.node, addon))
        musl = Linux(linux.machine, musl=True)
        if (cases.out / "files" / musl.rust).is_dir():
            static = [rf"tzafon_cli-.*{musl.wheel}\.whl", rf"tzafon-lightcone-cli-{musl.npm}-\d.*\.tgz"]
            parts.append(("the program for musl", root.static_program, static))
    if root.has_python():
        parts.append(("Python", root.wheels, [tzafon_wheels(linux.wheel)]))
    env = {"PATH": os.environ["PATH"]}
    if (folder / "proc").is_symlink():
        sys.exit(f"test-dist: {folder}/proc is a link out of it; replace it with a folder")
    (folder / "proc").mkdir(exist_ok=True)
    run("mount", "-t", "proc", "proc", folder / "proc", cwd=folder, env=env, hint="this needs root")
    try:
        for what, body, artifacts in parts:
            shutil.rmtree(root.place, ignore_errors=True)
            root.place.mkdir(parents=True)
            cases.case(f"{root.name}, {what}", artifacts, body)
    finally:
        run("umount", folder / "proc", cwd=folder, env=env, hint="unmount it by hand")
        shutil.rmtree(root.place, ignore_errors=True)
