"""The local server started from Python: it ends with the block, and with the program."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import trio
import tzafon

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def program(monkeypatch: pytest.MonkeyPatch) -> str:
    program = str(ROOT / "target/release/lightcone-local")
    monkeypatch.setenv("LIGHTCONE_BIN", program)
    return program


def listens(url: str) -> bool:
    address = urlsplit(url)
    with socket.socket() as tried:
        return tried.connect_ex((address.hostname, address.port)) == 0


def test_the_block_has_a_client_of_a_server_of_its_own() -> None:
    with tzafon.local() as client, tzafon.local() as other:
        assert client.base_url != other.base_url
        assert client.api_key != other.api_key
        client.computers.list()
        urls = [str(client.base_url), str(other.base_url)]
        assert all(map(listens, urls))
    assert not any(map(listens, urls))


@pytest.mark.parametrize("run", [asyncio.run, trio.run], ids=["asyncio", "trio"])
def test_the_async_block_has_one_too(run) -> None:
    async def main() -> str:
        async with tzafon.local_async() as client:
            await client.computers.list()
            return str(client.base_url)

    assert not listens(run(main) if run is trio.run else run(main()))


def test_an_error_in_the_block_ends_the_server() -> None:
    urls = []
    with pytest.raises(ZeroDivisionError), tzafon.local() as client:
        urls.append(str(client.base_url))
        raise ZeroDivisionError
    assert not listens(urls[0])


@pytest.mark.parametrize(
    "body",
    [
        "import tzafon\nwith tzafon.local() as client:\n    print(client.base_url, flush=True)\n    input()",
        "import asyncio, sys, tzafon\nasync def main():\n    async with tzafon.local_async() as client:\n"
        "        print(client.base_url, flush=True)\n        sys.stdin.read()\nasyncio.run(main())",
    ],
    ids=["sync", "asyncio"],
)
def test_a_server_ends_with_a_program_that_is_killed(body: str) -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", body], stdin=pipe, stdout=pipe, stderr=pipe, text=True) as started:
        assert started.stdout is not None and started.stderr is not None
        url = started.stdout.readline().strip()
        assert listens(url)
        started.kill()
        # The server has the same error output, which is at its end when both have ended.
        started.stderr.read()
        assert not listens(url)


#: A child that lives until the pipe ``held`` is closed, which it reads from.
FORKED = """
import os, sys, tzafon
held = int(sys.argv[1])
with tzafon.local() as client:
    print(client.base_url, flush=True)
    if os.fork() == 0:
        os.close(1), os.close(2)
        os.read(held, 1)
        os._exit(0)
    if sys.argv[2] == "killed":
        os.kill(os.getpid(), 9)
"""


@pytest.mark.parametrize("end", ["left", "killed"])
def test_a_server_ends_while_a_forked_child_lives(end: str) -> None:
    held, keep = os.pipe()
    command = [sys.executable, "-c", FORKED, str(held), end]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, pass_fds=[held]) as run:
        os.close(held)
        try:
            # The server has the same error output, which is at its end when both have ended.
            output, errors = run.communicate(timeout=60)
        finally:
            os.close(keep)
    assert (run.returncode == 0) == (end == "left"), errors
    assert not listens(output.strip())


LEFT_IN_A_CHILD = """
import os, tzafon
with tzafon.local() as client:
    child = os.fork()
    if child:
        assert os.waitpid(child, 0)[1] == 0
        client.computers.list()
"""


def test_a_forked_child_that_leaves_the_block_does_not_end_the_server() -> None:
    subprocess.run([sys.executable, "-c", LEFT_IN_A_CHILD], check=True, timeout=60)


def test_leaving_the_block_ends_a_server_whose_input_stays_open(tmp_path: Path, program: str) -> None:
    # The server itself holds the other end of its input, as a child may that was forked by other code than Python's.
    held = script(tmp_path, f'exec 3>/proc/self/fd/0\nexec "{program}" "$@"')
    with tzafon.local(program=held) as client:
        client.computers.list()
    assert not listens(str(client.base_url))


#: Variables of a server that others use, and how they would be noticed.
ANOTHER = {
    "LIGHTCONE_BIN": "/none/lightcone",
    "LIGHTCONE_LOCAL_ADDR": "192.0.2.1:1",
    "LIGHTCONE_LOCAL_API_KEY": "team-key",
    "LIGHTCONE_LOCAL_API_KEY_FILE": "/none/key",
    "LIGHTCONE_LOCAL_CONFIG": "/none/config.toml",
    "LIGHTCONE_LOCAL_DATA": "/none/data",
    "LIGHTCONE_LOCAL_PUBLIC_URL": "https://team.example.com",
}


def test_variables_of_another_server_do_not_reach_it(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    for name, value in ANOTHER.items():
        monkeypatch.setenv(name, value)
    with tzafon.local(program=program) as client:
        assert str(client.base_url).startswith("http://127.0.0.1:")
        assert client.api_key.startswith("sk_local_")
        client.computers.list()


def test_other_variables_reach_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    reaching = {"LIGHTCONE_LOCAL_MAX_COMPUTERS": "2", "LIGHTCONE_MODEL_KEY": "k", "RUST_LOG": "warn"}
    for name, value in {**ANOTHER, **reaching}.items():
        monkeypatch.setenv(name, value)
    seen = tmp_path / "seen"
    shows = script(tmp_path, f'env > \'{seen}\'\necho \'{{"url": "http://127.0.0.1:1", "api_key": "k"}}\'\nread end')
    with tzafon.local(program=shows):
        lines = seen.read_text().splitlines()
    found = dict(line.split("=", 1) for line in lines if line.startswith(("LIGHTCONE_", "RUST_LOG=")))
    others = {
        name: value for name, value in os.environ.items() if name.startswith("LIGHTCONE_") and name not in ANOTHER
    }
    assert found == others | reaching


def test_what_the_call_says_goes_before_variables(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str
) -> None:
    for name, value in ANOTHER.items():
        monkeypatch.setenv(name, value)
    config, key = tmp_path / "config.toml", tmp_path / "key"
    config.write_text(f"api-key-file = {str(key)!r}\n")
    key.write_text("mine\n")
    given = ["--addr", "127.0.0.2:0", "--data", str(tmp_path / "data"), "--config", str(config)]
    with tzafon.local(program=program, arguments=given) as client:
        assert str(client.base_url).startswith("http://127.0.0.2:")
        assert client.api_key == "mine"
        assert (tmp_path / "data").is_dir()


def test_errors_name_the_program_and_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def message(**options: object) -> str:
        with pytest.raises(tzafon.LightconeError) as raised, tzafon.local(**options):  # type: ignore[arg-type]
            pass
        return str(raised.value)

    assert "lightcone-local did not start: it ended before" in message(arguments=["--no-such-option"])
    assert "it was not ready after 0.001 s" in message(program=slow(tmp_path), timeout=0.001)
    assert 'it printed "hello" instead of its URL' in message(program=script(tmp_path, "echo hello"))
    monkeypatch.setenv("LIGHTCONE_BIN", "/none/lightcone")
    assert "LIGHTCONE_BIN=/none/lightcone: there is no such file" in message()


def script(folder: Path, text: str) -> Path:
    file = folder / "program"
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)
    return file


def slow(folder: Path) -> Path:
    """A program that says nothing until its input is closed."""
    return script(folder, "exec cat")


def test_the_program_is_found_on_the_path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str) -> None:
    monkeypatch.delenv("LIGHTCONE_BIN")
    (tmp_path / "lightcone").symlink_to(program)
    monkeypatch.setenv("PATH", str(tmp_path))
    with tzafon.local() as client:
        client.computers.list()


@pytest.mark.parametrize("place", ["scripts", "target"])
def test_the_program_of_the_package_goes_before_the_path(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str, place: str
) -> None:
    monkeypatch.delenv("LIGHTCONE_BIN")
    monkeypatch.setenv("PATH", str(script(tmp_path, "echo wrong").rename(tmp_path / "lightcone").parent))
    if place == "scripts":
        environment = tmp_path / "environment"
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
        python, bin = str(environment / "bin/python"), environment / "bin"
        # The package itself is the one of this environment.
        found = str(Path(tzafon.__file__).parent.parent)
    else:
        # As `pip install --target` leaves it.
        found, bin, python = str(tmp_path / "target"), tmp_path / "target/bin", sys.executable
        bin.mkdir(parents=True)
        (tmp_path / "target/tzafon").symlink_to(Path(tzafon.__file__).parent)
        found = str(tmp_path / "target")
    (bin / "lightcone").symlink_to(program)
    code = f"import sys; sys.path.insert(0, {found!r})\nimport tzafon\nwith tzafon.local() as c: print(c.base_url)"
    assert (
        "http://127.0.0.1" in subprocess.run([python, "-c", code], stdout=subprocess.PIPE, text=True, check=True).stdout
    )


def test_the_program_is_found_in_the_workspace(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("LIGHTCONE_BIN")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.chdir(ROOT / "docs")
    with tzafon.local() as client:
        client.computers.list()
