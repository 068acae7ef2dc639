# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseRetrieveParams``."""

from __future__ import annotations

from typing_extensions import TypedDict


class ResponseRetrieveParams(TypedDict, total=False):
    """Parameters of ````responses.retrieve```` outside the path."""

    starting_after: int
    """Doc of it."""

    stream: bool
    """Doc of it."""
