# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerExecuteParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .computer_action_param import ComputerActionParam


class ComputerExecuteParams(TypedDict, total=False):
    """Doc of it."""

    action: ComputerActionParam
    """Doc of it."""

    screenshot_after: bool
    """Doc of it."""

    settle_ms: int
    """Doc of it."""
