"""The packages for Windows under Wine, as far as Wine goes: there is no CPython in it, and no browser."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

from .cases import Cases
from .node import installed
from .programs import Failed, environment, run
from .registry import Registry

WINE = "/usr/lib/wine/wine64"
#: A task in a browser of a server outside Wine. What it says is a file: Node cannot open Wine's standard output and
#: error if these are pipes.
NODE = """\
import { writeFileSync } from 'node:fs';
try {
  const { Lightcone } = await import('@tzafon/lightcone');
  const client = new Lightcone();
  const result = await client.agent.tasks.run({
    instruction: 'Report the title', kind: 'browser', start_url: process.env.SHOP,
  });
  writeFileSync('said', `${result.status}: ${result.text}`);
} catch (error) {
  writeFileSync('said', String(error.stack));
}
"""
HINT = "scripts/test-windows.sh prepares Wine; look at the error above"


def under_wine(*command: str | Path) -> list[str | Path]:
    return ["timeout", "300", WINE, *command]


class Wine:
    """``files`` has ``node.exe`` and the libraries that Wine lacks."""

    def __init__(self, cases: Cases, files: Path, registry: Registry) -> None:
        self.cases, self.files, self.registry = cases, files, registry

    def environment(self, variables: dict[str, str]) -> dict[str, str]:
        return {**os.environ, "WINEPATH": str(self.files), **variables}

    def installed(self, folder: Path) -> None:
        env = environment(folder)
        # npm takes the platform packages of this system.
        env |= {"npm_config_os": "win32", "npm_config_cpu": "x64", "npm_config_force": "true"}
        installed(self.cases, folder, env, self.registry.url, "npm")

    @contextlib.contextmanager
    def server(self, folder: Path) -> Iterator[dict[str, str]]:
        """A server and a shop of this machine's own packages, as variables."""
        program = self.cases.out / "files/x86_64-unknown-linux-gnu/lightcone"
        own = folder / "lightcone"
        shutil.copy(program, own)
        own.chmod(0o755)
        key = "sk_of_the_test"
        with contextlib.ExitStack() as stack:

            def started(*arguments: str) -> str:
                env = {**os.environ, "LIGHTCONE_LOCAL_API_KEY": key}
                made = subprocess.Popen([str(own), *arguments], stdout=subprocess.PIPE, text=True, env=env)
                process = stack.enter_context(made)
                stack.callback(process.kill)
                assert process.stdout is not None
                return json.loads(process.stdout.readline())["url"]

            yield {"LIGHTCONE_BASE_URL": started("serve"), "TZAFON_API_KEY": key, "SHOP": started("shop")}

    def node(self, folder: Path) -> None:
        self.installed(folder)
        (folder / "quick.mjs").write_text(NODE)
        command = under_wine(self.files / "node.exe", "quick.mjs")
        with self.server(folder) as variables:
            to = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
            done = subprocess.run(command, cwd=folder, env=self.environment(variables), check=False, **to)
        said = (folder / "said").read_text() if (folder / "said").exists() else ""
        if not said.startswith("completed: "):
            raise Failed(f"node.exe ended with {done.returncode}, and its file has {said!r}; {HINT}")

    def command(self, folder: Path) -> None:
        """npm's program and the wheel's are the same; it runs a task."""
        self.installed(folder)
        program = folder / "node_modules/@tzafon/lightcone-cli-win32-x64-msvc/lightcone.exe"
        [wheel] = self.cases.out.glob("tzafon_cli-*-win_amd64.whl")
        with zipfile.ZipFile(wheel) as archive:
            [name] = [name for name in archive.namelist() if name.endswith(".data/scripts/lightcone.exe")]
            if archive.read(name) != program.read_bytes():
                raise Failed(f"{wheel.name} has another program than the npm package; build both with `make dist`")
        with self.server(folder) as variables:
            task = ["run", "--kind", "browser", f"go to {variables['SHOP']}. report the title"]
            said = run(*under_wine(program, *task), cwd=folder, env=self.environment(variables), hint=HINT)
        if not said.startswith("Lightcone Shop"):
            raise Failed(f"`lightcone run` said {said!r}; {HINT}")


def try_wine(cases: Cases, files: Path, registry: Registry) -> None:
    wine = Wine(cases, files, registry)
    sdk, cli = r"tzafon-lightcone-win32-x64-msvc-\d.*\.tgz", r"tzafon-lightcone-cli-win32-x64-msvc-\d.*\.tgz"
    cases.case("Node 22 for Windows, Wine", [sdk, r"tzafon-lightcone-\d.*\.tgz"], wine.node)
    cases.case("the program, Wine", [cli, r"tzafon_cli-.*win_amd64\.whl"], wine.command)
