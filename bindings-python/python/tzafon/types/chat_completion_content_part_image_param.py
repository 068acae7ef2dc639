# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCompletionContentPartImageParam``, and what it is made of."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ChatCompletionContentPartImageParam(TypedDict):
    """Doc of it."""

    image_url: ImageURLParam
    """Doc of it."""

    type: Literal["image_url"]
    """Doc of it."""


class ImageURLParam(TypedDict, total=False):
    """Doc of it."""

    url: Required[str]
    """Doc of it."""

    detail: Literal["auto", "low", "high"]
    """Doc of it."""
