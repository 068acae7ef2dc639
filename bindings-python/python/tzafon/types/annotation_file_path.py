# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``AnnotationFilePath``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class AnnotationFilePath(BaseModel):
    """A reference in a text to a file that can be fetched by id."""

    file_id: str
    """Id of the file."""

    index: int
    """Index of the file in the list of files, counted from 0."""

    type: Literal["file_path"]
    """Always ``file_path``."""


__getattr__, __dir__ = older_names(__name__)
