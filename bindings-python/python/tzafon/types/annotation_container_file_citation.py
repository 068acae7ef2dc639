# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``AnnotationContainerFileCitation``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class AnnotationContainerFileCitation(BaseModel):
    """A citation in a text that points to a file in the container of a code interpreter."""

    container_id: str
    """Id of the container that holds the file."""

    end_index: int
    """Position in the text at which the citation ends, counted in characters from 0."""

    file_id: str
    """Id of the cited file."""

    filename: str
    """Name of the cited file."""

    start_index: int
    """Position in the text of the first character that the citation covers, counted from 0."""

    type: Literal["container_file_citation"]
    """Always ``container_file_citation``."""


__getattr__, __dir__ = older_names(__name__)
