# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``OutputImageParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class OutputImageParam(TypedDict):
    """An image that code in the interpreter produced."""

    type: Literal["image"]
    """Always ``image``."""

    url: str
    """URL of the image."""


__getattr__, __dir__ = older_names(__name__)
