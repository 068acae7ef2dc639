# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseComputerToolCallParam``, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Union

from typing_extensions import TypeAlias, TypedDict

from .action_click_param import ActionClickParam
from .action_double_click_param import ActionDoubleClickParam
from .action_drag_param import ActionDragParam
from .action_key_down_param import ActionKeyDownParam
from .action_key_up_param import ActionKeyUpParam
from .action_keypress_param import ActionKeypressParam
from .action_mouse_down_param import ActionMouseDownParam
from .action_mouse_up_param import ActionMouseUpParam
from .action_move_param import ActionMoveParam
from .action_point_and_type_param import ActionPointAndTypeParam
from .action_screenshot_param import ActionScreenshotParam
from .action_scroll_param import ActionScrollParam
from .action_type_param import ActionTypeParam
from .action_wait_param import ActionWaitParam
from .pending_safety_check_param import PendingSafetyCheckParam


class ResponseComputerToolCallParam(TypedDict):
    """Doc of it."""

    id: str
    """Doc of it."""

    action: ResponseComputerToolCallActionParam
    """Doc of it."""

    call_id: str
    """Doc of it."""

    pending_safety_checks: Iterable[PendingSafetyCheckParam]
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""

    type: Literal["computer_call"]
    """Doc of it."""


ResponseComputerToolCallActionParam: TypeAlias = Union[
    ActionClickParam,
    ActionDoubleClickParam,
    ActionDragParam,
    ActionKeypressParam,
    ActionMoveParam,
    ActionScreenshotParam,
    ActionScrollParam,
    ActionTypeParam,
    ActionWaitParam,
    ActionPointAndTypeParam,
    ActionMouseDownParam,
    ActionMouseUpParam,
    ActionKeyDownParam,
    ActionKeyUpParam,
]
"""Doc of it."""
