"""Runs the Rust tests of a package that were built for another platform, each in a process of its own.

``run_each_test.py TARGET PACKAGE [--limit SECONDS] [--at-once N] [--skip TEST]... [--again] [-- EMULATOR...]``

A crash or a hang then takes one test with it, and the report names it. Test programs are built by ``cross.sh``, and
started by the emulator if there is one. Tests that are skipped must exist, so that the lists of them stay true.

``--again`` is for emulators: some tests set limits of a fraction of a second, which an emulator needs for itself while
others run. What fails, other than by a crash or a hang, is run once more at the end, alone; the report says so if it
passes then.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: Lines of a failed test's output that are shown.
SHOWN = 6


@dataclass(frozen=True)
class Test:
    program: Path
    name: str
    folder: Path


@dataclass(frozen=True)
class Result:
    test: Test
    verdict: str
    detail: str
    output: str


#: What can become of a test, in the order of the report.
VERDICTS = ("passed", "passed alone", "failed", "crashed", "did not end")


def programs(target: str, package: str) -> list[tuple[Path, Path]]:
    """Test programs, each with the folder that cargo would run it in."""
    build = ["scripts/cross.sh", target, "test", "--no-run", "--quiet", "--release", "--message-format=json"]
    built = subprocess.run(
        [*build, "-p", package, "--lib", "--bins", "--tests"], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False
    )
    if built.returncode != 0:
        sys.exit(f"run_each_test: the tests of {package} cannot be built for {target}; the reason is above")
    messages = [json.loads(line) for line in built.stdout.splitlines() if line.startswith("{")]
    return [
        (Path(message["executable"]), Path(message["manifest_path"]).parent)
        for message in messages
        if message["reason"] == "compiler-artifact" and message["executable"] and message["profile"]["test"]
    ]


class Runner:
    def __init__(self, emulator: list[str], limit: float) -> None:
        self.emulator = emulator
        self.limit = limit

    def start(self, program: Path, folder: Path, *arguments: str) -> tuple[int | None, str]:
        """Exit code, or None after the limit, and output of a test program."""
        with subprocess.Popen(
            [*self.emulator, program, *arguments],
            cwd=folder,
            env={**os.environ, "CARGO_MANIFEST_DIR": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as process:
            try:
                output, _ = process.communicate(timeout=self.limit)
                code = process.returncode
            except subprocess.TimeoutExpired:
                # Also what the test started.
                os.killpg(process.pid, signal.SIGKILL)
                output, _ = process.communicate()
                code = None
        return code, output.decode(errors="replace")

    def names(self, program: Path, folder: Path, *arguments: str) -> list[str]:
        code, output = self.start(program, folder, "--list", "--format=terse", *arguments)
        if code != 0:
            sys.exit(f"run_each_test: {program.name} does not list its tests, exit code {code}: {output}")
        return [line.strip().removesuffix(": test") for line in output.splitlines() if line.strip().endswith(": test")]

    def tests(self, program: Path, folder: Path) -> list[Test]:
        ignored = self.names(program, folder, "--ignored")
        return [Test(program, name, folder) for name in self.names(program, folder) if name not in ignored]

    def run(self, test: Test) -> Result:
        code, output = self.start(test.program, test.folder, "--exact", test.name)
        if code is None:
            return Result(test, "did not end", f" within {self.limit:g} s", output)
        # Not judged by the exit code, for which emulators have values of their own.
        if "test result: ok. 1 passed" in output:
            return Result(test, "passed", "", output)
        if "test result: FAILED" in output:
            return Result(test, "failed", "", output)
        return Result(test, "crashed", f" with exit code {code}", output)

    def run_alone(self, failed: Result) -> Result:
        result = self.run(failed.test)
        return Result(result.test, "passed alone", "", failed.output) if result.verdict == "passed" else result


def report(result: Result) -> None:
    if result.verdict == "passed":
        return
    print(f"  {result.test.name}: {result.verdict}{result.detail}")
    lines = [line for line in result.output.splitlines() if line.strip() and not line.startswith(("running ", "test "))]
    for line in lines[:SHOWN]:
        print(f"      {line[:200]}")


def main() -> None:
    own, emulator = sys.argv[1:], []
    if "--" in own:
        own, emulator = own[: own.index("--")], own[own.index("--") + 1 :]
    parser = argparse.ArgumentParser(description="Runs each Rust test in a process of its own.")
    parser.add_argument("target")
    parser.add_argument("package")
    parser.add_argument("--limit", type=float, default=60, help="seconds that a test may take")
    parser.add_argument("--at-once", type=int, default=2 * (os.cpu_count() or 2))
    parser.add_argument("--skip", action="append", default=[], metavar="TEST")
    parser.add_argument("--again", action="store_true", help="run what fails once more, alone")
    options = parser.parse_args(own)
    runner = Runner(emulator, options.limit)
    built = programs(options.target, options.package)
    tests = [test for program, folder in built for test in runner.tests(program, folder)]
    if unknown := set(options.skip) - {test.name for test in tests}:
        sys.exit(f"run_each_test: there is no test {', '.join(sorted(unknown))} to skip")
    chosen = [test for test in tests if test.name not in options.skip]
    for name in options.skip:
        print(f"  {name}: not run")
    with ThreadPoolExecutor(options.at_once) as pool:
        results = list(pool.map(runner.run, chosen))
    if options.again:
        results = [runner.run_alone(result) if result.verdict == "failed" else result for result in results]
    for result in results:
        report(result)
    count = Counter(result.verdict for result in results)
    counts = ", ".join(f"{count[verdict]} {verdict}" for verdict in VERDICTS if count[verdict]) or "no tests"
    print(f"{options.package} on {options.target}: {counts}, {len(options.skip)} not run", flush=True)
    sys.exit(0 if count and set(count) <= {"passed", "passed alone"} else 1)


if __name__ == "__main__":
    main()
