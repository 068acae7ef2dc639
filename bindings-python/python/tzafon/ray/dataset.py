"""Keys for a whole dataset, in which rows of equal content are distinguished."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from . import keys
from .package import ray_package
from .rows import parameters, rows_of, with_columns


def with_keys(
    dataset: Any, *, options: Mapping[str, Any] | None = None, keep: Sequence[str] = (), partitions: int = 16
) -> Any:
    """Adds the column ``key``, for :class:`RunTasks`. Rows of equal content get different keys, so that each is a task
    of its own, as in ``lightcone batch``; without it they are one task. Ray groups the rows by their keys for this.

    Args:
        dataset: a ``ray.data.Dataset``.
        options: the ``options`` that :class:`RunTasks` gets.
        keep: the ``keep`` that it gets.
        partitions: into how many parts Ray divides the rows; more for more than about a million.
    """
    ray_package("ray.data")

    def key_of(row: Mapping[str, Any]) -> str:
        try:
            return keys.of_content(parameters(row, options or {}, keep))
        except (TypeError, ValueError):
            return ""  # what is wrong becomes the row's error

    def add(batch: Any) -> Any:
        return with_columns(batch, {"key": [key_of(row) for row in rows_of(batch)]})

    def number(group: Any) -> Any:
        rows = rows_of(group)
        numbered = [keys.of_repetition(row["key"], number) for number, row in enumerate(rows, 1)]
        return with_columns(group, {"key": numbered})

    keyed = dataset.map_batches(add, batch_format="pyarrow")
    return keyed.groupby("key", num_partitions=partitions).map_groups(number, batch_format="pyarrow")
