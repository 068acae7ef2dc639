# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerCreateParams``, and what it is made of."""

from __future__ import annotations

from typing_extensions import TypedDict


class ComputerCreateParams(TypedDict, total=False):
    """Doc of it."""

    auto_kill: bool
    """Doc of it."""

    context_id: str
    """Doc of it."""

    display: ComputerCreateParamsDisplay
    """Doc of it."""

    environment_id: str
    """Doc of it."""

    idle_timeout_enabled: bool
    """Doc of it."""

    inactivity_timeout_seconds: int
    """Doc of it."""

    kind: str
    """Doc of it."""

    max_lifetime_seconds: int
    """Doc of it."""

    persistent: bool
    """Doc of it."""

    stealth: object
    """Doc of it."""

    timeout_seconds: int
    """Doc of it."""

    use_advanced_proxy: bool
    """Doc of it."""


class ComputerCreateParamsDisplay(TypedDict, total=False):
    """Doc of it."""

    height: int
    """Doc of it."""

    scale: float
    """Doc of it."""

    width: int
    """Doc of it."""
