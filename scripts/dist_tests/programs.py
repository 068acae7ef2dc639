"""Programs that are run as a stranger runs them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


class Failed(Exception):
    """A case that did not work; the text says what was run and what to do."""


def run(*command: str | Path, cwd: Path, env: dict[str, str], hint: str) -> str:
    line = [str(part) for part in command]
    done = subprocess.run(line, cwd=cwd, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = (done.stdout + done.stderr).strip()[-3000:]
        raise Failed(f"`{' '.join(line)}` failed with exit code {done.returncode}:\n{said}\n{hint}")
    return done.stdout


def environment(home: Path, *folders: Path) -> dict[str, str]:
    """A stranger's: no variables of this program's, and no toolchains."""
    kept = {
        "SystemRoot",
        "TEMP",
        "TMP",
        "COMSPEC",
        "LANG",
        "SSL_CERT_FILE",
        "NODE_EXTRA_CA_CERTS",
        "PATHEXT",
        "ProgramFiles",
    }
    env = {
        name: value for name, value in os.environ.items() if name in kept or name.startswith(("PIP_", "npm_config_"))
    }
    system = [folder for folder in os.environ["PATH"].split(os.pathsep) if clean(folder)]
    env["PATH"] = os.pathsep.join([*map(str, folders), *system])
    return {**env, "HOME": str(home), "USERPROFILE": str(home), "YARN_CACHE_FOLDER": str(home / "yarn-cache")}


def clean(folder: str) -> bool:
    """Whether a folder of PATH has no Rust and is not below the source tree."""
    path = Path(folder)
    tools = any(
        (path / f"{tool}{ending}").exists() for tool in ("cargo", "rustc", "lightcone") for ending in ("", ".exe")
    )
    return path.is_absolute() and ROOT not in [path, *path.parents] and not tools
