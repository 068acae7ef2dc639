# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseComputerToolCall``, and what it is made of."""

from __future__ import annotations

from typing import Literal, Union

from typing_extensions import TypeAlias

from .._models import BaseModel
from ..conveniences.response_computer_tool_call import ResponseComputerToolCallHelpers
from .action_click import ActionClick
from .action_double_click import ActionDoubleClick
from .action_drag import ActionDrag
from .action_key_down import ActionKeyDown
from .action_key_up import ActionKeyUp
from .action_keypress import ActionKeypress
from .action_mouse_down import ActionMouseDown
from .action_mouse_up import ActionMouseUp
from .action_move import ActionMove
from .action_point_and_type import ActionPointAndType
from .action_screenshot import ActionScreenshot
from .action_scroll import ActionScroll
from .action_type import ActionType
from .action_wait import ActionWait
from .pending_safety_check import PendingSafetyCheck


class ResponseComputerToolCall(ResponseComputerToolCallHelpers, BaseModel):
    """Doc of it."""

    id: str
    """Doc of it."""

    action: ResponseComputerToolCallAction
    """Doc of it."""

    call_id: str
    """Doc of it."""

    pending_safety_checks: list[PendingSafetyCheck]
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""

    type: Literal["computer_call"]
    """Doc of it."""


ResponseComputerToolCallAction: TypeAlias = Union[
    ActionClick,
    ActionDoubleClick,
    ActionDrag,
    ActionKeypress,
    ActionMove,
    ActionScreenshot,
    ActionScroll,
    ActionType,
    ActionWait,
    ActionPointAndType,
    ActionMouseDown,
    ActionMouseUp,
    ActionKeyDown,
    ActionKeyUp,
]
"""Doc of it."""
