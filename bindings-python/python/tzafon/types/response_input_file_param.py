# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseInputFileParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from .._compat.type_names import older_names


class ResponseInputFileParam(TypedDict, total=False):
    """A file in a message, given by its contents, its id or its URL."""

    type: Required[Literal["input_file"]]
    """Always ``input_file``."""

    file_data: str
    """Contents of the file as base64 or a data URL, to send the file within the request; absent when it is given by
    ``file_id`` or ``file_url``.
    """

    file_id: str | None
    """Id of an uploaded file; absent or null if the file is given in another way."""

    file_url: str
    """URL from which the service downloads the file; absent if it is given in another way."""

    filename: str
    """Name of the file as shown to the model; absent when it has none."""


__getattr__, __dir__ = older_names(__name__)
