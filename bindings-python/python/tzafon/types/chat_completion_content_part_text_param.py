# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCompletionContentPartTextParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ChatCompletionContentPartTextParam(TypedDict):
    """Text in a message."""

    text: str
    """The text."""

    type: Literal["text"]
    """Always ``text``."""


__getattr__, __dir__ = older_names(__name__)
