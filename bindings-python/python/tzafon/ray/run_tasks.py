"""Tasks for the rows of a dataset."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .._client import AsyncLightcone
from . import keys
from .one_task import Record, failed, run_row
from .rows import parameters, results_as_columns, rows_of, with_columns

if TYPE_CHECKING:
    from .fleet import LocalFleet


class RunTasks:
    """Runs a task for each row: a callable class for ``Dataset.map_batches``.

    ::

        dataset.map_batches(RunTasks, fn_constructor_kwargs={"in_flight": 32}, batch_size=32, concurrency=4)

    A row is a task: a column ``instruction`` (or ``task``), and further columns that are parameters of a task, such as
    ``start_url``, ``kind`` or ``max_steps``; empty cells are absent. The result has the columns of the row and:

    - ``key``: the idempotency key, made from the row's content as ``lightcone batch`` makes it. A row that is run
      again, by a restarted worker or another program, follows the task that was started for it. Rows of equal content
      are one task, unless :func:`with_keys` distinguishes them.
    - ``task_id``, ``status`` (the type of the task's last event, or ``error`` if it could not be started or followed),
      ``text`` (what the agent reports; JSON if it is not text), ``steps``, and ``usage``: JSON if the service sends it.
    - ``error``: what is wrong with the row, or why its task was not completed; null if it was.

    Faults of the network are retried by the client. While the service is full (429 or 503) a row waits.

    Args:
        in_flight: how many tasks this actor follows at once. Ray gives an actor four batches at a time, so a
            ``batch_size`` of at least a quarter of it is needed.
        timeout: limit on each row, waiting included, in seconds; ``None`` for no limit.
        options: parameters of a task for rows that do not have them, such as ``{"kind": "browser"}``.
        keep: columns that are not parameters: they are neither sent nor part of the key.
        attempt: counts from 1. Another number starts another task for each row, to repeat those that failed.
        client: arguments of :class:`AsyncLightcone`. Without them each worker reads its own environment.
        fleet: runs the tasks on local servers, one on each node, instead.

    Raises:
        LightconeError: there is no key of the API.
        AuthenticationError: it is not accepted; this ends the dataset, since every row would fail.
    """

    def __init__(
        self,
        *,
        in_flight: int = 16,
        timeout: float | None = 3600.0,
        options: Mapping[str, Any] | None = None,
        keep: Sequence[str] = (),
        attempt: int = 1,
        client: Mapping[str, Any] | None = None,
        fleet: LocalFleet | None = None,
    ) -> None:
        if in_flight < 1 or attempt < 1:
            raise ValueError(f"in_flight and attempt must be 1 or more, not {in_flight} and {attempt}")
        if client is not None and fleet is not None:
            raise ValueError("give either client or fleet: a fleet has clients of its own")
        self._room = asyncio.Semaphore(in_flight)
        self._timeout = timeout
        self._options = dict(options or {})
        self._keep = tuple(keep)
        self._attempt = attempt
        self._fleet = fleet
        self._client = AsyncLightcone(**(client or {})) if fleet is None else None

    async def __call__(self, batch: Any) -> Any:
        """The batch with the columns of the results."""
        records = await asyncio.gather(*map(self._record, rows_of(batch)))
        return with_columns(batch, results_as_columns(records))

    async def _record(self, row: Mapping[str, Any]) -> Record:
        try:
            task = parameters(row, self._options, self._keep)
            own = row.get("key")
            key = own if isinstance(own, str) and own else keys.of_content(task)
        except (TypeError, ValueError) as error:
            return failed(None, error)
        async with self._room:
            return {**await self._run(task, keys.of_attempt(key, self._attempt)), "key": key}

    async def _run(self, task: Mapping[str, Any], key: str) -> Record:
        if self._fleet is not None:
            return await self._fleet.run_row(task, key, self._timeout)
        assert self._client is not None
        return await run_row(self._client, task, key, self._timeout)
