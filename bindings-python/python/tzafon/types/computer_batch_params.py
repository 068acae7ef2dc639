# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerBatchParams``."""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import TypedDict

from .computer_action_param import ComputerActionParam


class ComputerBatchParams(TypedDict, total=False):
    """Doc of it."""

    actions: Iterable[ComputerActionParam]
    """Doc of it."""
