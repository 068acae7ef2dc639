"""Tasks on a Ray cluster of three nodes, with real browsers; `make test-ray` runs it.

A node is killed as a loss of power would: nothing on it ends in order. RAY_TASKS says how many tasks that test has, and
RAY_COMPUTERS how many computers each node has.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import ray
import ray.data
from ray.cluster_utils import Cluster
from tzafon.ray import LocalFleet, RunTasks, with_keys
from tzafon.ray import keys as batch_keys

ROOT = Path(__file__).parents[2]
TASKS = int(os.environ.get("RAY_TASKS", "300"))
COMPUTERS = int(os.environ.get("RAY_COMPUTERS", "1"))
#: Nodes are found to be gone after 2 s instead of 30.
CONFIG = {
    "health_check_initial_delay_ms": 1000,
    "health_check_period_ms": 500,
    "health_check_failure_threshold": 4,
}


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    os.environ.setdefault("LIGHTCONE_BIN", str(ROOT / "target/release/lightcone-local"))
    head = {"num_cpus": 2, "include_dashboard": False, "_system_config": CONFIG}
    made = Cluster(initialize_head=True, connect=True, head_node_args=head)
    for _ in range(2):
        made.add_node(num_cpus=2)
    ray.data.DataContext.get_current().enable_progress_bars = False
    yield made
    ray.shutdown()
    made.shutdown()


def rows(count: int) -> list[dict[str, Any]]:
    page = "data:text/html,<title>Row {}</title>"
    return [{"instruction": "Report the title", "start_url": page.format(number)} for number in range(count)]


def run(dataset: Any, fleet: LocalFleet, **options: Any) -> Any:
    """The dataset with its results, by one worker for each node."""
    arguments = {"fleet": fleet, "in_flight": 2 * COMPUTERS, **options}
    return dataset.map_batches(
        RunTasks,
        fn_constructor_kwargs=arguments,
        batch_size=2,
        batch_format="pyarrow",
        compute=ray.data.ActorPoolStrategy(size=3),
    )


class Records:
    """What the servers' databases say of their tasks: they forget a task ten minutes after its end."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._tasks: dict[tuple[str, str], tuple[str, str]] = {}

    def read(self) -> None:
        for file in self._data.glob("*/lightcone.db"):
            with sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=30) as db:
                # A server that starts has no tables yet.
                if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'tasks'").fetchone():
                    continue
                for task, key, status in db.execute("SELECT id, key, status FROM tasks"):
                    self._tasks[file.parent.name, task] = key, status

    def completed(self, node: str | None = None) -> Counter[str]:
        """How many tasks of each row were completed, on a node or on all."""
        self.read()
        found = (
            key.split("-attempt-")[0]
            for (own, _), (key, status) in self._tasks.items()
            if status == "completed" and node in (None, own)
        )
        return Counter(found)


def until(what: str, holds: Callable[[], bool], seconds: float = 1800) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"after {seconds} s still not: {what}"
        time.sleep(0.1)


def workers(node: Any) -> dict[int, str]:
    """The processes of a node of the cluster, by their ids: those that its raylet started."""
    raylet = node.all_processes["raylet"][0].process.pid
    listed = subprocess.run(
        ["ps", "--ppid", str(raylet), "-o", "pid=,args="], capture_output=True, text=True, check=False
    )
    return {int(line.split()[0]): line.split(maxsplit=1)[1] for line in listed.stdout.splitlines()}


def runners(node: Any) -> list[int]:
    return [pid for pid, title in workers(node).items() if "RunTasks" in title]


def servers(node: Any) -> list[int]:
    return [pid for pid, title in workers(node).items() if "NodeServer" in title]


def kill(pids: list[int], number: int = signal.SIGKILL) -> None:
    for pid in pids:
        os.kill(pid, number)


def test_each_row_is_a_task_on_the_server_of_a_node(cluster: Cluster, tmp_path: Path) -> None:
    equal = [{"instruction": "Report the title", "start_url": "data:text/html,<title>Equal</title>"}] * 2
    given = [*rows(7), *equal, {"instruction": " ", "start_url": ""}, {"instruction": "Frobnicate the lamp"}]
    with LocalFleet(data=tmp_path, computers=COMPUTERS) as fleet:
        dataset = with_keys(ray.data.from_items(given), options={"kind": "browser"})
        results = run(dataset, fleet, options={"kind": "browser"}).take_all()
        nodes = fleet.nodes()
    assert len(results) == len(given)
    done = Counter(result["text"] for result in results if result["status"] == "completed")
    assert done == {**{f"Row {number}": 1 for number in range(7)}, "Equal": 2}
    failed = {result["instruction"]: result["error"] for result in results if result["status"] != "completed"}
    assert "no instruction" in failed[" "]
    assert "Frobnicate" in failed["Frobnicate the lamp"]
    key = batch_keys.of_content({**equal[0], "kind": "browser"})
    assert {result["key"] for result in results if result["text"] == "Equal"} == {key, f"{key}-2"}
    assert set(Records(tmp_path).completed().values()) == {1}
    assert all(state["computers"] == COMPUTERS and state["rows"] == 0 for state in nodes.values())


@pytest.mark.parametrize("form", ["default", "pandas", "pyarrow"])
def test_batches_of_each_form_have_results_on_a_service_too(cluster: Cluster, form: str) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))  # and does not listen
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        given = [{"id": 1, "instruction": "x", "max_steps": 3}, {"id": 2, "instruction": "y", "max_steps": None}]
        results = ray.data.from_items([*given, {"id": 3, "instruction": "", "max_steps": None}]).map_batches(
            RunTasks,
            fn_constructor_kwargs={
                "client": {"base_url": url, "api_key": "sk_test", "max_retries": 0},
                "keep": ["id"],
            },
            batch_size=2,
            batch_format=form,
            compute=ray.data.ActorPoolStrategy(size=1),
        )
        found = sorted(results.take_all(), key=lambda result: result["id"])
    made = [{"instruction": "x", "max_steps": 3}, {"instruction": "y"}]
    assert [result["key"] for result in found] == [*map(batch_keys.of_content, made), None]
    assert [(result["status"], result["task_id"], result["steps"]) for result in found] == [("error", None, 0)] * 3
    assert "no instruction" in found[2]["error"]


@pytest.mark.parametrize("where", ["one machine", "a cluster"])
def test_the_same_program_runs_on_one_machine_and_on_a_cluster(cluster: Cluster, tmp_path: Path, where: str) -> None:
    file, results = tmp_path / "rows.jsonl", tmp_path / "results"
    file.write_text("\n".join(map(json.dumps, rows(6))))
    address = cluster.address if where == "a cluster" else "local"
    program = [sys.executable, ROOT / "examples/python/ray_tasks.py", file, results, "--local"]
    done = subprocess.run(
        program, env={**os.environ, "RAY_ADDRESS": address}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith(f"{3 if where == 'a cluster' else 1} nodes: 6 completed\n"), done.stdout
    written = [json.loads(line) for part in results.iterdir() for line in part.read_text().splitlines()]
    assert sorted(result["text"] for result in written) == [f"Row {number}" for number in range(6)]


def test_a_node_and_workers_that_are_killed_lose_and_repeat_nothing(cluster: Cluster, tmp_path: Path) -> None:
    given, records, results = rows(TASKS), Records(tmp_path), list[dict[str, Any]]()
    began = time.monotonic()
    with LocalFleet(data=tmp_path, computers=COMPUTERS) as fleet:
        dataset = run(ray.data.from_items(given, override_num_blocks=min(TASKS, 60)), fleet)
        reading = threading.Thread(target=lambda: results.extend(dataset.take_all()), daemon=True)
        reading.start()
        until("a tenth is completed", lambda: records.completed().total() >= TASKS // 10)
        live = next(node for node in cluster.worker_nodes if servers(node))
        kill(runners(cluster.head_node))
        until("a fifth is completed", lambda: records.completed().total() >= TASKS // 5)
        kill(servers(live))
        until("a third is completed", lambda: records.completed().total() >= TASKS // 3)
        lost = next(node for node in cluster.worker_nodes if node is not live)
        lose(cluster, lost, fleet, records)
        until("half is completed", lambda: records.completed().total() >= TASKS // 2)
        kill(runners(live))

        def ended() -> bool:
            records.read()
            return not reading.is_alive()

        until("all results have been read", ended)
        took = time.monotonic() - began
        nodes = fleet.nodes()
        print(f"{TASKS} tasks in {took:.1f} s on {len(nodes)} nodes, {TASKS / took:.2f} tasks/s", file=sys.stderr)
    assert sorted(result["text"] for result in results) == sorted(f"Row {number}" for number in range(TASKS))
    assert {result["status"] for result in results} == {"completed"}
    expected = Counter({batch_keys.of_content(row): 1 for row in given})
    assert records.completed() == expected
    assert lost.node_id not in nodes


def lose(cluster: Cluster, node: Any, fleet: LocalFleet, records: Records) -> None:
    """Ends a node with everything on it. Its server is stopped first, until its results have arrived: a task whose end
    nobody has heard of would be done again."""
    state = fleet.nodes()[node.node_id]
    kill([state["pid"]], signal.SIGSTOP)
    known = fleet._directory
    done = [*records.completed(node.node_id)]
    assert done
    until(
        "the results have arrived",
        lambda: all("record" in ray.get(known.claim.remote(key, node.node_id)) for key in done),
    )
    processes = [*workers(node)]
    cluster.remove_node(node, allow_graceful=False)
    for pid in [*processes, state["pid"]]:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
