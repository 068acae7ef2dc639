"""Actions that the model wants done, for a screen of a given size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from .coordinates import Coordinates

if TYPE_CHECKING:
    from ..types.response_computer_tool_call import ResponseComputerToolCallAction


class ResponseComputerToolCallHelpers:
    """Methods of ``ResponseComputerToolCall``."""

    __slots__ = ()

    if TYPE_CHECKING:
        action: ResponseComputerToolCallAction

    def to_pixels(self, width: int, height: int) -> ResponseComputerToolCallAction:
        """The action with the model's coordinates, 0 to 999, turned into pixels.

        Args:
            width: width of the screen in px.
            height: height of the screen in px.
        """
        from .._models import convert
        from ..types.response_computer_tool_call import ResponseComputerToolCallAction

        # An action of a type that this version does not know is a dict already.
        action: Any = self.action
        plain: Any = cast("object", action) if isinstance(action, dict) else action.to_dict()
        return convert(ResponseComputerToolCallAction, Coordinates(width, height).action_to_pixels(plain))
