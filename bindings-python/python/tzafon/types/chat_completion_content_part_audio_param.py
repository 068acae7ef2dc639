# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCompletionContentPartAudioParam``, and what it is made of."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ChatCompletionContentPartAudioParam(TypedDict):
    """Doc of it."""

    input_audio: InputAudioParam
    """Doc of it."""

    type: Literal["input_audio"]
    """Doc of it."""


class InputAudioParam(TypedDict):
    """Doc of it."""

    data: str
    """Doc of it."""

    format: Literal["wav", "mp3"]
    """Doc of it."""
