"""The benchmark of the local server runs, with real computers. How fast anything is, is not tested."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BENCH = [sys.executable, "bench/run.py", "--quick", "--no-counts"]


def run(*arguments: str) -> tuple[str, list[dict[str, object]]]:
    done = subprocess.run([*BENCH, *arguments], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout, json.loads((ROOT / "target/bench.json").read_text())["local_server"]


def test_a_quick_run_measures_the_local_server() -> None:
    printed, rows = run("--only", "Local server")
    titles = [str(row["title"]) for row in rows]
    for part in ("browser started", "desktop started", "at once", "tasks on", "refused", "listeners"):
        assert any(part in title for title in titles), part
    assert all(title in printed for title in titles)
    assert [row["goal"] for row in rows[:2]] == [2, 3]
    (refused,) = [row for row in rows if str(row["title"]).endswith(": refused")]
    assert refused["value"] == 2


def test_it_is_left_out_where_only_other_works_are_asked_for() -> None:
    for arguments in (["--only", "Python model"], ["--only", "Python model", "--no-local-server"]):
        assert run(*arguments)[1] == []
