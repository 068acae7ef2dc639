"""The packages of a release have one version, licences, bills of materials and complete metadata."""

from __future__ import annotations

import json
import re
import runpy
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = [
    "Cargo.toml",
    "CHANGELOG.md",
    "LICENSE",
    "api/openapi.yaml",
    "scripts/check_versions.py",
    "bindings-node/package.json",
    "bindings-node/package-lock.json",
    "bindings-node/cli/package.json",
    "bindings-node/lib/engine/version.ts",
    "bindings-node/LICENSE",
    "bindings-python/LICENSE",
    "cli/LICENSE",
    "core/LICENSE",
    "local/LICENSE",
    "local/desktop/LICENSE",
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """What the check reads."""
    projects = [str(file.relative_to(ROOT)) for file in ROOT.glob("*/pyproject.toml")]
    crates = [
        str(file.relative_to(ROOT))
        for pattern in ("*/Cargo.toml", "local/desktop/Cargo.toml", "tests/faultserver/Cargo.toml")
        for file in ROOT.glob(pattern)
    ]
    for name in [*FILES, *projects, *crates]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def check(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    script = str(tree / "scripts/check_versions.py")
    return subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, check=False)


def test_all_packages_have_the_version_of_the_workspace(tree: Path) -> None:
    assert check(tree).stderr == ""


@pytest.mark.parametrize(
    ("file", "pattern", "replacement", "said"),
    [
        ("bindings-node/package.json", r'"version": "[^"]+"', '"version": "9.0.0"', "package.json does not have"),
        ("bindings-node/package-lock.json", r'"version": "[^"]+"', '"version": "9.0.0"', "package-lock.json does not"),
        ("bindings-node/lib/engine/version.ts", r"'[^']+'", "'9.0.0'", "version.ts does not have"),
        ("bindings-python/pyproject.toml", r'dynamic = \["version"\]', 'version = "9"', "a version of its own"),
        ("core/Cargo.toml", r"^version.workspace = true", 'version = "9.0.0"', "core/Cargo.toml does not take"),
        ("CHANGELOG.md", r"## \d\S+", "## 9.0.0", "CHANGELOG.md has 9.0.0 on top"),
        ("api/openapi.yaml", r"\n  version: \S+", "\n  version: 9.9.9", "implements API 9.9.9"),
        ("bindings-node/LICENSE", r"^\s*Apache", "Other", "bindings-node/LICENSE is not the same"),
        ("Cargo.toml", r'(path = "core", version = )"[^"]+"', r'\1"9.0.0"', "Cargo.toml does not have"),
        ("bindings-python/pyproject.toml", r'tzafon-cli==[^"]+', "tzafon-cli==9", "pyproject.toml does not have"),
        ("bindings-node/cli/package.json", r'"version": "[^"]+"', '"version": "9"', "cli/package.json does not have"),
        ("cli/LICENSE", r"^\s*Apache", "Other", "cli/LICENSE is not the same"),
        ("bindings-node/cli/package.json", r'"bin": \{[^}]+\}', '"bin": {}', "cli/package.json has no bin"),
        ("bindings-node/package.json", r'"author": "[^"]+"', '"author": ""', "has no author"),
    ],
)
def test_a_package_that_differs_is_named(tree: Path, file: str, pattern: str, replacement: str, said: str) -> None:
    text = (tree / file).read_text()
    changed = re.sub(pattern, replacement, text, count=1, flags=re.M)
    assert changed != text
    (tree / file).write_text(changed)
    checked = check(tree)
    assert checked.returncode != 0
    assert said in checked.stderr


def test_a_new_version_is_copied_where_it_is_repeated(tree: Path) -> None:
    workspace = tree / "Cargo.toml"
    workspace.write_text(re.sub(r'^version = "[^"]+"', 'version = "9.1.0"', workspace.read_text(), count=1, flags=re.M))
    # What is left is for a person to write.
    assert "CHANGELOG.md" in check(tree, "--write").stderr
    assert "'9.1.0'" in (tree / "bindings-node/lib/engine/version.ts").read_text()
    assert 'path = "core", version = "9.1.0"' in workspace.read_text()
    assert '"tzafon-cli==9.1.0"' in (tree / "bindings-python/pyproject.toml").read_text()
    for name in ("package.json", "package-lock.json", "cli/package.json"):
        assert '"version": "9.1.0"' in (tree / "bindings-node" / name).read_text()


def test_a_release_is_named_by_its_version(tree: Path) -> None:
    [version] = re.findall(r'^version = "([^"]+)"', (tree / "Cargo.toml").read_text(), re.M)
    assert check(tree, "--tag", f"v{version}").stderr == ""
    assert "the tag v9.1.0 is not v" in check(tree, "--tag", "v9.1.0").stderr


@pytest.mark.parametrize(
    ("crate", "contains", "lacks"),
    [
        ("bindings-python", {"pyo3", "reqwest", "aws-lc-sys"}, {"maturin", "proptest", "rusqlite"}),
        ("bindings-node", {"napi", "reqwest", "aws-lc-sys"}, {"napi-build", "pyo3"}),
        ("cli", {"clap", "libsqlite3-sys", "zstd-sys", "tzafon"}, {"trycmd", "cc"}),
    ],
)
def test_licences_and_materials_of_what_is_linked(
    tmp_path: Path, crate: str, contains: set[str], lacks: set[str]
) -> None:
    licences, bill = tmp_path / "licences.txt", tmp_path / "bill.json"
    script = [sys.executable, str(ROOT / "scripts/third_party.py"), crate, str(licences), str(bill)]
    subprocess.run(script, check=True)
    materials = json.loads(bill.read_text())
    names = {component["name"] for component in materials["components"]}
    assert contains <= names and not lacks & names
    references = {component["bom-ref"] for component in materials["components"]}
    references.add(materials["metadata"]["component"]["bom-ref"])
    assert {dependency["ref"] for dependency in materials["dependencies"]} == references
    text = licences.read_text()
    for component in materials["components"]:
        # The project's own crates have the licence of the package.
        named = f"  {component['name']} {component['version']}" in text
        assert named == ("hashes" in component), component["name"]
    # C sources inside of a crate have notices of their own.
    assert "The OpenSSL Project" in text


@pytest.mark.parametrize(
    ("platform", "module"),
    [
        ("manylinux2014_aarch64.manylinux_2_17_aarch64", "cpython-314t-aarch64-linux-gnu.so"),
        ("musllinux_1_2_x86_64", "cpython-314t-x86_64-linux-musl.so"),
        ("macosx_11_0_arm64", "cpython-314t-darwin.so"),
        ("win_amd64", "cp314t-win_amd64.pyd"),
    ],
)
def test_a_module_that_is_named_for_another_platform_than_its_wheel_is_told(
    tmp_path: Path, platform: str, module: str
) -> None:
    not_importable = runpy.run_path(str(ROOT / "scripts/dist.py"))["not_importable"]
    wheel = tmp_path / f"tzafon-3.0.0-cp314-cp314t-{platform}.whl"

    def has(name: str) -> None:
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr(f"tzafon/_native.{name}", "")

    has(module)
    assert not_importable(tmp_path) == []
    has("cpython-314t-x86_64-linux-gnu.so")
    [problem] = not_importable(tmp_path)
    assert wheel.name in problem and "linux-gnu.so, which is" in problem


PROGRAMS = str(ROOT / "scripts/dist_tests/programs.py")


@pytest.mark.parametrize(
    "kept",
    # As Python reports them on Windows, and on other systems.
    ["SYSTEMROOT", "PROGRAMFILES", "PATHEXT", "NPM_CONFIG_CACHE", "npm_config_cache", "PIP_INDEX_URL", "LANG"],
)
def test_packages_are_tried_with_the_variables_that_a_system_needs(tmp_path: Path, kept: str) -> None:
    environment = runpy.run_path(PROGRAMS)["environment"]
    own = {kept: "kept", "PATH": "", "CARGO_HOME": "own", "LIGHTCONE_BIN": "own", "VIRTUAL_ENV": "own"}
    made = environment(tmp_path, own=own)
    assert made[kept] == "kept"
    assert made["HOME"] == str(tmp_path)
    assert "own" not in made.values()


def test_a_program_that_is_not_there_fails_its_case_only(tmp_path: Path) -> None:
    programs = runpy.run_path(PROGRAMS)
    with pytest.raises(programs["Failed"], match=r"`none` cannot be started: .*\nwhat to do"):
        programs["run"]("none", cwd=tmp_path, env={"PATH": ""}, hint="what to do")
