# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseComputerToolCallParam``, and its parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Union

from typing_extensions import TypeAlias, TypedDict

from .._compat.type_names import older_names
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
    """One action that the model requests. Perform it, then send a ``computer_call_output`` that has the same
    ``call_id``.
    """

    id: str
    """Id of this item, as the service returned it."""

    action: ResponseComputerToolCallActionParam
    """The action to perform; its coordinates run from 0 to 999 over the screen and are not pixels."""

    call_id: str
    """Id that correlates the action with its result: send it back as ``call_id`` of the ``computer_call_output``."""

    pending_safety_checks: Iterable[PendingSafetyCheckParam]
    """Safety checks to acknowledge with the output; an empty list means none."""

    status: Literal["in_progress", "completed", "incomplete"]
    """State of this call: ``in_progress``, ``completed`` or ``incomplete`` (stopped early)."""

    type: Literal["computer_call"]
    """Always ``computer_call``."""


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
"""An action on the computer, distinguished by ``type``. Coordinates are 0 to 999 over each side of the screen, so
convert them to pixels before acting; further types, such as ``terminate``, ``done`` and ``answer``, can appear.
"""


__getattr__, __dir__ = older_names(__name__)
