# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``AnnotationURLCitationParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class AnnotationURLCitationParam(TypedDict):
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
