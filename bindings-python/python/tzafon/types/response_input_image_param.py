# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseInputImageParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from .._compat.type_names import older_names


class ResponseInputImageParam(TypedDict, total=False):
    """An image in a message, given by its URL or its id."""

    detail: Literal["low", "high", "auto"]
    """How closely the model looks at the image: ``low``, ``high``, or ``auto`` to let the service decide (default)."""

    type: Required[Literal["input_image"]]
    """Always ``input_image``."""

    file_id: str | None
    """Id of an uploaded image; absent or null when ``image_url`` gives the image."""

    image_url: str | None
    """URL of the image, or a data URL that holds it in base64; absent or null when ``file_id`` identifies the image."""


__getattr__, __dir__ = older_names(__name__)
