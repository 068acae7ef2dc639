# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCompletionContentPartAudioParam``, and its parts."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ChatCompletionContentPartAudioParam(TypedDict):
    """Audio in a message."""

    input_audio: InputAudioParam
    """The audio data."""

    type: Literal["input_audio"]
    """Always ``input_audio``."""


class InputAudioParam(TypedDict):
    """Audio as data."""

    data: str
    """The audio in base64."""

    format: Literal["wav", "mp3"]
    """Its encoding: ``wav`` or ``mp3``."""


__getattr__, __dir__ = older_names(__name__)
