"""What this machine is called by each kind of package, and the Pythons it has."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import dist

from .programs import WINDOWS

#: What the ABI of the wheel for a Python is called, asked of that Python.
ABI = "'abi3' if getattr(sys, '_is_gil_enabled', lambda: True)() else 'cp3%dt' % sys.version_info[1]"


def machine_name() -> str:
    machine = os.uname().machine if not WINDOWS else os.environ["PROCESSOR_ARCHITECTURE"]
    return {"AMD64": "x86_64", "arm64": "aarch64"}.get(machine, machine)


def dist_platform() -> tuple[str, str]:
    return sys.platform, {"x86_64": "x64", "aarch64": "arm64"}[machine_name()]


def tzafon_wheels(platform: str, abi: str = "abi3") -> str:
    """A pattern of the wheels of both packages that are installed where this ABI is used."""
    return rf"tzafon(-[^-]*-[^-]*-{abi}|_cli-[^-]*-py3-none)-.*{platform}\.whl"


def wheel_of_this_machine() -> str:
    if WINDOWS:
        return "win_amd64"
    kind = {"linux": "manylinux", "darwin": "macosx"}[sys.platform]
    return f"{kind}.*({machine_name()}|{machine_name().replace('aarch64', 'arm64')})"


def npm_of_this_machine() -> str:
    system, machine = dist_platform()
    return f"{system}-{machine}" + {"linux": "-gnu", "win32": "-msvc"}.get(system, "")


@dataclass(frozen=True)
class Linux:
    """What the Linux in a folder is called by each kind of package."""

    machine: str
    musl: bool

    @classmethod
    def of(cls, root: Path) -> Linux:
        machines = {62: "x86_64", 183: "aarch64"}  # ELF's numbers
        env = root / "usr/bin/env"
        if env.is_symlink():
            # BusyBox's, whose path starts at that root.
            target = env.readlink()
            env = root / target.relative_to("/") if target.is_absolute() else env.parent / target
        with env.open("rb") as program:
            number = int.from_bytes(program.read(20)[18:], "little")
        if number not in machines:
            sys.exit(f"test-dist: {root} is for a machine (ELF {number}) for which there are no packages")
        return cls(machines[number], musl=any((root / "lib").glob("ld-musl-*")))

    @property
    def rust(self) -> str:
        return f"{self.machine}-unknown-linux-{'musl' if self.musl else 'gnu'}"

    @property
    def wheel(self) -> str:
        return f"{'musllinux' if self.musl else 'manylinux'}.*{self.machine}"

    @property
    def npm(self) -> str:
        return f"linux-{self.cpu}-{'musl' if self.musl else 'gnu'}"

    @property
    def cpu(self) -> str:
        return {"x86_64": "x64", "aarch64": "arm64"}[self.machine]


def pythons() -> list[str]:
    """Every Python from 3.10 on PATH or in pyenv, one of each minor version, and the free-threaded one that has a
    wheel."""
    found: dict[tuple[int, str], str] = {}
    places = [*Path.home().glob(".pyenv/versions/3.*/bin/python")]
    names = [*(f"python3.{minor}" for minor in range(10, 20)), f"python{dist.FREE_THREADED}"]
    places += [Path(place) for name in names if (place := shutil.which(name))]
    for place in [*places, Path(sys.executable)]:
        asked = [place, "-c", f"import sys, venv, ensurepip; print(sys.version_info[1], {ABI})"]
        done = subprocess.run([str(part) for part in asked], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            continue
        minor, abi = done.stdout.split()
        if int(minor) >= 10 and (abi == "abi3" or f"3.{minor}t" == dist.FREE_THREADED):
            found.setdefault((int(minor), abi), str(place))
    return [found[version] for version in sorted(found)]
