"""Actions that the model wants done, for a screen of a given size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from ..annotations import hints
from ..converters import convert
from ..coordinates import Coordinates

# The type of an action.
A = TypeVar("A")


class ResponseComputerToolCallHelpers(Generic[A]):
    """Methods of ``ResponseComputerToolCall``."""

    __slots__ = ()

    if TYPE_CHECKING:
        action: Any

    def to_pixels(self, width: int, height: int) -> A:
        """The action with the model's coordinates, 0 to 999, turned into pixels.

        Args:
            width: width of the screen in px.
            height: height of the screen in px.
        """
        # An action of a type that this version does not know is a dict already.
        action: Any = self.action
        plain: Any = cast("object", action) if isinstance(action, dict) else action.to_dict()
        return convert(hints(type(self))["action"], Coordinates(width, height).action_to_pixels(plain))
