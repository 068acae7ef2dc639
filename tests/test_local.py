"""The local server started from Python: it ends with the block, and with the program."""

from __future__ import annotations

import asyncio
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
