"""The wheels, in an environment of one Python."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .cases import Cases
from .machine import ABI, WINDOWS, tzafon_wheels, wheel_of_this_machine
from .programs import environment, run
from .quick_start import QUICK_START


def try_python(cases: Cases, python: str) -> None:
    asked = f"import platform, sys; print(platform.python_version(), {ABI})"
    done = subprocess.run([python, "-c", asked], stdout=subprocess.PIPE, text=True, check=True)
    version, abi = done.stdout.split()
    version += "" if abi == "abi3" else ", free-threaded"

    def body(folder: Path) -> None:
        env = environment(folder)
        run(python, "-m", "venv", folder / "env", cwd=folder, env=env, hint="this Python needs its module venv")
        scripts = folder / "env" / ("Scripts" if WINDOWS else "bin")
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--find-links", cases.out]
        hint = f"there must be a wheel for {version} on {sys.platform} in {cases.out}: build it with `make dist`"
        run(
            scripts / "python",
            *install,
            "--only-binary",
            ":all:",
            f"tzafon[local]=={cases.version}",
            cwd=folder,
            env=env,
            hint=hint,
        )
        (folder / "quick_start.py").write_text(QUICK_START["python"])
        hint = "look at the error above; `lightcone doctor` of the installed package lists what computers need"
        program = scripts / ("lightcone.exe" if WINDOWS else "lightcone")
        run(scripts / "python", "quick_start.py", program, cwd=folder, env=env, hint=hint)

    cases.case(f"Python {version}", [tzafon_wheels(wheel_of_this_machine(), abi)], body)
