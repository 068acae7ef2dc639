"""Runs the rows of a file as tasks: on one machine, or on a Ray cluster, which the variable RAY_ADDRESS names.

Usage: ray_tasks.py ROWS.jsonl RESULTS_FOLDER [--local]. With --local each node has a local server; without it,
TZAFON_API_KEY and LIGHTCONE_BASE_URL say which service.
"""

# pyright: basic, reportMissingImports=false

from __future__ import annotations

import os
import sys
from collections import Counter
from contextlib import nullcontext

import ray
import ray.data
from tzafon.ray import LocalFleet, RunTasks, with_keys


def main(rows: str, folder: str, local: bool) -> None:
    ray.init()
    nodes = len(ray.nodes())
    service = {"api_key": os.environ.get("TZAFON_API_KEY"), "base_url": os.environ.get("LIGHTCONE_BASE_URL")}
    with LocalFleet() if local else nullcontext() as fleet:
        where = {"fleet": fleet} if local else {"client": service}
        results = with_keys(ray.data.read_json(rows)).map_batches(
            RunTasks,
            fn_constructor_kwargs={"in_flight": 16, **where},
            batch_size=4,
            batch_format="pyarrow",
            compute=ray.data.ActorPoolStrategy(size=nodes),
        )
        done = results.materialize()
        done.write_json(folder)
    statuses = Counter(row["status"] for row in done.iter_rows())
    print(f"{nodes} nodes:", ", ".join(f"{count} {status}" for status, count in sorted(statuses.items())))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], "--local" in sys.argv[3:])
