"""Writes what a linker asks of Apple's frameworks, so that programs for macOS can be linked on another system.

``apple_frameworks.py FOLDER``. Apple's own files may not be copied to other systems. These name the functions that
crates declare, and have no code: a program that is linked with them is meant to run with Apple's. Set ``SDKROOT`` to
the folder.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: The crates that declare what frameworks have.
FRAMEWORKS = {
    "core-foundation-sys": "CoreFoundation",
    "security-framework-sys": "Security",
    "system-configuration-sys": "SystemConfiguration",
}
TARGETS = "[ x86_64-macos, arm64-macos ]"
BLOCK = re.compile(r'extern\s*(?:"C"\s*)?\{(.*?)\n\s*\}', re.DOTALL)
DECLARED = re.compile(r"\bpub (?:fn|static) (\w+)")
#: Macros declare some constants.
CONSTANT = re.compile(r"\bk(?:CF|SC|Sec)\w+")


def declared(sources: Path) -> set[str]:
    """The functions and variables that a crate takes from elsewhere."""
    names: set[str] = set()
    for text in (file.read_text() for file in sources.rglob("*.rs")):
        names.update(CONSTANT.findall(text))
        for block in BLOCK.findall(text):
            names.update(DECLARED.findall(block))
    return names


def written(folder: Path, framework: str, names: set[str]) -> None:
    place = folder / f"System/Library/Frameworks/{framework}.framework"
    place.mkdir(parents=True, exist_ok=True)
    (place / f"{framework}.tbd").write_text(
        f"""--- !tapi-tbd
tbd-version: 4
targets: {TARGETS}
install-name: '/System/Library/Frameworks/{framework}.framework/Versions/A/{framework}'
exports:
  - targets: {TARGETS}
    symbols: [ {", ".join(f"_{name}" for name in sorted(names))} ]
...
"""
    )


def main() -> None:
    asked = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", "aarch64-apple-darwin"]
    packages = json.loads(subprocess.run(asked, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout)["packages"]
    for package in packages:
        if framework := FRAMEWORKS.get(package["name"]):
            written(Path(sys.argv[1]), framework, declared(Path(package["manifest_path"]).parent))


if __name__ == "__main__":
    main()
