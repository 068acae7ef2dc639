"""An npm registry on loopback."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import http.server
import io
import json
import re
import tarfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any


class Registry:
    """An npm registry of the packages in a folder. Platform packages that were not built are only listed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.packages: dict[str, dict[str, Any]] = {}
        self.stubs: dict[str, bytes] = {}
        for file in folder.glob("*.tgz"):
            with tarfile.open(file) as archive:
                member = archive.extractfile("package/package.json")
                assert member is not None
                manifest = json.load(member)
            data = file.read_bytes()
            integrity = "sha512-" + base64.b64encode(hashlib.sha512(data).digest()).decode()
            hashes = {"integrity": integrity, "shasum": hashlib.sha1(data).hexdigest()}
            self.packages[manifest["name"]] = {**manifest, "dist": {**hashes, "tarball": file.name}}
        for manifest in list(self.packages.values()):
            for name, version in manifest.get("optionalDependencies", {}).items():
                if name not in self.packages:
                    self.packages[name] = {"name": name, "version": version, **selectors(name)}
                    # Yarn 1 does not know `libc`, and fetches the packages of both C libraries.
                    self.stub(name)

    def stub(self, name: str) -> None:
        buffer = io.BytesIO()
        with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
            content = json.dumps(self.packages[name]).encode()
            member = tarfile.TarInfo("package/package.json")
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
        data = buffer.getvalue()
        file = f"{name.replace('/', '-')}.tgz"
        self.stubs[file] = data
        self.packages[name]["dist"] = {"shasum": hashlib.sha1(data).hexdigest(), "tarball": file}

    def document(self, name: str) -> dict[str, Any] | None:
        if (manifest := self.packages.get(name)) is None:
            return None
        packed = dict(manifest["dist"])
        packed["tarball"] = f"{self.url}/-/{packed['tarball']}"
        version = str(manifest["version"])
        # Package managers may refuse what is only days old.
        times = {"time": {version: "2020-01-01T00:00:00.000Z"}}
        versions = {version: {**manifest, "dist": packed}}
        return {"name": name, "dist-tags": {"latest": version}, "versions": versions, **times}

    @contextlib.contextmanager
    def served(self) -> Iterator[Registry]:
        registry = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path = self.path.replace("%2f", "/").replace("%2F", "/").replace("%40", "@")
                file = registry.folder / path.removeprefix("/-/")
                if path.startswith("/-/") and file.suffix == ".tgz" and file.exists():
                    body = file.read_bytes()
                elif path.startswith("/-/"):
                    body = registry.stubs.get(path.removeprefix("/-/"), b"")
                else:
                    document = registry.document(path.strip("/"))
                    body = json.dumps(document).encode() if document else b""
                self.send_response(200 if body else 404)
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield self
        finally:
            server.shutdown()


def selectors(package: str) -> dict[str, list[str]]:
    found = re.search(r"-(linux|darwin|win32)-(x64|arm64)(?:-(gnu|musl))?", package)
    assert found is not None, package
    libc = {"gnu": "glibc", "musl": "musl"}.get(found[3] or "")
    return {"os": [found[1]], "cpu": [found[2]], **({"libc": [libc]} if libc else {})}
