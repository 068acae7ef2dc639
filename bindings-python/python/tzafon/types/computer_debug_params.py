# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerDebugParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerDebugParams(TypedDict, total=False):
    """A shell command."""

    command: str
    """The shell command."""

    max_output_length: int
    """Maximum number of bytes of output to return (default 65536)."""

    tab_id: str
    """Id of the tab to act in; absent, the main tab. Browsers only."""

    timeout_seconds: int
    """Time limit for the command, in s (default 120)."""


__getattr__, __dir__ = older_names(__name__)
