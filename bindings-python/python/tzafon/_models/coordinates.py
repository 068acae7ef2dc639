"""Coordinates of the model, and pixels of a screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from .._module_names import exported

# The largest coordinate of the model.
_LAST = 999
# Fields of actions that are places; distances such as scroll_x are none.
_ACROSS = ("x", "x1", "x2")
_DOWN = ("y", "y1", "y2")


@exported
class Coordinates:
    """Turns the model's coordinates, which go from 0 to 999 over any screen, into pixels and back.

    Args:
        width: width of the screen in px.
        height: height of the screen in px.
    """

    def __init__(self, width: int, height: int) -> None:
        if width < 1 or height < 1:
            raise ValueError(f"a screen of {width} x {height} px has no coordinates")
        self.width = width
        self.height = height

    def to_pixels(self, x: float, y: float) -> tuple[int, int]:
        """The pixel at a position in the model's coordinates; positions outside the screen are moved to its edge."""
        return _pixel(x, self.width), _pixel(y, self.height)

    def to_model(self, x: float, y: float) -> tuple[int, int]:
        """The model's name for a pixel."""
        return _place(x, self.width), _place(y, self.height)

    def action_to_pixels(self, action: Any) -> Any:
        """An action, as a dict, with every place in it in pixels; distances stay as they are."""
        if isinstance(action, Mapping):
            fields = cast("Mapping[str, Any]", action)
            return {name: self._field(name, value) for name, value in fields.items()}
        if isinstance(action, list):
            return [self.action_to_pixels(item) for item in cast("list[Any]", action)]
        return action

    def _field(self, name: str, value: Any) -> Any:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            if name in _ACROSS:
                return _pixel(value, self.width)
            if name in _DOWN:
                return _pixel(value, self.height)
            return value
        return self.action_to_pixels(value)

    def __repr__(self) -> str:
        return f"Coordinates({self.width}, {self.height})"


def _pixel(place: float, size: int) -> int:
    return _rounded(place * (size - 1) / _LAST, size - 1)


def _place(pixel: float, size: int) -> int:
    return _rounded(pixel * _LAST / max(size - 1, 1), _LAST)


def _rounded(value: float, last: int) -> int:
    # Halves go up, as in the other languages; Python's round() would go to even numbers.
    return min(max(int(value + 0.5) if value > 0 else 0, 0), last)
