# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseComputerToolCall``, and its parts."""

from __future__ import annotations

from typing import Literal, Union

from typing_extensions import TypeAlias

from .._compat.type_names import older_names
from .._models.base_model import BaseModel
from .._models.helpers.response_computer_tool_call import ResponseComputerToolCallHelpers
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


class ResponseComputerToolCall(ResponseComputerToolCallHelpers["ResponseComputerToolCallAction"], BaseModel):
    """One action that the model requests. Perform it, then send a ``computer_call_output`` that has the same
    ``call_id``.
    """

    id: str
    """Id of this item, as the service returned it."""

    action: ResponseComputerToolCallAction
    """The action to perform; its coordinates run from 0 to 999 over the screen and are not pixels."""

    call_id: str
    """Id that correlates the action with its result: send it back as ``call_id`` of the ``computer_call_output``."""

    pending_safety_checks: list[PendingSafetyCheck]
    """Safety checks to acknowledge with the output; an empty list means none."""

    status: Literal["in_progress", "completed", "incomplete"]
    """State of this call: ``in_progress``, ``completed`` or ``incomplete`` (stopped early)."""

    type: Literal["computer_call"]
    """Always ``computer_call``."""


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
"""An action on the computer, distinguished by ``type``. Coordinates are 0 to 999 over each side of the screen, so
convert them to pixels before acting; further types, such as ``terminate``, ``done`` and ``answer``, can appear.
"""


__getattr__, __dir__ = older_names(__name__)
