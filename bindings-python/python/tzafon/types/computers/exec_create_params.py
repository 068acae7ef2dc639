# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ExecCreateParams``."""

from __future__ import annotations

from collections.abc import Mapping

from typing_extensions import TypedDict

from ..._compat.type_names import older_names


class ExecCreateParams(TypedDict, total=False):
    """A shell command for a desktop."""

    command: str
    """The shell command."""

    cwd: str
    """Working directory (default ``/workspace``)."""

    env: Mapping[str, str]
    """Environment variables to add."""

    timeout_seconds: int
    """Time limit for the command, in s (default 120)."""


__getattr__, __dir__ = older_names(__name__)
