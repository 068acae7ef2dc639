# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCompletionMessageFunctionToolCallParam``, and its parts."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ChatCompletionMessageFunctionParam(TypedDict):
    """A function that the model called."""

    arguments: str
    """Its arguments, a JSON text; the model may write one that is not valid."""

    name: str
    """Name of the function."""


class ChatCompletionMessageFunctionToolCallParam(TypedDict):
    """A call of a function that the model asked for, given back to it."""

    id: str
    """Id of the call, to which the result refers."""

    function: ChatCompletionMessageFunctionParam
    """Which function, with what."""

    type: Literal["function"]
    """Always ``function``."""


__getattr__, __dir__ = older_names(__name__)
