# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseOutputMessage``, and what it is made of."""

from __future__ import annotations

from typing import Literal, Union

from typing_extensions import TypeAlias

from .._models import BaseModel
from .response_output_refusal import ResponseOutputRefusal
from .response_output_text import ResponseOutputText


class ResponseOutputMessage(BaseModel):
    """Doc of it."""

    id: str
    """Doc of it."""

    content: list[ResponseOutputMessageContent]
    """Doc of it."""

    role: Literal["assistant"]
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""

    type: Literal["message"]
    """Doc of it."""


ResponseOutputMessageContent: TypeAlias = Union[
    ResponseOutputText,
    ResponseOutputRefusal,
]
"""Doc of it."""
