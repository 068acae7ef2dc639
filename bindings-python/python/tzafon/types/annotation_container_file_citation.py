# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``AnnotationContainerFileCitation``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class AnnotationContainerFileCitation(BaseModel):
    """Doc of it."""

    container_id: str
    """Doc of it."""

    end_index: int
    """Doc of it."""

    file_id: str
    """Doc of it."""

    filename: str
    """Doc of it."""

    start_index: int
    """Doc of it."""

    type: Literal["container_file_citation"]
    """Doc of it."""
