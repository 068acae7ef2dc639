# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCompletionMessageFunctionToolCallParam``, and its parts."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ChatCompletionMessageFunctionParam(TypedDict):
    """A function that the model called."""

    arguments: str
    """Its arguments as a JSON string. The model may write invalid JSON."""

    name: str
    """Name of the function."""


class ChatCompletionMessageFunctionToolCallParam(TypedDict):
    """A function call of the model, sent back to it."""

    id: str
    """Id of the call, which its result repeats."""

    function: ChatCompletionMessageFunctionParam
    """The function and its arguments."""

    type: Literal["function"]
    """Always ``function``."""


__getattr__, __dir__ = older_names(__name__)
