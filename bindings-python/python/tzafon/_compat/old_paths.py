"""Module paths of the published client whose content is elsewhere in this package.

``import tzafon._utils`` finds no such file. The finder here then loads the module that the table names, and the old
path becomes another name of the same module.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec

#: Each old path below the package, and the module that has its content; empty for a package that only holds others.
OLD_PATHS = {
    "_constants": "_compat.constants",
    "_decoders": "",
    "_decoders.jsonl": "_streaming.json_lines",
    "_qs": "_compat.query_string",
    "_response": "_raw",
    "_utils": "_compat.utils",
    "_version": "_compat.version",
    "lib": "",
    "lib.computer_session": "sessions.sync_session",
    # Pickles of nested objects name it.
    "_dict_model": "_models.dict_model",
}


class OldPathFinder:
    """Finds the modules of the table, for the import system."""

    def __init__(self, package: str) -> None:
        self._package = package

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """See ``importlib.abc.MetaPathFinder``."""
        package, _, name = fullname.partition(".")
        if package != self._package or name not in OLD_PATHS:
            return None
        from importlib.machinery import ModuleSpec  # few programs import an old path

        return ModuleSpec(fullname, cast("Any", self), is_package=not OLD_PATHS[name])

    def create_module(self, spec: ModuleSpec) -> None:
        """See ``importlib.abc.Loader``."""

    def exec_module(self, module: ModuleType) -> None:
        """See ``importlib.abc.Loader``. The import system takes from ``sys.modules`` what is there afterwards."""
        content = OLD_PATHS[module.__name__.partition(".")[2]]
        if content:
            sys.modules[module.__name__] = import_module(f"{self._package}.{content}")


def install(package: str) -> None:
    """Lets the import system find the old paths below a package, after everything that has a file."""
    sys.meta_path.append(OldPathFinder(package))
