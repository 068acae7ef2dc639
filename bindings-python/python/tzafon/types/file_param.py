# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``FileParam``, and its parts."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class FileDataParam(TypedDict, total=False):
    """A file: its data, or the id of an uploaded file."""

    file_data: str
    """Its contents in base64."""

    file_id: str
    """Id of an uploaded file."""

    filename: str
    """Its name."""


class FileParam(TypedDict):
    """A file in a message."""

    file: FileDataParam
    """The file."""

    type: Literal["file"]
    """Always ``file``."""


__getattr__, __dir__ = older_names(__name__)
