"""Coordinates of the model, and pixels of a screen."""

from __future__ import annotations

from typing import Any

from .._engine.helpers import call_helper
from .._module_names import exported


@exported
class Coordinates:
    """Turns the model's coordinates, which go from 0 to 999 over any screen, into pixels and back.

    Args:
        width: width of the screen in px.
        height: height of the screen in px.
    """

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self._call("check")

    def to_pixels(self, x: float, y: float) -> tuple[int, int]:
        """The pixel at a position in the model's coordinates; positions outside the screen are moved to its edge."""
        return self._position("to_pixels", x, y)

    def to_model(self, x: float, y: float) -> tuple[int, int]:
        """The model's coordinates, 0 to 999 on both axes, of a pixel."""
        return self._position("to_model", x, y)

    def action_to_pixels(self, action: Any) -> Any:
        """An action, as a dict, with every position in it in pixels; distances stay as they are."""
        return self._call("action_to_pixels", action=action)

    def _position(self, name: str, x: float, y: float) -> tuple[int, int]:
        across, down = self._call(name, x=float(x), y=float(y))
        return across, down

    def _call(self, name: str, **more: Any) -> Any:
        return call_helper(f"coordinates.{name}", {"width": float(self.width), "height": float(self.height), **more})

    def __repr__(self) -> str:
        return f"Coordinates({self.width}, {self.height})"
