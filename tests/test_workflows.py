"""The workflows, and the container image's files, pass their linters, and call only what is there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
BIN = Path(sys.executable).parent


def lint(*command: str | Path) -> None:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_workflows_pass_zizmor() -> None:
    assert [file.name for file in WORKFLOWS] == ["ci.yml", "release.yml"]
    lint(BIN / "zizmor", "--offline", "--no-progress", "--quiet", *WORKFLOWS)


def test_the_workflows_pass_actionlint() -> None:
    # Programs that it would find on PATH differ between machines.
    lint(BIN / "actionlint", "-shellcheck=", "-pyflakes=", *WORKFLOWS)


def test_the_image_passes_hadolint() -> None:
    lint(BIN / "hadolint", "Dockerfile")


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_every_action_is_pinned_and_every_permission_given_to_a_job(file: Path) -> None:
    workflow = yaml.safe_load(file.read_text())
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        assert job["permissions"] and job["timeout-minutes"], name
        for step in job["steps"]:
            assert "uses" not in step or re.search(r"@[0-9a-f]{40}$", step["uses"]), step


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_what_the_workflows_call_exists(file: Path) -> None:
    workflow = yaml.safe_load(file.read_text())
    makefile = (ROOT / "Makefile").read_text()
    for name, job in workflow["jobs"].items():
        for step in job["steps"]:
            folder = ROOT / step.get("working-directory", ".")
            line = step.get("run", "")
            for path in re.findall(r"(?:^|\s)((?:scripts|tests|\.ci)/[\w./-]+)", line):
                assert (folder / path).exists(), f"{name}: {path}"
            for target in re.findall(r"\bmake (\S+)", line):
                assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"{name}: make {target}"


def test_nothing_is_published_that_was_not_tried() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/release.yml").read_text())["jobs"]
    publishing = {name for name, job in jobs.items() if job.get("environment") == "release"}
    assert publishing == {"pypi", "npm", "crates", "image", "image-tag", "files"}
    for name in publishing:
        assert jobs[name]["needs"] == ("image" if name == "image-tag" else ["try", "try-roots"])
        assert jobs[name]["permissions"]["id-token"] == "write"
    assert jobs["try"]["needs"] == "pack"


def test_the_containers_user_can_read_its_key() -> None:
    """Compose mounts files with their owner on the host; what comes from a variable, it copies with the mode here."""
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text())
    server = compose["services"]["lightcone"]
    [secret] = server["secrets"]
    assert compose["secrets"] == {secret["source"]: {"environment": "LIGHTCONE_KEY"}}
    assert secret["mode"] == 0o444
    assert server["environment"]["LIGHTCONE_LOCAL_API_KEY_FILE"] == f"/run/secrets/{secret['source']}"
