# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``AnnotationContainerFileCitationParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class AnnotationContainerFileCitationParam(TypedDict):
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
