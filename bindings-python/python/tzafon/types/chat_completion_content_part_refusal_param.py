# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCompletionContentPartRefusalParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ChatCompletionContentPartRefusalParam(TypedDict):
    """A refusal of the model, sent back to it."""

    refusal: str
    """The text of the refusal."""

    type: Literal["refusal"]
    """Always ``refusal``."""


__getattr__, __dir__ = older_names(__name__)
