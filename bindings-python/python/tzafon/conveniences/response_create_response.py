"""What a response of the model says and asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..types.response_computer_tool_call import ResponseComputerToolCall
    from ..types.response_create_response import ResponseCreateResponseOutput


class ResponseCreateResponseHelpers:
    """Methods of ``ResponseCreateResponse``."""

    __slots__ = ()

    if TYPE_CHECKING:
        output: list[ResponseCreateResponseOutput]

    @property
    def output_text(self) -> str:
        """All text that the model wrote, in order; empty when it wrote none."""
        from ..types.response_output_message import ResponseOutputMessage
        from ..types.response_output_text import ResponseOutputText

        messages = [item for item in self.output or [] if isinstance(item, ResponseOutputMessage)]
        parts = [part for message in messages for part in message.content or []]
        return "".join(part.text or "" for part in parts if isinstance(part, ResponseOutputText))

    @property
    def computer_calls(self) -> list[ResponseComputerToolCall]:
        """The actions that the model wants done, in order."""
        from ..types.response_computer_tool_call import ResponseComputerToolCall

        return [item for item in self.output or [] if isinstance(item, ResponseComputerToolCall)]
