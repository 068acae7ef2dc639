"""Who runs which row in a fleet, and the results so far. One actor, on the node of the program that made the fleet."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from .one_task import Record


class Directory:
    """Gives each row to one node, and to another one only when that node is gone.

    Args:
        start: starts the server of a node, by the node's id, and returns the actor that has it.
        is_alive: whether a node is alive.
    """

    def __init__(self, start: Callable[[str], Any], is_alive: Callable[[str], bool]) -> None:
        self._start = start
        self._is_alive = is_alive
        self._servers: dict[str, Any] = {}
        self._gone: set[str] = set()
        self._owners: dict[str, str] = {}
        self._records: dict[str, Record] = {}

    async def claim(self, key: str, node: str) -> dict[str, Any]:
        """Where to run a row: ``record`` if it has been run, else ``server`` and its ``node``.

        Args:
            key: of the row.
            node: the node that asks. It gets the row, unless another one has it.
        """
        if key in self._records:
            return {"record": self._records[key]}
        owner = self._owners.get(key)
        if owner is None or owner in self._gone:
            owner = self._owners[key] = node
        if owner not in self._servers:
            self._servers[owner] = self._start(owner)
        return {"node": owner, "server": self._servers[owner]}

    async def done(self, key: str, record: Record) -> None:
        """Notes the result of a row. Another one, of a node that was taken for gone, is ignored. A row that has none,
        such as one that could not be started, may be run again."""
        if record["status"] != "error":
            self._records.setdefault(key, record)

    async def failed(self, node: str) -> None:
        """Notes that a node did not respond. If it is gone, its rows go to other nodes."""
        if node not in self._gone and not await asyncio.to_thread(self._is_alive, node):
            self._gone.add(node)
            self._servers.pop(node, None)

    async def servers(self) -> dict[str, Any]:
        """The actors that have a server, by their node."""
        return dict(self._servers)
