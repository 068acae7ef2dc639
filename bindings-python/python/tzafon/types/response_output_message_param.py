# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseOutputMessageParam``, and its parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Union

from typing_extensions import TypeAlias, TypedDict

from .._compat.type_names import older_names
from .response_output_refusal_param import ResponseOutputRefusalParam
from .response_output_text_param import ResponseOutputTextParam


class ResponseOutputMessageParam(TypedDict):
    """A message that the model wrote."""

    id: str
    """Id of the message, as the service returned it."""

    content: Iterable[ResponseOutputMessageContentParam]
    """Text and refusal parts of the message, in order."""

    role: Literal["assistant"]
    """Always ``assistant``."""

    status: Literal["in_progress", "completed", "incomplete"]
    """State of the message: ``in_progress``, ``completed`` or ``incomplete`` (stopped early)."""

    type: Literal["message"]
    """Always ``message``."""


ResponseOutputMessageContentParam: TypeAlias = Union[
    ResponseOutputTextParam,
    ResponseOutputRefusalParam,
]
"""One part of a message by the model, distinguished by ``type``: ``output_text`` or ``refusal``."""


__getattr__, __dir__ = older_names(__name__)
