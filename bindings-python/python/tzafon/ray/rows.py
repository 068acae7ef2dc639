"""Batches of Ray Data as rows, and results as columns of a batch."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any, cast, get_type_hints

#: Columns of a result; a batch that has them already gets new ones.
RESULT = ("key", "task_id", "status", "text", "steps", "usage", "error")

Row = dict[str, Any]


def rows_of(batch: Any) -> list[Row]:
    """The rows of a batch: a table of pyarrow, a frame of pandas, or columns by name."""
    if hasattr(batch, "to_pylist"):
        return batch.to_pylist()
    if hasattr(batch, "iloc"):
        return batch.to_dict("records")
    columns = cast("Mapping[str, Any]", batch)
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def with_columns(batch: Any, columns: Mapping[str, list[Any]]) -> Any:
    """The batch, in its own form, with these columns added or replaced."""
    if hasattr(batch, "to_pylist"):
        pyarrow: Any = import_module("pyarrow")
        kept = [name for name in batch.column_names if name not in columns]
        table: Any = batch.select(kept)
        for name, cells in columns.items():
            kind = pyarrow.int64() if name == "steps" else pyarrow.string()
            table = table.append_column(name, pyarrow.array(cells, type=kind))
        return table
    if hasattr(batch, "iloc"):
        return batch.assign(**columns)
    return {**batch, **columns}


def results_as_columns(results: Sequence[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """One list for each column of a result."""
    return {name: [result[name] for result in results] for name in RESULT}


def parameters(row: Mapping[str, Any], defaults: Mapping[str, Any], keep: Collection[str]) -> Row:
    """The parameters of a row's task, as JSON values: its columns without those of a result and those to ``keep``, and
    without empty cells. A column ``task`` is the instruction if there is no other.

    Raises:
        ValueError: there is no instruction.
    """
    left_out = {*RESULT, *keep}
    task = {name: plain(cell) for name, cell in row.items() if name not in left_out}
    task = {name: _whole(name, cell) for name, cell in task.items() if not _is_empty(cell)}
    if "instruction" not in task and "task" in task:
        task["instruction"] = task.pop("task")
    instruction = task.get("instruction")
    if not isinstance(instruction, str):
        raise ValueError(
            f"the row has no instruction: its columns are {', '.join(row) or 'none'}; "
            "name one of them `instruction` or `task`, with text in it"
        )
    return {**{name: value for name, value in defaults.items() if value is not None}, **task}


def plain(cell: Any) -> Any:
    """A cell as Python's own values: arrays and numbers of numpy become lists and numbers."""
    if hasattr(cell, "tolist"):
        cell = cell.tolist()
    if isinstance(cell, Mapping):
        pairs = cast("Mapping[Any, Any]", cell)
        return {name: plain(value) for name, value in pairs.items()}
    if isinstance(cell, (list, tuple)):
        return [plain(value) for value in cast("Iterable[Any]", cell)]
    return cell


def _is_empty(cell: object) -> bool:
    if isinstance(cell, str):
        return not cell.strip()
    return cell is None or (isinstance(cell, float) and math.isnan(cell)) or type(cell).__name__ == "NAType"


def _whole(name: str, cell: Any) -> Any:
    """A whole number again, where a column with empty cells has made it a float."""
    return int(cell) if isinstance(cell, float) and name in _whole_numbers() and cell.is_integer() else cell


@cache
def _whole_numbers() -> frozenset[str]:
    return frozenset(name for name, kind in _types().items() if kind is int)


@cache
def known_parameters() -> frozenset[str]:
    """The parameters of a task that this version knows."""
    return frozenset(_types())


def _types() -> dict[str, Any]:
    from ..types.agent.task_start_params import TaskStartParams

    return get_type_hints(TaskStartParams)
