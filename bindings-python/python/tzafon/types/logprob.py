# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``Logprob``, and what it is made of."""

from __future__ import annotations

from .._models import BaseModel


class Logprob(BaseModel):
    """Doc of it."""

    token: str
    """Doc of it."""

    bytes: list[int]
    """Doc of it."""

    logprob: float
    """Doc of it."""

    top_logprobs: list[LogprobTopLogprob]
    """Doc of it."""


class LogprobTopLogprob(BaseModel):
    """Doc of it."""

    token: str
    """Doc of it."""

    bytes: list[int]
    """Doc of it."""

    logprob: float
    """Doc of it."""
