# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``AnnotationFileCitationParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class AnnotationFileCitationParam(TypedDict):
    """Doc of it."""

    file_id: str
    """Doc of it."""

    filename: str
    """Doc of it."""

    index: int
    """Doc of it."""

    type: Literal["file_citation"]
    """Doc of it."""
