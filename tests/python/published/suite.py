"""Gets the published client's tests, and runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import threading
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from dropin.published import HERE as DROPIN
from dropin.published import OWN, ROOT

from .samples import answer

HERE = Path(__file__).parent
_PLACE = ROOT / "target/published-tests"
_REQUIREMENTS = HERE / "requirements.txt"


def prepared() -> tuple[Path, Path]:
    """The folder with the tests, and an interpreter that has what they need, and our package."""
    required = _REQUIREMENTS.read_text() + (DROPIN / "requirements.txt").read_text()
    python, stamp = _PLACE / "python/bin/python", _PLACE / "installed.txt"
    if not stamp.is_file() or stamp.read_text() != required:
        shutil.rmtree(_PLACE, ignore_errors=True)
        subprocess.run([OWN, "-m", "venv", _PLACE / "python"], check=True)
        pip = [python, "-m", "pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", "-r", _REQUIREMENTS], check=True)
        source = [*pip, "download", "--no-deps", "--no-binary", "tzafon", "-d", _PLACE]
        subprocess.run([*source, "-r", DROPIN / "requirements.txt"], check=True)
        with tarfile.open(next(_PLACE.glob("tzafon-*.tar.gz"))) as archive:
            archive.extractall(_PLACE, filter="data")
        ours = next((_PLACE / "python/lib").glob("python*/site-packages")) / "ours.pth"
        ours.write_text(sysconfig.get_path("purelib"))
        stamp.write_text(required)
    return next(path for path in _PLACE.glob("tzafon-*") if path.is_dir()), python


def run() -> dict[str, str]:
    """The outcome of every test by its name: ``passed``, or what went wrong."""
    folder, python = prepared()
    report = _PLACE / "report.xml"
    unset = {name for name in os.environ if name.startswith(("LIGHTCONE_", "TZAFON_", "PYTHON", "PYTEST"))}
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    # Beside their own `tests`, which is a package of the same name.
    environment["PYTHONPATH"] = str(HERE)
    command = [python, "-m", "pytest", "-q", "-p", "strip_skips", "-c", os.devnull, f"--rootdir={folder}"]
    command += ["-o", "asyncio_mode=auto", "-o", "asyncio_default_fixture_loop_scope=session"]
    command += [f"--junitxml={report}", "tests/api_resources"]
    with serving() as url:
        environment["TEST_API_BASE_URL"] = url
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stdout[-4000:] + done.stderr[-4000:]
    return {_name(case): _outcome(case) for case in ElementTree.parse(report).iter("testcase")}


def _name(case: ElementTree.Element) -> str:
    module, _, owner = case.attrib["classname"].rpartition(".")
    return f"{module.replace('.', '/')}.py::{owner}::{case.attrib['name']}"


def _outcome(case: ElementTree.Element) -> str:
    wrong = [part for part in case if part.tag in ("failure", "error", "skipped")]
    return f"{wrong[0].tag}: {wrong[0].attrib.get('message', '')}" if wrong else "passed"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1

    def _answer(self) -> None:
        self.rfile.read(int(self.headers.get("content-length") or 0))
        status, kind, content = answer(self.command, self.path.partition("?")[0])
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def serving() -> Iterator[str]:
    """A server that answers from the description of the API, until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


if __name__ == "__main__":
    sys.stdout.write("\n".join(f"{name} {what}" for name, what in run().items()))
