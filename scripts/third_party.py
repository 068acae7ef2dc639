"""Writes the licences of the crates that a package contains, and its bill of materials (CycloneDX).

``third_party.py FOLDER LICENCES BILL``: for the crate in FOLDER, such as ``cli``. Both are read from ``cargo metadata``
and the sources that cargo has unpacked, so nothing is fetched or compiled.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import uuid
from collections import defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
#: Licences are beside the manifest, or one folder below for C sources that a crate brings.
PATTERNS = [
    f"{folder}{name}"
    for folder in ("", "*/")
    for name in ("LICEN[CS]E*", "COPYING*", "COPYRIGHT*", "NOTICE*", "UNLICENSE*")
]
SOURCES = {".rs", ".c", ".h", ".py", ".toml", ".json"}
RULE = "=" * 100


def metadata() -> dict[str, Any]:
    command = ["cargo", "metadata", "--format-version", "1", "--locked"]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT).stdout)


def dependencies(graph: dict[str, Any], start: str) -> dict[str, list[str]]:
    """What is linked into a package: the ids of all packages that it needs when it runs, each with those it needs."""
    nodes = {node["id"]: node for node in graph["resolve"]["nodes"]}
    found: dict[str, list[str]] = {}
    waiting = [start]
    while waiting:
        package = waiting.pop()
        if package in found:
            continue
        needed = [
            dependency["pkg"]
            for dependency in nodes[package]["deps"]
            # Dependencies of builds and tests are not part of the result.
            if any(kind["kind"] is None for kind in dependency["dep_kinds"])
        ]
        found[package] = sorted(needed)
        waiting += needed
    return found


def licence_files(package: dict[str, Any]) -> list[Path]:
    folder = Path(package["manifest_path"]).parent
    files = {file for pattern in PATTERNS for file in folder.glob(pattern)}
    if package["license_file"]:
        files.add(folder / package["license_file"])
    return sorted(file for file in files if file.is_file() and file.suffix not in SOURCES)


def title(package: dict[str, Any]) -> str:
    return f"{package['name']} {package['version']}"


def licence_text(name: str, packages: list[dict[str, Any]]) -> str:
    """All licence texts, each once with the packages that it belongs to."""
    texts: dict[str, list[str]] = defaultdict(list)
    shown: dict[str, str] = {}
    without: list[str] = []
    for package in packages:
        files = licence_files(package)
        if not files:
            if not package["license"]:
                sys.exit(f"third_party: {title(package)} names no licence and has no file with one; do not publish it")
            without.append(
                f"  {title(package)}: {package['license']}, by {', '.join(package['authors']) or 'its authors'}"
            )
        for file in files:
            text = file.read_text(encoding="utf-8", errors="replace").strip()
            key = re.sub(r"\s+", " ", text)
            shown.setdefault(key, text)
            texts[key].append(f"  {title(package)} ({package['license'] or file.name})")
    parts = [
        f"{name} contains the following packages. Of a licence with `OR`, any one may be chosen.\n"
        "The text of each licence is given once, below the packages that it belongs to."
    ]
    for key in sorted(texts, key=lambda key: texts[key][0].lower()):
        parts.append("\n".join([RULE, *sorted(set(texts[key])), RULE, "", shown[key]]))
    if without:
        named = "These packages name their licence, and have no file with its text:"
        parts.append("\n".join([RULE, named, *sorted(without), RULE]))
    return "\n\n".join(parts) + "\n"


def checksums() -> dict[tuple[str, str], str]:
    lock = (ROOT / "Cargo.lock").read_text(encoding="utf-8")
    pattern = r'name = "([^"]+)"\nversion = "([^"]+)"\nsource = "[^"]+"\nchecksum = "([^"]+)"'
    return {(name, version): checksum for name, version, checksum in re.findall(pattern, lock)}


def bill(root: dict[str, Any], packages: list[dict[str, Any]], needs: dict[str, list[str]]) -> dict[str, Any]:
    known = checksums()
    by_id = {package["id"]: package for package in [root, *packages]}

    def reference(package: dict[str, Any]) -> str:
        return f"pkg:cargo/{package['name']}@{package['version']}"

    def component(package: dict[str, Any], kind: str) -> dict[str, Any]:
        described: dict[str, Any] = {
            "type": kind,
            "bom-ref": reference(package),
            "name": package["name"],
            "version": package["version"],
            "purl": reference(package),
        }
        if package["license"]:
            # Older crates have "MIT/Apache-2.0".
            described["licenses"] = [{"expression": package["license"].replace("/", " OR ")}]
        if checksum := known.get((package["name"], package["version"])):
            described["hashes"] = [{"alg": "SHA-256", "content": checksum}]
        return described

    content = json.dumps([reference(package) for package in packages])
    digest = hashlib.sha256(content.encode()).digest()
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        # The same for the same packages, so that builds can be compared.
        "serialNumber": f"urn:uuid:{uuid.UUID(bytes=digest[:16], version=4)}",
        "version": 1,
        "metadata": {"component": component(root, "application")},
        "components": [component(package, "library") for package in packages],
        "dependencies": [
            {"ref": reference(by_id[package]), "dependsOn": sorted(reference(by_id[one]) for one in needed)}
            for package, needed in sorted(needs.items(), key=lambda item: reference(by_id[item[0]]))
        ],
    }


def write(folder: str, licences: Path, bill_file: Path) -> None:
    graph = metadata()
    manifest = str(ROOT / folder / "Cargo.toml")
    root = next(package for package in graph["packages"] if package["manifest_path"] == manifest)
    needs = dependencies(graph, root["id"])
    packages = [package for package in graph["packages"] if package["id"] in needs and package is not root]
    packages.sort(key=lambda package: (package["name"].lower(), package["version"]))
    # The project's own crates have the licence of the package.
    foreign = [package for package in packages if package["source"] is not None]
    licences.write_text(licence_text(root["name"], foreign), encoding="utf-8")
    bill_file.write_text(json.dumps(bill(root, packages, needs), indent=1) + "\n", encoding="utf-8")


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit("usage: third_party.py FOLDER LICENCES BILL")
    write(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))


if __name__ == "__main__":
    main()
