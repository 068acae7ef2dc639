"""Programs that are run as a stranger runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
WINDOWS = os.name == "nt"
#: Variables that a stranger's environment has as well, in upper case: Windows' names have any case. Without
#: SystemRoot nothing there opens a socket, and without ProgramFiles Chrome is not found.
KEPT = {
    *("LANG", "TEMP", "TMP", "SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS"),
    *("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "PROCESSOR_ARCHITECTURE"),
    *("PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMDATA"),
}
#: How the settings of installers begin.
SETTINGS = ("PIP_", "NPM_CONFIG_")


class Failed(Exception):
    """A case that did not work; the text says what was run and what to do."""


def run(*command: str | Path, cwd: Path, env: dict[str, str], hint: str) -> str:
    """What a program prints. It is found on the PATH of ``env``; on Windows it may be a script, such as npm.cmd."""
    line = [str(part) for part in command]
    found = [shutil.which(line[0], path=env["PATH"]) or line[0], *line[1:]]
    try:
        done = subprocess.run(
            found,
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise Failed(f"`{' '.join(line)}` cannot be started: {error}\n{hint}") from error
    if done.returncode != 0:
        said = (done.stdout + done.stderr).strip()[-3000:]
        raise Failed(f"`{' '.join(line)}` failed with exit code {done.returncode}:\n{said}\n{hint}")
    return done.stdout


def environment(home: Path, *folders: Path, own: Mapping[str, str] = os.environ) -> dict[str, str]:
    """A stranger's: no variables of this program's, and no toolchains."""
    env = {name: value for name, value in own.items() if name.upper() in KEPT or name.upper().startswith(SETTINGS)}
    system = [folder for folder in own["PATH"].split(os.pathsep) if clean(folder)]
    env["PATH"] = os.pathsep.join([*map(str, folders), *system])
    env |= {"HOME": str(home), "USERPROFILE": str(home), "YARN_CACHE_FOLDER": str(home / "yarn-cache")}
    if WINDOWS:
        env |= {"LOCALAPPDATA": str(home / "AppData/Local"), "APPDATA": str(home / "AppData/Roaming")}
    return env


def clean(folder: str) -> bool:
    """Whether a folder of PATH has no Rust and is not below the source tree."""
    path = Path(folder)
    tools = any(
        (path / f"{tool}{ending}").exists() for tool in ("cargo", "rustc", "lightcone") for ending in ("", ".exe")
    )
    return path.is_absolute() and ROOT not in [path, *path.parents] and not tools
