# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``AnnotationURLCitation``."""

from __future__ import annotations

from typing import Literal

from .._models import BaseModel


class AnnotationURLCitation(BaseModel):
    """Doc of it."""

    end_index: int
    """Doc of it."""

    start_index: int
    """Doc of it."""

    title: str
    """Doc of it."""

    type: Literal["url_citation"]
    """Doc of it."""

    url: str
    """Doc of it."""
