# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``AnnotationFilePathParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class AnnotationFilePathParam(TypedDict):
    """Doc of it."""

    file_id: str
    """Doc of it."""

    index: int
    """Doc of it."""

    type: Literal["file_path"]
    """Doc of it."""
