# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseInputTextParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ResponseInputTextParam(TypedDict):
    """A text in a message."""

    text: str
    """The text for the model to read."""

    type: Literal["input_text"]
    """Always ``input_text``."""


__getattr__, __dir__ = older_names(__name__)
