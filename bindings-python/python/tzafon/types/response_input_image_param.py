# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseInputImageParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict


class ResponseInputImageParam(TypedDict, total=False):
    """Doc of it."""

    detail: Required[Literal["low", "high", "auto"]]
    """Doc of it."""

    type: Required[Literal["input_image"]]
    """Doc of it."""

    file_id: str | None
    """Doc of it."""

    image_url: str | None
    """Doc of it."""
