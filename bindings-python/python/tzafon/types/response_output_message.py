# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseOutputMessage``, and its parts."""

from __future__ import annotations

from typing import Literal, Union

from typing_extensions import TypeAlias

from .._compat.type_names import older_names
from .._models.base_model import BaseModel
from .response_output_refusal import ResponseOutputRefusal
from .response_output_text import ResponseOutputText


class ResponseOutputMessage(BaseModel):
    """A message that the model wrote."""

    id: str
    """Id of the message, as the service returned it."""

    content: list[ResponseOutputMessageContent]
    """Text and refusal parts of the message, in order."""

    role: Literal["assistant"]
    """Always ``assistant``."""

    status: Literal["in_progress", "completed", "incomplete"]
    """State of the message: ``in_progress``, ``completed`` or ``incomplete`` (stopped early)."""

    type: Literal["message"]
    """Always ``message``."""


ResponseOutputMessageContent: TypeAlias = Union[
    ResponseOutputText,
    ResponseOutputRefusal,
]
"""One part of a message by the model, distinguished by ``type``: ``output_text`` or ``refusal``."""


__getattr__, __dir__ = older_names(__name__)
