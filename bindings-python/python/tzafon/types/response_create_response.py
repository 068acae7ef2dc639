# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseCreateResponse``, and what it is made of."""

from __future__ import annotations

from typing import Any, Literal, Union

from typing_extensions import TypeAlias

from .._models import BaseModel
from ..conveniences.response_create_response import ResponseCreateResponseHelpers
from .response_computer_tool_call import ResponseComputerToolCall
from .response_function_tool_call import ResponseFunctionToolCall
from .response_output_message import ResponseOutputMessage


class ResponseCreateResponse(ResponseCreateResponseHelpers, BaseModel):
    """Doc of it."""

    id: str
    """Doc of it."""

    created_at: int
    """Doc of it."""

    model: str
    """Doc of it."""

    object: Literal["response"]
    """Doc of it."""

    output: list[ResponseCreateResponseOutput]
    """Doc of it."""

    status: Literal["completed", "failed", "in_progress", "incomplete", "cancelled"]
    """Doc of it."""

    error: dict[str, Any] | None
    """Doc of it."""

    tools: list[dict[str, Any]] | None
    """Doc of it."""

    usage: ResponseCreateResponseUsage | None
    """Doc of it."""


class ResponseCreateResponseUsage(BaseModel):
    """Doc of it."""

    input_tokens: int | None
    """Doc of it."""

    output_tokens: int | None
    """Doc of it."""

    total_tokens: int | None
    """Doc of it."""


ResponseCreateResponseOutput: TypeAlias = Union[
    ResponseOutputMessage,
    ResponseFunctionToolCall,
    ResponseComputerToolCall,
    dict[str, Any],
]
"""Doc of it."""
