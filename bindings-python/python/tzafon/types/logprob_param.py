# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``LogprobParam``, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import TypedDict


class LogprobParam(TypedDict):
    """Doc of it."""

    token: str
    """Doc of it."""

    bytes: Iterable[int]
    """Doc of it."""

    logprob: float
    """Doc of it."""

    top_logprobs: Iterable[LogprobTopLogprobParam]
    """Doc of it."""


class LogprobTopLogprobParam(TypedDict):
    """Doc of it."""

    token: str
    """Doc of it."""

    bytes: Iterable[int]
    """Doc of it."""

    logprob: float
    """Doc of it."""
