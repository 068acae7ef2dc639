# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCompletionContentPartImageParam``, and its parts."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from .._compat.type_names import older_names


class ChatCompletionContentPartImageParam(TypedDict):
    """An image in a message."""

    image_url: ImageURLParam
    """Where the image is."""

    type: Literal["image_url"]
    """Always ``image_url``."""


class ImageURLParam(TypedDict, total=False):
    """URL of an image."""

    url: Required[str]
    """A URL, or a ``data:`` URL with the image itself."""

    detail: Literal["auto", "low", "high"]
    """How closely the model looks at the image: ``low``, ``high`` or ``auto``."""


__getattr__, __dir__ = older_names(__name__)
