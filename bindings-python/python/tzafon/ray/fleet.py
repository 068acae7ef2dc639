"""One local server on each node of a Ray cluster."""

from __future__ import annotations

import asyncio
import os
import tempfile
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .._exceptions import LightconeError
from .directory import Directory
from .node_server import NodeServer, ServerOptions
from .one_task import Record
from .package import ray_package
from .sizing import COMPUTER_MEMORY, COMPUTERS_PER_CPU, computers_of_node

if TYPE_CHECKING:
    from typing_extensions import Self

#: Seconds before a node that did not respond is asked again.
_PAUSE = 0.5
#: Seconds that all servers may take to end.
_GOODBYE = 60.0
#: How many calls an actor takes at once; the computers limit how many tasks run.
_CALLS = 10_000


@dataclass(frozen=True)
class _Options:
    """What the servers of a fleet have in common."""

    program: str | os.PathLike[str] | None
    arguments: Sequence[str]
    computers: int | None
    computer_memory: float
    computers_per_cpu: float
    data: Path
    temporary: bool
    timeout: float

    def of_node(self, node: str) -> ServerOptions:
        """The options of the server on one node."""
        found = next(known for known in ray_package().nodes() if known["NodeID"] == node)
        has = found["Resources"]
        computers = self.computers or computers_of_node(
            has.get("memory"),
            has.get("CPU"),
            computer_memory=self.computer_memory,
            computers_per_cpu=self.computers_per_cpu,
        )
        data = self.data / node
        return ServerOptions(self.program, self.arguments, computers, data, self.temporary, self.timeout)


class LocalFleet:
    """One local server on each node of a Ray cluster, for :class:`RunTasks`.

    ::

        with LocalFleet() as fleet:
            dataset.map_batches(RunTasks, fn_constructor_kwargs={"fleet": fleet}, ...)

    A node's server starts when the first row arrives there, also on a node that joins later. A row runs on the server
    of the node that its worker is on. If that has all its computers in use, the row waits. If a worker is killed, its
    rows are followed on the server that has them. If a node is gone, its rows go to other nodes, except those that had
    a result. If a server ends by itself, it is started again, and the rows that it had not ended are tried again.

    Ray must be installed, and the program of the local server on each node.

    Args:
        program: path of the program on each node. Default: as for ``tzafon.local``.
        arguments: more options of its command ``serve``, such as ``["--isolate"]``.
        computers: how many computers each node runs at once. Default: by its memory and processors, as
            ``computers_of_node`` in ``tzafon.ray.sizing`` says.
        computer_memory: bytes of memory for each computer (default 400 MiB).
        computers_per_cpu: computers for each processor (default 4).
        data: folder on each node for the servers' databases, one below it for each node. Default: a temporary one,
            which :meth:`close` deletes.
        timeout: seconds that a server may take to be ready.

    Raises:
        ImportError: Ray is not installed.
        ValueError: a size makes no sense.
    """

    def __init__(
        self,
        *,
        program: str | os.PathLike[str] | None = None,
        arguments: Sequence[str] = (),
        computers: int | None = None,
        computer_memory: float = COMPUTER_MEMORY,
        computers_per_cpu: float = COMPUTERS_PER_CPU,
        data: str | os.PathLike[str] | None = None,
        timeout: float = 60.0,
    ) -> None:
        if (computers is not None and computers < 1) or computer_memory <= 0 or computers_per_cpu <= 0:
            raise ValueError(
                "computers must be 1 or more, and computer_memory and computers_per_cpu more than 0, "
                f"not {computers}, {computer_memory:g} and {computers_per_cpu:g}"
            )
        ray = ray_package()
        if not ray.is_initialized():
            ray.init()
        folder = Path(tempfile.gettempdir(), f"lightcone-fleet-{uuid.uuid4().hex}") if data is None else Path(data)
        options = _Options(
            program,
            tuple(arguments),
            computers,
            computer_memory,
            computers_per_cpu,
            folder,
            data is None,
            timeout,
        )
        here = ray.get_runtime_context().get_node_id()
        self._directory: Any = _actor(_DirectoryActor, here).remote(options)

    async def run_row(self, task: Mapping[str, Any], key: str, timeout: float | None) -> Record:
        """Runs a row's task on the server of this node, or on that of the node which has the row.

        Args:
            task: the parameters.
            key: the idempotency key.
            timeout: limit on the task in seconds; ``None`` for no limit.

        Raises:
            LightconeError: the server does not start.
        """
        ray, errors = ray_package(), ray_package("ray.exceptions")
        here = ray.get_runtime_context().get_node_id()
        while True:
            claim = await self._directory.claim.remote(key, here)
            if "record" in claim:
                return claim["record"]
            try:
                return await claim["server"].run_row.remote(dict(task), key, timeout)
            except errors.RayTaskError as error:
                raise LightconeError(f"the local server of node {claim['node']}: {error.cause}") from error
            except (errors.RayActorError, errors.ActorUnschedulableError):
                await self._directory.failed.remote(claim["node"])
                await asyncio.sleep(_PAUSE)

    def nodes(self) -> dict[str, dict[str, Any]]:
        """The state of each node that has a server: ``computers`` (at most), ``rows`` that it has now, and ``pid``."""
        ray = ray_package()
        servers: dict[str, Any] = ray.get(self._directory.servers.remote())
        states = {node: server.state.remote() for node, server in servers.items()}
        return {node: state for node, found in states.items() if (state := _got(found)) is not None}

    def close(self) -> None:
        """Ends the servers and their computers."""
        ray = ray_package()
        servers: dict[str, Any] = ray.get(self._directory.servers.remote())
        try:
            for ending in [server.stop.remote() for server in servers.values()]:
                _got(ending)
        finally:
            for actor in [*servers.values(), self._directory]:
                ray.kill(actor)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _got(reference: Any) -> Any:
    """The result of an actor; ``None`` if the actor is gone."""
    errors = ray_package("ray.exceptions")
    try:
        return ray_package().get(reference, timeout=_GOODBYE)
    except (errors.RayActorError, errors.ActorUnschedulableError, errors.GetTimeoutError):
        return None


def _actor(made: type, node: str, **options: Any) -> Any:
    """A class of actors that run on one node and reserve nothing there."""
    strategies = ray_package("ray.util.scheduling_strategies")
    strategy = strategies.NodeAffinitySchedulingStrategy(node, soft=False)
    options = {"num_cpus": 0, "max_concurrency": _CALLS, "scheduling_strategy": strategy, **options}
    return ray_package().remote(made).options(**options)


class _DirectoryActor(Directory):
    def __init__(self, options: _Options) -> None:
        ray = ray_package()
        own = ray.get_runtime_context().current_actor

        def start(node: str) -> Any:
            # Started again on its node as often as it ends; on no other.
            return _actor(_NodeServerActor, node, max_restarts=-1).remote(options.of_node(node), own)

        def is_alive(node: str) -> bool:
            return any(known["NodeID"] == node and known["Alive"] for known in ray.nodes())

        super().__init__(start, is_alive)


class _NodeServerActor(NodeServer):
    def __init__(self, options: ServerOptions, directory: Any) -> None:
        async def done(key: str, record: Record) -> None:
            await directory.done.remote(key, record)

        super().__init__(options, done)
