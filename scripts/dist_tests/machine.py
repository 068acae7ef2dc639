"""What this machine is called by each kind of package, and the Pythons it has."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

WINDOWS = os.name == "nt"


def machine_name() -> str:
    machine = os.uname().machine if not WINDOWS else os.environ["PROCESSOR_ARCHITECTURE"]
    return {"AMD64": "x86_64", "arm64": "aarch64"}.get(machine, machine)


def dist_platform() -> tuple[str, str]:
    return sys.platform, {"x86_64": "x64", "aarch64": "arm64"}[machine_name()]


def wheel_of_this_machine() -> str:
    if WINDOWS:
        return "win_amd64"
    kind = {"linux": "manylinux", "darwin": "macosx"}[sys.platform]
    return f"{kind}.*({machine_name()}|{machine_name().replace('aarch64', 'arm64')})"


def npm_of_this_machine() -> str:
    system, machine = dist_platform()
    return f"{system}-{machine}" + {"linux": "-gnu", "win32": "-msvc"}.get(system, "")


def pythons() -> list[str]:
    """Every Python from 3.10 on PATH or in pyenv, one of each minor version."""
    found: dict[str, str] = {}
    places = [*Path.home().glob(".pyenv/versions/3.*/bin/python")]
    places += [Path(name) for minor in range(10, 20) if (name := shutil.which(f"python3.{minor}"))]
    for place in [*places, Path(sys.executable)]:
        asked = [place, "-c", "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"]
        done = subprocess.run([str(part) for part in asked], capture_output=True, text=True, check=False)
        if done.returncode == 0 and tuple(map(int, done.stdout.split("."))) >= (3, 10):
            found.setdefault(done.stdout.strip(), str(place))
    return [found[minor] for minor in sorted(found, key=lambda minor: int(minor.split(".")[1]))]
