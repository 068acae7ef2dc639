"""The published client, in an environment of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
_ENVIRONMENT = ROOT / "target/published-python"
_REQUIREMENTS = HERE / "requirements.txt"
#: The environment of the tests, which has ours.
OWN = Path(sys.executable)


def interpreter() -> Path:
    """Its interpreter; the environment is made when it is missing or other than what is required."""
    python, stamp = _ENVIRONMENT / "bin/python", _ENVIRONMENT / "installed.txt"
    required = _REQUIREMENTS.read_text()
    if not stamp.is_file() or stamp.read_text() != required:
        shutil.rmtree(_ENVIRONMENT, ignore_errors=True)
        subprocess.run([OWN, "-m", "venv", _ENVIRONMENT], check=True)
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "-r", _REQUIREMENTS], check=True)
        stamp.write_text(required)
    return python


def said(python: Path, program: str, *args: str, stdin: Any = None) -> Any:
    """What a program of this folder prints as JSON."""
    unset = {name for name in os.environ if name.startswith(("LIGHTCONE_", "TZAFON_", "PYTHON"))}
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    done = subprocess.run(
        [python, HERE / program, *args],
        env=environment,
        input=None if stdin is None else json.dumps(stdin),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
