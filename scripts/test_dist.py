"""Installs what ``make dist`` built, as a stranger does, and runs the quick start with it (``make test-dist``).

``test_dist.py [FOLDER] [--only python|node|roots|wine|sources] [--python PATH]``. Each case has an empty folder as its
home and a PATH without cargo; the source tree is not in it. npm, pnpm, Yarn and Bun install from a registry that this
program serves on loopback with the packages of the folder, and pip from the folder. What only comes from a public
registry, such as TypeScript, is fetched with the ordinary clients.

``--root DIR``, also more than once: a folder with another Linux, such as ``debootstrap`` makes, in which the packages
are installed and run as well (as root; it needs python3 and its module venv for the wheels).

``--wine DIR`` runs the packages for Windows under Wine, with what ``scripts/test-windows.sh`` puts into a folder.

``--sources`` also builds the source packages and crates in empty folders, with cargo; that takes minutes.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import dist
from dist_tests.cases import Cases
from dist_tests.machine import pythons
from dist_tests.node import try_node
from dist_tests.other_linux import try_linux
from dist_tests.python import try_python
from dist_tests.registry import Registry
from dist_tests.sources import try_sources
from dist_tests.wine import try_wine


def main() -> None:
    parser = argparse.ArgumentParser(description="Installs and runs what `make dist` built.")
    parser.add_argument("folder", nargs="?", type=Path, default=dist.OUT)
    parser.add_argument("--only", choices=["python", "node", "roots", "wine", "sources"])
    parser.add_argument("--python", action="append", help="a Python to try, instead of all that are found")
    parser.add_argument("--root", action="append", type=Path, default=[], help="a folder with another Linux")
    parser.add_argument("--wine", type=Path, help="a folder with node.exe, as scripts/test-windows.sh prepares it")
    parser.add_argument("--sources", action="store_true", help="also build the source packages, with cargo")
    options = parser.parse_args()
    if not options.folder.is_dir() or not any(options.folder.glob("*.whl")):
        sys.exit(f"test-dist: there are no packages in {options.folder}; build them with `make dist`")
    cases = Cases(options.folder.resolve())
    if options.only in (None, "python"):
        for python in options.python or pythons():
            try_python(cases, python)
    if options.only in (None, "node"):
        with Registry(cases.out).served() as registry:
            try_node(cases, registry)
    for root in options.root:
        try_linux(cases, root.resolve())
    if options.wine:
        with Registry(cases.out).served() as registry:
            try_wine(cases, options.wine.resolve(), registry)
    if options.sources or options.only == "sources":
        try_sources(cases)
    cases.save()
    if cases.failures:
        sys.exit(f"test-dist: {len(cases.failures)} failed: {'; '.join(cases.failures)}")


if __name__ == "__main__":
    main()
