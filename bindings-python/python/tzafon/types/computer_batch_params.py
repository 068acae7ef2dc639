# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerBatchParams``."""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import TypedDict

from .._compat.type_names import older_names
from .computer_action_param import ComputerActionParam


class ComputerBatchParams(TypedDict, total=False):
    """Actions to run in order."""

    actions: Iterable[ComputerActionParam]
    """The actions, in order. The batch stops after the first that fails."""


__getattr__, __dir__ = older_names(__name__)
