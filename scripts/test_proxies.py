"""Runs the proxies of docs/local-server.md, as written there, in front of the local server. `make test-proxies`

It needs nginx, Caddy, openssl and a browser. The certificate is self-signed, the host is `localhost`, and the ports are
free ones; everything else is the text of the guide. A proxy that is not installed is a failure, not a pass.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from tzafon import APIStatusError, AuthenticationError, Lightcone
from websockets.sync.client import connect

ROOT = Path(__file__).resolve().parent.parent
LIGHTCONE = ROOT / "target/release/lightcone"
KEY = "sk_of_the_proxy_test"
#: Nothing here takes longer, unless something is stuck.
LIMIT = 60.0


def blocks() -> tuple[str, str]:
    """The configurations of Caddy and nginx in the guide."""
    guide = (ROOT / "docs/local-server.md").read_text().split("## Behind a proxy")[1].split("\n## ")[0]
    fenced = re.findall(r"^```\w*\n(.*?)^```$", guide, re.S | re.M)
    [caddy] = [text for text in fenced if text.startswith("lightcone.example.com {")]
    [nginx] = [text for text in fenced if text.startswith("server {")]
    return caddy, nginx


def replaced(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert old in text, f"{old!r} is no longer in the guide"
        text = text.replace(old, new)
    return text


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return found.getsockname()[1]


@contextmanager
def running(*command: str | Path, environment: dict[str, str] | None = None) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [str(part) for part in command],
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            yield program
        finally:
            program.terminate()


def first_line(program: subprocess.Popen[str]) -> dict[str, str]:
    assert program.stdout
    return json.loads(program.stdout.readline())


def wait_for(program: subprocess.Popen[str], port: int) -> None:
    deadline = time.monotonic() + LIMIT
    while time.monotonic() < deadline and program.poll() is None:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"{program.args} does not listen on port {port}")


class Proxy:
    """A folder with a certificate, and the two ports."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.outside, self.inside = free_port(), free_port()
        self.url = f"https://localhost:{self.outside}"
        self.certificate, self.private = folder / "lightcone.pem", folder / "lightcone.key"
        self.key = folder / "key"
        self.key.touch(0o600)
        self.key.write_text(KEY)
        # nginx reads them before it gives up root, but its workers need the folder.
        folder.chmod(0o755)
        names = "subjectAltName=DNS:localhost", "basicConstraints=critical,CA:FALSE"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
            + [argument for name in names for argument in ("-addext", name)]
            + ["-keyout", str(self.private), "-out", str(self.certificate)],
            check=True,
            capture_output=True,
        )

    @contextmanager
    def caddy(self) -> Iterator[None]:
        site = replaced(
            blocks()[0],
            ("lightcone.example.com {", f"localhost:{self.outside} {{\n    tls {self.certificate} {self.private}"),
            ("127.0.0.1:8700", f"127.0.0.1:{self.inside}"),
        )
        file = self.folder / "Caddyfile"
        file.write_text(f"{{\n    admin off\n    auto_https disable_redirects\n}}\n\n{site}")
        home = {"HOME": str(self.folder), "XDG_DATA_HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder)}
        with running("caddy", "run", "--config", file, environment=home) as program:
            wait_for(program, self.outside)
            yield

    @contextmanager
    def nginx(self, *changes: tuple[str, str]) -> Iterator[None]:
        site = replaced(
            blocks()[1],
            ("listen 443 ssl;", f"listen 127.0.0.1:{self.outside} ssl;"),
            ("lightcone.example.com", "localhost"),
            ("/etc/ssl/lightcone.pem", str(self.certificate)),
            ("/etc/ssl/lightcone.key", str(self.private)),
            ("127.0.0.1:8700", f"127.0.0.1:{self.inside}"),
            *changes,
        )
        kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        paths = "".join(f"    {kind}_temp_path {self.folder}/{kind};\n" for kind in kept)
        file = self.folder / "nginx.conf"
        file.write_text(
            f"daemon off;\npid {self.folder}/nginx.pid;\nerror_log stderr;\nevents {{}}\n"
            f"http {{\n    access_log off;\n{paths}{site}}}\n"
        )
        with running("nginx", "-p", self.folder, "-e", "stderr", "-c", file) as program:
            wait_for(program, self.outside)
            yield


class Caller:
    """What a program on another machine does."""

    def __init__(self, proxy: Proxy, shop: str, *, devtools: bool) -> None:
        self.url, self.shop, self.devtools = proxy.url, shop, devtools
        self.trust = ssl.create_default_context(cafile=str(proxy.certificate))
        self.client = Lightcone(
            base_url=proxy.url, api_key=KEY, ca_bundle=str(proxy.certificate), timeout=LIMIT, max_retries=0
        )
        self.ca = str(proxy.certificate)

    def fetch(self, path: str, **headers: str) -> tuple[str, bytes]:
        request = urllib.request.Request(self.url + path, headers=headers)
        with urllib.request.urlopen(request, context=self.trust, timeout=LIMIT) as response:
            return response.headers["content-type"], response.read()

    def calls(self) -> None:
        self.client.computers.list()
        stranger = Lightcone(base_url=self.url, api_key="sk_of_a_stranger", ca_bundle=self.ca, max_retries=0)
        try:
            stranger.computers.list()
        except AuthenticationError as error:
            assert "Authorization" in str(error) or "key" in str(error), error
        else:
            raise AssertionError("another key was accepted")

    def dashboard(self) -> None:
        kind, page = self.fetch("/")
        assert kind.startswith("text/html") and b"</html>" in page, kind
        kind, _ = self.fetch("/computers", Origin=self.url, Authorization=f"Bearer {KEY}")
        assert kind.startswith("application/json"), kind

    def uploads(self) -> None:
        """A body of 12 MiB arrives, and one that is too large is refused by the server, not by the proxy."""
        with self.client.computer.create(kind="browser") as computer:
            path = f"/computers/{computer.id}/exec/sync"
            body = {"command": "echo arrived", "env": {}, "padding": "x" * (12 << 20)}
            assert "arrived" in str(self.client.post(path, body=body, cast_to=object))
            try:
                self.client.post(path, body={**body, "padding": "x" * (17 << 20)}, cast_to=object)
            except APIStatusError as error:
                assert error.status_code == 413 and "larger than 16 MiB" in str(error), error
            else:
                raise AssertionError("17 MiB were accepted")

    def screenshots(self) -> None:
        with self.client.computer.create(kind="browser") as computer:
            computer.navigate(self.shop)
            url = computer.screenshot().screenshot_url
            assert url and url.startswith(f"{self.url}/screenshots/"), url
            kind, image = self.fetch(urlsplit(url).path, Authorization=f"Bearer {KEY}")
            assert kind == "image/png" and image.startswith(b"\x89PNG"), kind

    def event_by_event(self) -> None:
        """Each step waits for the event of the step before: a proxy that holds events back runs into the time limit."""
        with self.client.computer.create(kind="browser") as computer:
            with computer.events() as events:
                arriving = iter(events)
                for number in range(3):
                    computer.debug(f"echo number-{number}")
                    while f"number-{number}" not in str(next(arriving)):
                        pass
            lines = iter(computer.exec("echo first; until [ -e continue ]; do sleep 0.1; done; echo second"))
            assert "first" in str(next(lines))
            computer.exec_sync("touch continue")
            assert "second" in str(next(lines))
            with computer.screencast() as frames:
                computer.navigate(self.shop)
                assert next(iter(frames))

    def tasks(self) -> None:
        run = self.client.agent.tasks.follow(instruction=f"go to {self.shop}. report the title", kind="browser")
        kinds = [event.type for event in run]
        assert run.result.status == "completed" and len(kinds) > 2, (run.result, kinds)

    def sockets(self) -> None:
        with self.client.computer.create(kind="browser") as computer, computer.connect() as socket:
            for number in range(3):
                socket.send_json({"type": "debug", "command": f"echo number-{number}"})
                while f"number-{number}" not in str(socket.receive()):
                    pass

    def browser_by_devtools(self) -> None:
        with self.client.computer.create(kind="browser") as computer:
            path = f"/computers/{computer.id}/cdp/json/version"
            _, version = self.fetch(path, Authorization=f"Bearer {KEY}")
            address = json.loads(version)["webSocketDebuggerUrl"]
            assert address.startswith(self.url.replace("https", "wss") + "/computers/"), address
            headers = {"Authorization": f"Bearer {KEY}"}
            with connect(address, ssl=self.trust, additional_headers=headers, open_timeout=LIMIT) as tools:
                tools.send(json.dumps({"id": 1, "method": "Browser.getVersion"}))
                assert "Chrome" in json.loads(tools.recv(LIMIT))["result"]["product"]

    def command(self) -> None:
        environment = {"LIGHTCONE_BASE_URL": self.url, "TZAFON_API_KEY": KEY, "SSL_CERT_FILE": self.ca}
        with running(
            LIGHTCONE, "run", "--kind", "browser", f"go to {self.shop}. report the title", environment=environment
        ) as program:
            assert program.stdout
            printed = program.stdout.read()
            assert program.wait(LIMIT) == 0 and "shop" in printed.lower(), printed

    def checks(self) -> list[Callable[[], None]]:
        all_of_them = [
            self.calls,
            self.dashboard,
            self.uploads,
            self.screenshots,
            self.event_by_event,
            self.tasks,
            self.sockets,
            self.command,
        ]
        return [*all_of_them, self.browser_by_devtools] if self.devtools else all_of_them


def variants(proxy: Proxy) -> Iterator[tuple[str, Callable[[], AbstractContextManager[None]], bool]]:
    """A name, the proxy, and whether DevTools' URLs are public there."""
    yield "Caddy", proxy.caddy, True
    yield "nginx", proxy.nginx, True
    yield "nginx with HTTP/2", lambda: proxy.nginx((" ssl;", " ssl http2;")), True
    yield "nginx that replaces the host", lambda: proxy.nginx(("proxy_set_header Host $http_host;", "")), False


def main() -> int:
    missing = [name for name in ("nginx", "caddy", "openssl") if shutil.which(name) is None]
    if missing:
        print(f"test-proxies: missing: {', '.join(missing)}. Install them: apt-get install nginx-light caddy openssl")
        return 1
    failed = 0
    with running(LIGHTCONE, "shop") as shop_program, tempfile.TemporaryDirectory() as folder:
        shop = first_line(shop_program)["url"]
        proxy = Proxy(Path(folder))
        options = ["--addr", f"127.0.0.1:{proxy.inside}", "--public-url", proxy.url]
        with running(LIGHTCONE, "serve", *options, "--api-key-file", proxy.key) as served:
            assert first_line(served)["url"] == proxy.url
            for name, started, devtools in variants(proxy):
                with started():
                    for check in Caller(proxy, shop, devtools=devtools).checks():
                        try:
                            check()
                        except Exception as error:  # reported, and the next check runs
                            failed += 1
                            print(f"{name}: {check.__name__}: {type(error).__name__}: {error}")
                        else:
                            print(f"{name}: {check.__name__}: passed")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
