"""Names that generated types had in older versions."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any


def older_names(module: str) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """``__getattr__`` and ``__dir__`` of a module of types, for the names that older versions had there."""

    def __getattr__(name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        from .type_name_table import find  # a long table, for old code alone

        return find(module, name)

    def __dir__() -> list[str]:
        from .type_name_table import names

        return sorted({*vars(sys.modules[module]), *names(module)})

    return __getattr__, __dir__
