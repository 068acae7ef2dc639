# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``AnnotationFileCitationParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class AnnotationFileCitationParam(TypedDict):
    """A citation in a text that points to an uploaded file, for example one that a file search found."""

    file_id: str
    """Id of the cited file."""

    filename: str
    """Name of the cited file."""

    index: int
    """Index of the cited file in the list of files, counted from 0."""

    type: Literal["file_citation"]
    """Always ``file_citation``."""


__getattr__, __dir__ = older_names(__name__)
