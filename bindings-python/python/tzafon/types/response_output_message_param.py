# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseOutputMessageParam``, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Union

from typing_extensions import TypeAlias, TypedDict

from .response_output_refusal_param import ResponseOutputRefusalParam
from .response_output_text_param import ResponseOutputTextParam


class ResponseOutputMessageParam(TypedDict):
    """Doc of it."""

    id: str
    """Doc of it."""

    content: Iterable[ResponseOutputMessageContentParam]
    """Doc of it."""

    role: Literal["assistant"]
    """Doc of it."""

    status: Literal["in_progress", "completed", "incomplete"]
    """Doc of it."""

    type: Literal["message"]
    """Doc of it."""


ResponseOutputMessageContentParam: TypeAlias = Union[
    ResponseOutputTextParam,
    ResponseOutputRefusalParam,
]
"""Doc of it."""
