# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseCreateResponse``, and its parts."""

from __future__ import annotations

from typing import Any, Literal, Union

from typing_extensions import TypeAlias

from .._compat.type_names import older_names
from .._models.base_model import BaseModel
from .._models.helpers.response_create_response import ResponseCreateResponseHelpers
from .response_computer_tool_call import ResponseComputerToolCall
from .response_function_tool_call import ResponseFunctionToolCall
from .response_output_message import ResponseOutputMessage


class ResponseCreateResponse(ResponseCreateResponseHelpers["ResponseComputerToolCall"], BaseModel):
    """A response of the model: its messages and tool calls."""

    id: str
    """Id of the response; pass it as ``previous_response_id`` to continue the conversation."""

    created_at: int
    """When the response was created, in seconds since 1970 (Unix time)."""

    model: str
    """Name of the model."""

    object: Literal["response"]
    """Always ``response``."""

    output: list[ResponseCreateResponseOutput]
    """What the model produced, in order: messages, ``function_call`` and ``computer_call`` items, and items of other
    kinds.
    """

    status: Literal["completed", "failed", "in_progress", "incomplete", "cancelled"]
    """State of the response: ``completed``, ``failed``, ``in_progress``, ``incomplete`` (stopped early) or
    ``cancelled``.
    """

    error: dict[str, Any] | None
    """The error; absent or null if there was none."""

    tools: list[dict[str, Any]] | None
    """Tools that the model could call; absent or null when they are not repeated."""

    usage: ResponseCreateResponseUsage | None
    """Tokens that were used; absent or null when they are not counted."""


class ResponseCreateResponseUsage(BaseModel):
    """Counts of the tokens that a response used."""

    input_tokens: int | None
    """Tokens of the input; absent or null when not counted."""

    output_tokens: int | None
    """Tokens that the model produced; absent or null when not counted."""

    total_tokens: int | None
    """Tokens of input and output together; absent or null when not counted."""


ResponseCreateResponseOutput: TypeAlias = Union[
    ResponseOutputMessage,
    ResponseFunctionToolCall,
    ResponseComputerToolCall,
    dict[str, Any],
]
"""One item that the model produced: a message, a function call, a computer call, or an object of another kind, as its
``type`` says.
"""


__getattr__, __dir__ = older_names(__name__)
