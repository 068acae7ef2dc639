"""The npm packages, by each runtime, package manager and way to resolve types."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

from .cases import Cases
from .machine import WINDOWS, dist_platform, npm_of_this_machine
from .programs import Failed, environment, run
from .quick_start import CJS, ESM, FAIL, QUICK_START
from .registry import Registry

#: Versions of Node from npm, beside the one on PATH.
NODES = ["20", "22", "24"]
HINT = "look at the error above; `npx lightcone doctor` lists what computers need"


def node_programs(cases: Cases) -> dict[str, Path]:
    """Programs of Node, Bun and Deno by their names; those that are not on PATH come from npm."""
    found: dict[str, Path] = {}
    system, machine = dist_platform()
    for version in NODES:
        package = f"node-{'win' if WINDOWS else system}-{machine}"
        folder = cases.npm(f"node-{version}", f"{package}@{version}")
        found[f"Node {version}"] = folder / package / "bin" / ("node.exe" if WINDOWS else "node")
    folder = cases.npm("others", "bun", "deno", "pnpm", "yarn", "@yarnpkg/cli-dist", "typescript@5.9", "@types/node@20")
    found["Bun"] = bun(folder)
    found["Deno"] = folder / ".bin" / ("deno.cmd" if WINDOWS else "deno")
    return found


def bun(modules: Path) -> Path:
    """Its package has a program with the ending ``.exe`` on every system."""
    return next(file for file in (modules / "bun/bin").iterdir() if file.stem == "bun")


def installed(cases: Cases, folder: Path, env: dict[str, str], url: str, installer: str) -> dict[str, str]:
    """Installs both packages, and returns the environment with the programs of the project."""
    others = cases.cache / "others/node_modules"
    names = ["@tzafon/lightcone", "@tzafon/lightcone-cli"]
    wanted = dict.fromkeys(names, cases.version)
    (folder / "package.json").write_text(json.dumps({"name": "app", "private": True, "dependencies": wanted}))
    (folder / ".npmrc").write_text(f"@tzafon:registry={url}\nloglevel=error\n")
    scope = f"npmScopes:\n  tzafon:\n    npmRegistryServer: {url}\nunsafeHttpWhitelist: [127.0.0.1]\n"
    berry = f"{scope}nodeLinker: node-modules\nenableImmutableInstalls: false\nenableTelemetry: false\n"
    (folder / ".yarnrc.yml").write_text(berry)
    commands: dict[str, list[str | Path]] = {
        "npm": [shutil.which("npm") or "npm", "install", "--no-audit", "--no-fund"],
        "pnpm": ["node", others / "pnpm/bin/pnpm.cjs", "install"],
        "Yarn 1": ["node", others / "yarn/bin/yarn.js", "install", "--non-interactive"],
        "Yarn 4": ["node", others / "@yarnpkg/cli-dist/bin/yarn.js", "install"],
        "Bun": [bun(others), "install"],
    }
    if installer == "pnpm" and not (others / "pnpm/bin/pnpm.cjs").exists():
        commands["pnpm"][1] = others / "pnpm/bin/pnpm.mjs"
    hint = f"the packages of this platform must be in {cases.out}: build them with `make dist`"
    run(*commands[installer], cwd=folder, env=env, hint=hint)
    return {**env, "PATH": f"{folder / 'node_modules/.bin'}{os.pathsep}{env['PATH']}"}


@contextlib.contextmanager
def shop(folder: Path) -> Iterator[str]:
    """The address of a page, which the program of the installed platform package serves.

    Not through npm's link: on Windows that is a script, which would end without its program.
    """
    name = f"lightcone-cli-{npm_of_this_machine()}/lightcone{'.exe' if WINDOWS else ''}"
    program = next((folder / "node_modules").rglob(name), None)
    if program is None:
        raise Failed(f"there is no {name} in {folder / 'node_modules'}: the platform package was not installed")
    try:
        process = subprocess.Popen([program, "shop"], stdout=subprocess.PIPE, text=True)
    except OSError as error:
        raise Failed(f"{program} cannot be started: {error}\n{HINT}") from error
    with process:
        try:
            assert process.stdout is not None
            if not (line := process.stdout.readline()):
                raise Failed(f"`{program} shop` ended with exit code {process.wait()}\n{HINT}")
            yield json.loads(line)["url"]
        finally:
            process.kill()


def try_node(cases: Cases, registry: Registry) -> None:
    programs = node_programs(cases)
    npms = ["npm", "pnpm", "Yarn 1", "Yarn 4", "Bun"]
    artifacts = [
        r"tzafon-lightcone(-cli)?-\d.*\.tgz",
        rf"tzafon-lightcone(-cli)?-{npm_of_this_machine()}-\d.*\.tgz",
    ]
    plain = {"string": "", "end": FAIL}

    def project(installer: str, body: Callable[[Path, dict[str, str]], None], node: Path) -> Callable[[Path], None]:
        def start(folder: Path) -> None:
            env = environment(folder, node.parent)
            env = installed(cases, folder, env, registry.url, installer)
            said = run("lightcone", "--version", cwd=folder, env=env, hint="npm's link to the command does not work")
            if cases.version not in said:
                raise Failed(f"`lightcone --version` said {said!r}; {HINT}")
            with shop(folder) as url:
                body(folder, {**env, "SHOP": url})

        return start

    def both(program: list[str | Path]) -> Callable[[Path, dict[str, str]], None]:
        def body(folder: Path, env: dict[str, str]) -> None:
            for name, imports in (("quick.mjs", ESM), ("quick.cjs", CJS)):
                (folder / name).write_text(QUICK_START["node"] % {**plain, "imports": imports})
                run(*program, name, cwd=folder, env=env, hint=HINT)

        return body

    for name, program in programs.items():
        node = program if name.startswith("Node") else programs[f"Node {NODES[-1]}"]
        arguments: list[str | Path] = [program, "run", "--allow-all"] if name == "Deno" else [program]
        cases.case(f"{name}, ESM and CJS", artifacts, project("npm", both(arguments), node))
    node = programs[f"Node {NODES[-1]}"]
    for installer in npms[1:]:
        cases.case(f"installed by {installer}", artifacts, project(installer, both([node]), node))
    types = {"string": " as string", "end": FAIL}
    others = cases.cache / "others/node_modules"

    def typescript(resolution: str) -> Callable[[Path, dict[str, str]], None]:
        def body(folder: Path, env: dict[str, str]) -> None:
            module = {"node10": "commonjs", "node16": "node16", "bundler": "esnext"}[resolution]
            source = "quick.ts" if resolution == "node10" else "quick.mts"
            (folder / source).write_text(QUICK_START["node"] % {**types, "imports": ESM})
            options = ["--strict", "--target", "es2022", "--module", module, "--moduleResolution", resolution]
            options += ["--outDir", "built", "--types", "node", "--typeRoots", str(others / "@types")]
            hint = "the types of the package do not fit this way to resolve modules"
            run(node, others / "typescript/bin/tsc", *options, source, cwd=folder, env=env, hint=hint)
            [built] = (folder / "built").glob("quick.*js")
            run(node, built, cwd=folder, env=env, hint=HINT)

        return body

    for resolution in ("node10", "node16", "bundler"):
        cases.case(f"TypeScript, {resolution}", artifacts, project("npm", typescript(resolution), node))
