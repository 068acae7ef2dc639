# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``OutputLogsParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class OutputLogsParam(TypedDict):
    """Text that code in the interpreter printed."""

    logs: str
    """The printed text."""

    type: Literal["logs"]
    """Always ``logs``."""


__getattr__, __dir__ = older_names(__name__)
