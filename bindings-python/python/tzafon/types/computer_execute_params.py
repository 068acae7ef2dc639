# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerExecuteParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._compat.type_names import older_names
from .computer_action_param import ComputerActionParam


class ComputerExecuteParams(TypedDict, total=False):
    """Any one action."""

    action: ComputerActionParam
    """The action, selected by its ``type``."""

    screenshot_after: bool
    """Whether to take a screenshot after the action (default false)."""

    settle_ms: int
    """How long to wait after the action, in ms, before the screenshot is taken."""


__getattr__, __dir__ = older_names(__name__)
