"""The benchmarks run, and read what their clients print. How fast anything is, is not tested.

All in one file, since each run writes `target/bench.json`: tests of one file run one after another.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def run(*arguments: str) -> tuple[str, dict[str, Any]]:
    """What a quick run prints, and its results."""
    command = [sys.executable, "bench/run.py", "--quick", *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout, json.loads((ROOT / "target/bench.json").read_text())


def test_a_quick_run_measures_every_work() -> None:
    sys.path.insert(0, str(ROOT / "bench"))
    from works import WORKS

    printed, results = run()
    measured = {(row["language"], row["title"]) for row in results["rows"]}
    wanted = {(work.language, figure.title) for work in WORKS for figure in work.figures}
    assert wanted <= measured
    assert "decoder" in printed and "instructions" in printed
    # The local server runs too, with real computers.
    rows = results["local_server"]
    titles = [str(row["title"]) for row in rows]
    for part in ("browser started", "desktop started", "at once", "tasks on", "refused", "listeners"):
        assert any(part in title for title in titles), part
    assert all(title in printed for title in titles)
    assert [row["goal"] for row in rows[:2]] == [2, 3]
    (refused,) = [row for row in rows if str(row["title"]).endswith(": refused")]
    assert refused["value"] == 2


def test_the_local_server_is_left_out_where_only_other_works_are_asked_for() -> None:
    for arguments in (["--only", "Python model"], ["--only", "Python model", "--no-local-server"]):
        assert run(*arguments, "--no-counts")[1]["local_server"] == []
