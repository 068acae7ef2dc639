"""What a response of the model says and asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from .response_computer_tool_call import ResponseComputerToolCallHelpers

# The type of a computer call.
C = TypeVar("C")


class ResponseCreateResponseHelpers(Generic[C]):
    """Methods of ``ResponseCreateResponse``."""

    __slots__ = ()

    if TYPE_CHECKING:
        output: Any

    @property
    def output_text(self) -> str:
        """All text that the model wrote, in order; empty if it wrote none."""
        items: list[Any] = self.output or []
        parts: list[Any] = [
            part for item in items if _type(item) == "message" for part in cast("list[Any]", item.content or [])
        ]
        return "".join(part.text or "" for part in parts if _type(part) == "output_text")

    @property
    def computer_calls(self) -> list[C]:
        """The actions that the model wants done, in order."""
        items: list[Any] = self.output or []
        return cast("list[C]", [item for item in items if isinstance(item, ResponseComputerToolCallHelpers)])


def _type(item: object) -> object:
    """The ``type`` of an item; ``None`` for what has none."""
    return getattr(item, "type", None)
