# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseInputFileParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseInputFileParam(TypedDict, total=False):
    """Doc of it."""

    type: Required[Literal["input_file"]]
    """Doc of it."""

    file_data: str
    """Doc of it."""

    file_id: str | None
    """Doc of it."""

    file_url: str
    """Doc of it."""

    filename: str
    """Doc of it."""
