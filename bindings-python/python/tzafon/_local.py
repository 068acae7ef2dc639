"""Starts the local server from code, for tests and first steps. It ends with the block, and with the program."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import threading
import weakref
from collections.abc import AsyncGenerator, Generator, Sequence
from contextlib import asynccontextmanager, contextmanager
from io import FileIO
from pathlib import Path
from typing import Any

from ._client import AsyncLightcone, Lightcone
from ._engine.event_loop import in_thread, run_to_completion
from ._engine.helpers import call_helper
from ._exceptions import LightconeError

#: Seconds that the server may take to end its computers.
GOODBYE = 30.0

#: The ends of the servers' inputs that this process holds.
_inputs: weakref.WeakSet[FileIO] = weakref.WeakSet()


def _close_inputs() -> None:
    """Closes a forked child's copies, so that servers end with its parent even if the child lives longer."""
    for pipe in list(_inputs):
        pipe.close()


if hasattr(os, "register_at_fork"):  # Windows has no fork.
    os.register_at_fork(after_in_child=_close_inputs)


class Server:
    """A running server. It ends when its standard input is closed, which the system does if this program is killed."""

    def __init__(self, program: str | os.PathLike[str] | None, arguments: Sequence[str], timeout: float) -> None:
        command, environment = _command(program)
        self._program = command[0]
        self._owner = os.getpid()
        # Unbuffered, and so without a lock that another thread may hold during a fork.
        read, write = os.pipe()
        self._input = FileIO(write, "w")
        _inputs.add(self._input)
        try:
            self._process = subprocess.Popen(
                [*command, *arguments], stdin=read, stdout=subprocess.PIPE, env=environment
            )
        except BaseException as error:
            self._input.close()
            if not isinstance(error, OSError):
                raise
            raise LightconeError(f"the local server {self._program} did not start: {error}") from error
        finally:
            os.close(read)
        try:
            self.ready = self._first_line(timeout)
        except BaseException:
            self._process.kill()
            self.stop()
            raise

    def _first_line(self, timeout: float) -> dict[str, str]:
        output = self._process.stdout
        assert output is not None
        late = threading.Event()

        def end() -> None:
            late.set()
            self._process.kill()

        timer = threading.Timer(timeout, end)
        timer.daemon = True
        timer.start()
        try:
            line = output.readline()
        finally:
            timer.cancel()
        if late.is_set():
            raise LightconeError(
                f"the local server {self._program} did not start: it was not ready after {timeout:g} s; "
                "give it a longer `timeout`"
            )
        return _helper("local.ready", {"program": self._program, "line": line.decode(errors="replace")})

    @property
    def pid(self) -> int:
        """Id of its process."""
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        """Whether its process has ended."""
        return self._process.poll() is not None

    def options(self) -> dict[str, Any]:
        """Options of a client of this server. A proxy of the environment is not for this machine."""
        return {"base_url": self.ready["url"], "api_key": self.ready["api_key"], "trust_env": False}

    def stop(self) -> None:
        """Ends the server and waits until its computers have ended.

        Does nothing in a forked child: the server is its parent's.
        """
        if os.getpid() != self._owner:
            return
        self._input.close()
        if self._process.stdout is not None:
            self._process.stdout.close()
        if os.name != "nt":  # Windows has no signals: there this would kill it.
            # A child that was not forked by Python may still hold the input.
            self._process.terminate()
        try:
            self._process.wait(GOODBYE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise LightconeError(
                f"the local server {self._program} did not end within {GOODBYE:g} s and was killed; "
                "browsers may be left running"
            ) from None


def _command(program: str | os.PathLike[str] | None) -> tuple[list[str], dict[str, str]]:
    """The command that starts the server, and its environment."""
    given = os.fspath(program) if program is not None else os.environ.get("LIGHTCONE_BIN")
    places: dict[str, Any] = {
        "variable": given,
        "packages": _packaged(),
        "path": os.environ.get("PATH"),
        "folders": [os.getcwd(), str(Path(__file__).resolve().parent)],
    }
    found = _helper("local.command", places)
    environment = {name: value for name, value in os.environ.items() if name not in found["unset"]}
    return [found["program"], *found["arguments"]], environment


def _packaged() -> list[str]:
    """Where the package ``tzafon-cli`` may have installed the program."""
    name = "lightcone.exe" if os.name == "nt" else "lightcone"
    # Installers with a target folder put programs beside the packages.
    installed = Path(__file__).parent.parent
    folders = [
        sysconfig.get_path("scripts"),
        sysconfig.get_path("scripts", sysconfig.get_preferred_scheme("user")),
        str(installed / "bin"),
        # A virtual environment may also see the packages of the interpreter that it was made from.
        sysconfig.get_path("scripts", vars={"base": sys.base_prefix}),
    ]
    return [os.path.join(folder, name) for folder in folders]


def _helper(name: str, argument: dict[str, Any]) -> dict[str, Any]:
    try:
        return call_helper(name, argument)
    except ValueError as error:
        raise LightconeError(str(error)) from None


@contextmanager
def local(
    *,
    program: str | os.PathLike[str] | None = None,
    arguments: Sequence[str] = (),
    timeout: float = 60.0,
) -> Generator[Lightcone, None, None]:
    """Starts a local server on a free port with a random key, and gives a client of it.

    ``with tzafon.local() as client:`` ends the server and its computers with the block. The server also ends with this
    program, even if it is killed while children that it has forked live on.

    Variables that say where a server listens, its public URL, key, data or configuration file, such as
    ``LIGHTCONE_LOCAL_DATA``, do not reach it; others, such as ``LIGHTCONE_LOCAL_CHROMIUM``, do.

    Args:
        program: path of the program. Default: ``LIGHTCONE_BIN``, else ``lightcone`` as the package ``tzafon-cli``
            installs it, else ``lightcone`` or ``lightcone-local`` on ``PATH`` or built in the folder's workspace.
        arguments: more options of its command ``serve``, such as ``["--isolate"]``. They override variables.
        timeout: seconds that it may take to be ready.

    Raises:
        LightconeError: the program is not found, does not start or is not ready in time, or does not end. The message
            says what to do.
    """
    server = Server(program, arguments, timeout)
    try:
        with Lightcone(**server.options()) as client:
            yield client
    finally:
        server.stop()


@asynccontextmanager
async def local_async(
    *,
    program: str | os.PathLike[str] | None = None,
    arguments: Sequence[str] = (),
    timeout: float = 60.0,
) -> AsyncGenerator[AsyncLightcone, None]:
    """As :func:`local`, for asyncio and trio: ``async with tzafon.local_async() as client:``."""
    started: list[Server] = []
    left = threading.Event()

    def start() -> None:
        server = Server(program, arguments, timeout)
        started.append(server)
        if left.is_set():
            server.stop()

    try:
        # To its end, so that a server which is starting while this is cancelled is ended below.
        await run_to_completion(False, in_thread, start)
        async with AsyncLightcone(**started[0].options()) as client:
            yield client
    finally:
        left.set()
        for server in started:
            await run_to_completion(False, in_thread, server.stop)
