# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseFunctionToolCallParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseFunctionToolCallParam(TypedDict, total=False):
    """Doc of it."""

    arguments: Required[str]
    """Doc of it."""

    call_id: Required[str]
    """Doc of it."""

    name: Required[str]
    """Doc of it."""

    type: Required[Literal["function_call"]]
    """Doc of it."""

    id: str | None
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""
