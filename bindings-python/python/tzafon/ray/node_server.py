"""The local server of one node, and the tasks that run on it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .._client import AsyncLightcone
from .._exceptions import LightconeError
from .._local import GOODBYE, Server
from . import keys
from .one_task import LOST, UNREACHABLE, Record, run_row

#: Seconds between two looks at a server that is ending.
_PAUSE = 0.5
#: How often a row's task is started, if it ends with its computer or server, and the server, if it ends under it.
_ATTEMPTS = 5


@dataclass(frozen=True)
class ServerOptions:
    """How the server of a node is started.

    Attributes:
        program: path of the program on the node; ``None`` searches for it as ``tzafon.local`` does.
        arguments: more options of ``serve``.
        computers: how many computers it runs at once.
        data: folder for its database; a server that is started again continues with it.
        temporary: whether the folder is deleted at the end.
        timeout: seconds that it may take to be ready.
    """

    program: str | os.PathLike[str] | None
    arguments: Sequence[str]
    computers: int
    data: Path
    temporary: bool
    timeout: float


class NodeServer:
    """A local server that is started when the first row arrives, and again when it has ended by itself.

    Args:
        options: how it is started.
        done: an async function that is called with the key and the record of each row.
    """

    def __init__(self, options: ServerOptions, done: Any) -> None:
        self._options = options
        self._done = done
        self._server: Server | None = None
        self._client: AsyncLightcone | None = None
        self._starting = asyncio.Lock()
        self._room = asyncio.Semaphore(options.computers)
        self._rows: dict[str, asyncio.Task[Record]] = {}

    async def run_row(self, task: Mapping[str, Any], key: str, timeout: float | None) -> Record:
        """Runs a row's task. A row that runs already is waited for.

        Raises:
            LightconeError: the server does not start.
        """
        row = self._rows.get(key)
        if row is None:
            row = self._rows[key] = asyncio.create_task(self._run(task, key, timeout))
            row.add_done_callback(lambda _: self._rows.pop(key, None))
        # To its end, also when the worker that asked for it is gone.
        return await asyncio.shield(row)

    async def state(self) -> dict[str, Any]:
        """How many computers the node may have, and how many rows it has."""
        pid = self._server.pid if self._server is not None else None
        return {"computers": self._options.computers, "rows": len(self._rows), "pid": pid}

    async def stop(self) -> None:
        """Ends the server and its computers."""
        for row in self._rows.values():
            row.cancel()
        async with self._starting:
            server, self._server = self._server, None
            if server is not None:
                await asyncio.to_thread(server.stop)
        if self._options.temporary:
            await asyncio.to_thread(shutil.rmtree, self._options.data, True)
            with contextlib.suppress(OSError):  # has the folder of another node
                self._options.data.parent.rmdir()

    async def _run(self, task: Mapping[str, Any], key: str, timeout: float | None) -> Record:
        async with self._room:
            attempt, starts = 1, 1
            while True:
                client = await self._ready()
                record = await run_row(client, task, keys.of_attempt(key, attempt), timeout)
                if record.get(UNREACHABLE) and starts < _ATTEMPTS and await self._ends_soon():
                    # Started again, it knows which tasks had ended before.
                    starts += 1
                elif record.get(LOST) and attempt < _ATTEMPTS:
                    await asyncio.sleep(_PAUSE * attempt)
                    attempt += 1
                else:
                    break
        record = {**record, "key": key}
        await self._done(key, record)
        return record

    async def _ends_soon(self) -> bool:
        """Whether the server, which does not respond, is ending or has ended."""
        limit = time.monotonic() + GOODBYE
        while not self._ended():
            if time.monotonic() >= limit:
                return False
            await asyncio.sleep(_PAUSE)
        return True

    def _ended(self) -> bool:
        return self._server is None or self._server.has_ended

    async def _ready(self) -> AsyncLightcone:
        """A client of the server, which runs."""
        async with self._starting:
            if self._client is None or self._ended():
                self._server = await asyncio.to_thread(self._start)
                self._client = AsyncLightcone(**self._server.options())
            return self._client

    def _start(self) -> Server:
        options = self._options
        options.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        arguments = ["--max-computers", str(options.computers), "--data", str(options.data), *options.arguments]
        limit = time.monotonic() + options.timeout
        while True:
            had_server = any(options.data.iterdir())
            try:
                return Server(options.program, arguments, options.timeout)
            except LightconeError:
                # The server of an actor that was killed still ends its computers, and has the folder until then.
                if not had_server or time.monotonic() >= limit:
                    raise
                time.sleep(_PAUSE)
