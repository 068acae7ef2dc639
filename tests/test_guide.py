"""The tasks guide against the local server and a real browser."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import tzafon
from tzafon import AsyncLightcone, Lightcone

sys.path.append(str(Path(__file__).parent / "python"))
from stub_model import stub_model

ROOT = Path(__file__).parent.parent
LOCAL = ROOT / "target/release/lightcone-local"
EXAMPLES = ROOT / "target/release/examples"


@contextmanager
def running(*arguments: str) -> Iterator[dict[str, str]]:
    program = subprocess.Popen([LOCAL, *arguments], stdout=subprocess.PIPE, text=True)
    assert program.stdout
    try:
        yield json.loads(program.stdout.readline())
    finally:
        program.terminate()
        assert program.wait(30) == 0


@pytest.fixture(scope="module")
def shop() -> Iterator[str]:
    with running("shop") as said:
        yield said["url"]


@pytest.fixture(scope="module")
def service() -> Iterator[dict[str, str]]:
    with running("serve", "--chromium", os.environ["LIGHTCONE_CHROMIUM"]) as said:
        yield {"base_url": said["url"], "api_key": said["api_key"]}


def run(service: dict[str, str], program: list[str | Path]) -> str:
    environment = {**os.environ, "LIGHTCONE_BASE_URL": service["base_url"], "TZAFON_API_KEY": service["api_key"]}
    done = subprocess.run(program, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize(
    "program",
    [
        [sys.executable, ROOT / "examples/python/tasks_guide.py"],
        ["node", ROOT / "examples/node/tasks-guide.mjs"],
    ],
    ids=["python", "node"],
)
def test_the_guides_program_runs_as_it_stands(
    service: dict[str, str], shop: str, tmp_path: Path, program: list[str | Path]
) -> None:
    said = run(service, [*program, shop, tmp_path])
    assert re.search(r"^result +€49.00$", said, re.M), said
    assert all(picture.read_bytes().startswith(b"\x89PNG") for picture in tmp_path.iterdir())
    assert len(list(tmp_path.iterdir())) >= 4


def test_the_guides_rust_program_gives_the_same_result(service: dict[str, str], shop: str) -> None:
    assert "€49.00" in run(service, [EXAMPLES / "tasks_guide", shop])


def test_the_rust_program_for_a_computer_runs_and_leaves_none_behind(
    service: dict[str, str], shop: str, tmp_path: Path
) -> None:
    said = run(service, [EXAMPLES / "computer_session", shop, tmp_path])
    assert re.search(r"^computer +\S+, \d+ x \d+ px$", said, re.M), said
    assert f"shell      {os.uname().sysname}" in said and "refused    " in said, said
    assert "frames as MP4" in said, said
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "page.mp4").stat().st_size > 0
    assert not Lightcone(**service).computers.list(type="live")


README = (ROOT / "README.md").read_text()


PYTHON = re.findall(r"```python\n(.*?)```", README, re.S)
#: Addresses in the README, which tests replace by a page that they serve.
ADDRESSES = "https://example.com", "https://shop.example"


def served(snippet: str, shop: str) -> str:
    for address in ADDRESSES:
        snippet = snippet.replace(address, shop)
    return snippet


# A part of a program goes on where the first one has begun.
BEGINNING = "from tzafon import Lightcone\nclient = Lightcone()\n"


@pytest.mark.parametrize("snippet", [snippet for snippet in PYTHON if "import " in snippet])
def test_the_readmes_python_runs(service: dict[str, str], shop: str, snippet: str) -> None:
    said = run(service, [sys.executable, "-c", served(snippet, shop)])
    # The first one prints what the task reports, or raises.
    assert ("Lightcone Shop" if "raise_for_error" in snippet else "completed") in said


def test_the_readmes_task_in_one_call_runs(service: dict[str, str], shop: str) -> None:
    (snippet,) = [snippet for snippet in PYTHON if "tasks.run(" in snippet and "import " not in snippet]
    code = BEGINNING + served(snippet, shop)
    assert run(service, [sys.executable, "-c", code]).startswith("True ")


(SESSION,) = [snippet for snippet in PYTHON if "computer.create(" in snippet]


def test_the_readmes_session_does_what_it_says(tmp_path: Path) -> None:
    with stub_model([]) as stub:
        program = ["env", "-C", tmp_path, sys.executable, "-c", BEGINNING + SESSION]
        run({"base_url": stub.url, "api_key": "sk_test"}, program)
    assert [name for name, _ in stub.actions] == ["navigate", "click", "exec", "terminate"]
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("kind", ["browser", "desktop"])
def test_the_readmes_session_runs(service: dict[str, str], shop: str, tmp_path: Path, kind: str) -> None:
    snippet = served(SESSION, shop).replace('"browser"', f'"{kind}"')
    said = run(service, ["env", "-C", tmp_path, sys.executable, "-c", BEGINNING + snippet])
    assert said.startswith(os.uname().sysname) and said.count("\n") == 1, said
    assert (tmp_path / "page.png").read_bytes().startswith(b"\x89PNG")
    assert not Lightcone(**service).computers.list(type="live")


TYPESCRIPT = re.findall(r"```ts\n(.*?)```", README, re.S)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder in which the package is installed."""
    package = tmp_path / "node_modules/@tzafon/lightcone"
    package.parent.mkdir(parents=True)
    package.symlink_to(ROOT / "bindings-node")
    return tmp_path


@pytest.mark.parametrize("snippet", TYPESCRIPT)
def test_the_readmes_typescript_has_the_right_types(project: Path, snippet: str) -> None:
    installed = ROOT / "bindings-node/node_modules"
    (project / "snippet.mts").write_text(snippet)
    options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--types", "node"]
    options += ["--typeRoots", str(installed / "@types")]
    command = ["node", str(installed / "typescript/bin/tsc"), *options, "snippet.mts"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("snippet", TYPESCRIPT)
def test_the_readmes_typescript_runs(service: dict[str, str], shop: str, snippet: str, project: Path) -> None:
    program = project / "snippet.mjs"
    program.write_text(served(snippet, shop))
    assert "completed" in run(service, ["node", program])


def test_a_repeated_start_gives_the_first_task_and_its_stream_can_be_replayed(
    service: dict[str, str], shop: str
) -> None:
    async def main() -> None:
        async with AsyncLightcone(**service) as client:
            tasks = client.agent.tasks
            start = {"instruction": "Report the title", "start_url": shop, "idempotency_key": "one"}
            first = await tasks.start(**start)  # type: ignore[arg-type]
            again = await tasks.start(**start)  # type: ignore[arg-type]
            assert (again.task_id, again.reused) == (first.task_id, True)
            stream = await tasks.stream(first.task_id)
            events = [(stream.last_event_id, event.type) async for event in stream]
            assert [int(id or -1) for id, _ in events] == list(range(len(events)))
            assert events[-1][1] == "completed"
            rest = await tasks.stream(first.task_id, last_event_id="0")
            assert [event.type async for event in rest] == [kind for _, kind in events[1:]]
            status = await tasks.retrieve_status(first.task_id)
            assert (status.status, status.exit_code) == ("completed", 0)

    asyncio.run(main())


def test_a_step_that_can_not_be_done_is_named(service: dict[str, str], shop: str) -> None:
    tasks = Lightcone(**service).agent.tasks
    last = list(tasks.start_stream(instruction="Click 'Nonsense'", start_url=shop))[-1]
    assert (last.type, last.error_code, last.retryable) == ("failed", "element_not_found", False)
    assert "Nonsense" in last.message


def test_a_desktop_reports_what_its_terminal_says(service: dict[str, str]) -> None:
    text = "Open the terminal, check disk usage with df -h, and take a screenshot of the results"
    last = list(Lightcone(**service).agent.tasks.start_stream(instruction=text, kind="desktop"))[-1]
    assert (last.type, last.steps) == ("completed", 3)
    assert "Filesystem" in str(last.result)


def test_a_wrong_key_is_refused(service: dict[str, str]) -> None:
    with pytest.raises(tzafon.AuthenticationError):
        Lightcone(base_url=service["base_url"], api_key="sk_wrong").agent.tasks.pause("t")
