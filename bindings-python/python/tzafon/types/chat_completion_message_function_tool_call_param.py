# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCompletionMessageFunctionToolCallParam``, and what it is made of."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ChatCompletionMessageFunctionParam(TypedDict):
    """Doc of it."""

    arguments: str
    """Doc of it."""

    name: str
    """Doc of it."""


class ChatCompletionMessageFunctionToolCallParam(TypedDict):
    """Doc of it."""

    id: str
    """Doc of it."""

    function: ChatCompletionMessageFunctionParam
    """Doc of it."""

    type: Literal["function"]
    """Doc of it."""
