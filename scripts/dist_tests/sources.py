"""The source packages and the crates, built by cargo and pip in empty folders, away from the source tree."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tarfile
from pathlib import Path

import dist

from .cases import Cases
from .machine import WINDOWS
from .programs import Failed, environment, run
from .quick_start import QUICK_START

HINT = "what it needs must be in the package: compare its list of files with what the compiler misses"


def try_sources(cases: Cases) -> None:
    """Needs cargo and a C compiler. What they compile is kept for the next time, since it takes minutes."""
    cargo = shutil.which("cargo")
    if cargo is None:
        sys.exit("test-dist: source packages are built with cargo, which is not on PATH")

    def stranger(folder: Path) -> dict[str, str]:
        env = environment(folder, Path(cargo).parent)
        for name, place in (("CARGO_HOME", ".cargo"), ("RUSTUP_HOME", ".rustup")):
            env[name] = os.environ.get(name, str(Path.home() / place))
        return {**env, "CARGO_TARGET_DIR": str(cases.cache / "sources")}

    def sdists(folder: Path) -> None:
        env = stranger(folder)
        run(sys.executable, "-m", "venv", folder / "env", cwd=folder, env=env, hint="this Python needs its module venv")
        scripts = folder / "env" / ("Scripts" if WINDOWS else "bin")
        packages = [cases.out / f"{name}-{cases.version}.tar.gz" for name in ("tzafon", "tzafon_cli")]
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        run(scripts / "python", *install, *packages, cwd=folder, env=env, hint=HINT)
        (folder / "quick_start.py").write_text(QUICK_START["python"])
        program = scripts / ("lightcone.exe" if WINDOWS else "lightcone")
        run(scripts / "python", "quick_start.py", program, cwd=folder, env=environment(folder), hint=HINT)

    def crates(folder: Path) -> None:
        env = stranger(folder)
        patches: list[str] = []
        for crate in dist.CRATES:
            name = f"{crate}-{cases.version}"
            with tarfile.open(cases.out / f"{name}.crate") as archive:
                archive.extractall(folder, filter="data")
            # The registry may not have this version yet.
            patches += ["--config", f"patch.crates-io.{crate}.path={str(folder / name)!r}"]
        install = [cargo, "install", "--quiet", *patches[:-2], "--root", folder / "installed", "--path"]
        run(*install, folder / f"lightcone-cli-{cases.version}", cwd=folder, env=env, hint=HINT)
        program = folder / "installed/bin" / ("lightcone.exe" if WINDOWS else "lightcone")
        said = run(program, "--version", cwd=folder, env=environment(folder), hint=HINT)
        if cases.version not in said:
            raise Failed(f"`lightcone --version` said {said!r} instead of {cases.version}")

    version = re.escape(cases.version)
    cases.case("pip and cargo, from the sdists", [rf"tzafon(_cli)?-{version}\.tar\.gz"], sdists)
    cases.case("`cargo install`, from the crates", [rf".*-{version}\.crate"], crates)
