# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``FileParam``, and what it is made of."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class FileDataParam(TypedDict, total=False):
    """Doc of it."""

    file_data: str
    """Doc of it."""

    file_id: str
    """Doc of it."""

    filename: str
    """Doc of it."""


class FileParam(TypedDict):
    """Doc of it."""

    file: FileDataParam
    """Doc of it."""

    type: Literal["file"]
    """Doc of it."""
