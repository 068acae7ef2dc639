"""The benchmarks run, and read what their clients print. How fast anything is, is not tested."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_a_quick_run_measures_every_work() -> None:
    sys.path.insert(0, str(ROOT / "bench"))
    from works import WORKS

    done = subprocess.run([sys.executable, "bench/run.py", "--quick"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    rows = json.loads((ROOT / "target/bench.json").read_text())["rows"]
    measured = {(row["language"], row["title"]) for row in rows}
    wanted = {(work.language, figure.title) for work in WORKS for figure in work.figures}
    assert wanted <= measured
    assert "decoder" in done.stdout and "instructions" in done.stdout
