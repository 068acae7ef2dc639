"""Builds what is published (``make dist``) and writes a table of it.

``dist.py [--profile dist] [--out target/packages] [TARGET...]``: by default for this machine. Rust's standard library
for another Linux is taken from rustup. C compilers and old versions of glibc come from zig, so that a wheel built on a
new system also runs on old ones.

``--only targets`` builds for the targets, ``--only sources`` the source packages and main npm packages; a release runs
them on different machines.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "target/dist-tools"
LICENCES = ROOT / "target/licences"
OUT = ROOT / "target/packages"
CRATES = ["tzafon", "lightcone-desktop", "lightcone-local", "lightcone-cli"]
#: Crates that are linked into packages, and the names of their bills of materials.
PARTS = {"bindings-python": "tzafon-python", "bindings-node": "lightcone-node", "cli": "lightcone-cli"}
#: Free-threaded CPython 3.14 has no stable ABI: the wheel of ``tzafon`` is built for it once more. A version
#: and not a program: maturin would ask that how modules are named, and its answer is for this machine only.
FREE_THREADED = "3.14t"
#: How CPython names modules, by the first letters of a wheel's platform.
MODULES = {"manylinux": "linux-gnu.so", "musllinux": "linux-musl.so", "macosx": "darwin.so", "win": "win_amd64.pyd"}
#: The most that a wheel of the SDK may have, in MB.
LIMIT = 4.0


@dataclass(frozen=True)
class Target:
    """What tools call a platform. ``zig`` is what ``cargo-zigbuild`` gets; empty for the system's compiler.

    Linux can also build the packages of macOS and Windows, to be tried; a release's are built on these systems.
    """

    rust: str
    zig: str
    compatibility: str

    @property
    def program(self) -> str:
        return "lightcone.exe" if "windows" in self.rust else "lightcone"

    @property
    def addon(self) -> str:
        ending = {"windows": "lightcone_node.dll", "darwin": "liblightcone_node.dylib"}
        return next((name for system, name in ending.items() if system in self.rust), "liblightcone_node.so")


TARGETS = {
    target.rust: target
    for target in (
        Target("x86_64-unknown-linux-gnu", "x86_64-unknown-linux-gnu.2.17", "manylinux_2_17"),
        Target("aarch64-unknown-linux-gnu", "aarch64-unknown-linux-gnu.2.17", "manylinux_2_17"),
        Target("x86_64-unknown-linux-musl", "x86_64-unknown-linux-musl", "musllinux_1_2"),
        Target("aarch64-unknown-linux-musl", "aarch64-unknown-linux-musl", "musllinux_1_2"),
        Target("aarch64-apple-darwin", "" if sys.platform == "darwin" else "aarch64-apple-darwin", "pypi"),
        Target("x86_64-apple-darwin", "" if sys.platform == "darwin" else "x86_64-apple-darwin", "pypi"),
        Target("x86_64-pc-windows-msvc", "", "pypi"),
        Target("x86_64-pc-windows-gnu", "", "pypi"),
    )
}


def run(*command: str | Path, cwd: Path = ROOT, env: dict[str, str] | None = None) -> None:
    line = shlex.join(map(str, command))
    print(f"dist: {line}", flush=True)
    done = subprocess.run([str(part) for part in command], cwd=cwd, env={**os.environ, **(env or {})}, check=False)
    if done.returncode != 0:
        sys.exit(f"dist: `{line}` failed with exit code {done.returncode}; what it printed above says why")


def output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.strip()


def python_tools() -> Path:
    """The folder with maturin, zig and cargo-zigbuild, in an environment of their own."""
    wanted = (ROOT / "scripts/requirements-dist.txt").read_text()
    folder = TOOLS / "python" / ("Scripts" if os.name == "nt" else "bin")
    made = TOOLS / "python/requirements.txt"
    if not made.exists() or made.read_text() != wanted:
        run(sys.executable, "-m", "venv", TOOLS / "python")
        install = [folder / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"]
        run(*install, ROOT / "scripts/requirements-dist.txt")
        made.write_text(wanted)
    return folder


def licences(out: Path) -> None:
    """Writes the licences of what each artifact contains where its package expects them, and the bills of materials."""
    LICENCES.mkdir(parents=True, exist_ok=True)
    for crate, name in PARTS.items():
        file = LICENCES / f"{crate}.txt"
        run(sys.executable, "scripts/third_party.py", crate, file, out / f"{name}.cdx.json")
        if crate != "bindings-node":
            shutil.copy(file, ROOT / crate / "THIRD-PARTY-LICENSES.txt")


def standard_library(target: Target) -> None:
    """Adds the standard library of a target to the toolchain, if it is missing."""
    libraries = Path(output("rustc", "--print", "target-libdir", "--target", target.rust))
    if any(libraries.glob("libstd-*")):
        return
    if shutil.which("rustup") is None:
        sys.exit(
            f"dist: Rust's standard library for {target.rust} is missing, and so is rustup. Install rustup "
            f"(https://rustup.rs), then: rustup target add {target.rust}"
        )
    run("rustup", "target", "add", target.rust)


def cargo_with_zig(target: Target, tools: Path) -> dict[str, str]:
    """The variable that makes maturin compile with ``cargo-zigbuild``.

    Its own option for zig has other paths of linkers, after which cargo compiles all crates again for the addon.
    """
    program = TOOLS / f"cargo-{target.zig}"
    compile_it = f'exec {shlex.quote(str(tools / "cargo-zigbuild"))} "$@"'
    program.write_text(
        f"""#!/bin/sh
unset CARGO
[ "$1" = rustc ] || exec cargo "$@"
for argument; do
  shift
  [ "$argument" != {target.rust} ] || argument={target.zig}
  set -- "$@" "$argument"
done
{compile_it}
"""
    )
    program.chmod(0o755)
    return {"CARGO": str(program)}


def build(target: Target, profile: str, out: Path) -> None:
    tools = python_tools()
    standard_library(target)
    env = {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}
    if target.zig and target.rust.endswith("-apple-darwin") and "SDKROOT" not in os.environ:
        run(sys.executable, "scripts/apple_frameworks.py", TOOLS / "apple")
        env["SDKROOT"] = str(TOOLS / "apple")
    cargo = [tools / "cargo-zigbuild", "zigbuild"] if target.zig else ["cargo", "build"]
    common = ["--locked", "--profile", profile, "--target", target.zig or target.rust]
    # A program for musl is linked statically; a library cannot be.
    shared = {"RUSTFLAGS": "-C target-feature=-crt-static"} if "musl" in target.rust else {}
    maturin = [tools / "maturin", "build", "--locked", "--profile", profile, "--target", target.rust]
    maturin += ["--compatibility", target.compatibility, "--compression-level", "9", "--out", out]
    with_zig = cargo_with_zig(target, tools) if target.zig else {}
    module = {**env, **with_zig, **shared}
    run(*maturin, cwd=ROOT / "bindings-python", env=module)
    run(*maturin, "--interpreter", FREE_THREADED, cwd=ROOT / "bindings-python", env=module)
    run(*maturin, cwd=ROOT / "cli", env={**env, **with_zig})
    if target.rust.endswith("-windows-gnu"):
        # That compiler needs an import library of node.exe.
        cargo, common = [ROOT / "scripts/cross.sh", target.rust, "build"], ["--locked", "--profile", profile]
        env["CARGO_PROFILE_RELEASE_OPT_LEVEL"] = "3"
    run(*cargo, *common, "-p", "lightcone-node", env={**env, **shared})
    kept = out / "files" / target.rust
    kept.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "target" / target.rust / profile / target.addon, kept / "lightcone.node")
    # The one that maturin has built, and checked for what it links to.
    program = kept / target.program
    with zipfile.ZipFile(max(out.glob("tzafon_cli-*.whl"), key=lambda file: file.stat().st_mtime)) as wheel:
        [name] = [name for name in wheel.namelist() if name.endswith(f".data/scripts/{target.program}")]
        program.write_bytes(wheel.read(name))
    program.chmod(0o755)


def pack_npm(out: Path) -> None:
    """The main packages, and platform packages of the targets whose addon and program are there."""
    modules = ROOT / "bindings-node/node_modules"
    if not modules.exists():
        run("npm", "install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", cwd=ROOT / "bindings-node")
    run("npm", "run", "--silent", "build:ts", cwd=ROOT / "bindings-node")
    built = [target for target in TARGETS.values() if (out / "files" / target.rust).is_dir()]
    for target in built:
        # Files that come from another machine of a workflow have lost it.
        (out / "files" / target.rust / target.program).chmod(0o755)
    for product, crate in (("sdk", "bindings-node"), ("cli", "cli")):
        files = [
            f"{target.rust}={out / 'files' / target.rust / ('lightcone.node' if product == 'sdk' else target.program)}"
            for target in built
        ]
        licence = {"THIRD_PARTY_LICENSES": str(LICENCES / f"{crate}.txt")}
        run("node", "bindings-node/scripts/pack-npm.mjs", product, out, *files, env=licence)


def pack_sources(out: Path) -> None:
    for folder in ("bindings-python", "cli"):
        run(python_tools() / "maturin", "sdist", "--out", out, cwd=ROOT / folder)
    crates = [argument for crate in CRATES for argument in ("-p", crate)]
    run("cargo", "package", "--quiet", "--locked", "--no-verify", *(["--allow-dirty"] if dirty() else []), *crates)
    target = Path(json.loads(output("cargo", "metadata", "--no-deps", "--format-version", "1"))["target_directory"])
    version = versions()
    for crate in CRATES:
        shutil.copy(target / f"package/{crate}-{version}.crate", out)


def dirty() -> bool:
    return bool(output("git", "status", "--porcelain"))


def versions() -> str:
    found = re.search(r'^version = "([^"]+)"', (ROOT / "Cargo.toml").read_text(), re.MULTILINE)
    assert found is not None
    return found[1]


def tag(file: Path) -> str:
    """What installers select the file by."""
    name = file.name
    if name.endswith(".whl"):
        return name.removesuffix(".whl").split("-", 2)[2]
    if name.endswith(".tgz"):
        found = re.search(r"-((?:linux|darwin|win32)-[a-z0-9-]+?)-\d", name)
        return found[1] if found else "any"
    return "source" if name.endswith((".tar.gz", ".crate")) else "-"


def table(out: Path) -> str:
    """All artifacts, with their sizes, and where ``test_dist.py`` installed and ran them."""
    tested: dict[str, list[str]] = {}
    if (out / "tested.json").exists():
        tested = json.loads((out / "tested.json").read_text())
    rows = ["| Artifact | Tag | Size | Installed and run in |", "|---|---|---|---|"]
    for file in sorted(out.iterdir()):
        if file.suffix in {".whl", ".tgz", ".crate"} or file.name.endswith(".tar.gz"):
            size = file.stat().st_size / 1e6
            places = "; ".join(tested.get(file.name, [])) or "built only"
            rows.append(f"| {file.name} | {tag(file)} | {size:.2f} MB | {places} |")
    text = "\n".join(rows) + "\n"
    (out / "ARTIFACTS.md").write_text(text)
    return text


def too_large(out: Path) -> list[str]:
    wheels = [file for file in out.glob("tzafon-*.whl") if file.stat().st_size > LIMIT * 1e6]
    return [f"{file.name} has {file.stat().st_size / 1e6:.2f} MB; at most {LIMIT:g} MB are allowed" for file in wheels]


def not_importable(out: Path) -> list[str]:
    """Wheels for one CPython whose module is named for another platform than theirs, so that it is not found there."""
    problems = []
    for file in out.glob("tzafon-*-cp314t-*.whl"):
        platform = file.stem.rsplit("-", 1)[1]
        ending = next(ending for start, ending in MODULES.items() if platform.startswith(start))
        if "linux" in platform:
            ending = f"{'aarch64' if platform.endswith('aarch64') else 'x86_64'}-{ending}"
        with zipfile.ZipFile(file) as wheel:
            [module] = [name for name in wheel.namelist() if re.fullmatch(r"tzafon/_native\..*(so|pyd)", name)]
        if not module.endswith(ending):
            problems.append(f"{file.name} has the module {module}, which is not found where modules end in {ending}")
    return problems


def main() -> None:
    parser = argparse.ArgumentParser(description="Builds what is published.")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--profile", default="dist")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--only", choices=["targets", "sources"])
    options = parser.parse_args()
    out = options.out.resolve()
    host = re.search(r"^host: (.+)$", output("rustc", "-vV"), re.MULTILINE)
    assert host is not None
    targets = options.targets or [host[1]]
    if unknown := [name for name in targets if name not in TARGETS]:
        sys.exit(f"dist: there is no recipe for {', '.join(unknown)}; there are {', '.join(TARGETS)}")
    run(sys.executable, "scripts/check_versions.py")
    out.mkdir(parents=True, exist_ok=True)
    licences(out)
    if options.only != "sources":
        for name in targets:
            build(TARGETS[name], options.profile, out)
    if options.only != "targets":
        pack_npm(out)
        pack_sources(out)
    print(table(out))
    # Other profiles are for trying these steps.
    if problems := not_importable(out) + (too_large(out) if options.profile == "dist" else []):
        sys.exit("\n".join(f"dist: {problem}" for problem in problems))


if __name__ == "__main__":
    main()
