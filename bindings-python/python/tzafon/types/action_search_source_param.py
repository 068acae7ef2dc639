# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ActionSearchSourceParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class ActionSearchSourceParam(TypedDict):
    """A page that a web search used."""

    type: Literal["url"]
    """Always ``url``."""

    url: str
    """Its address."""
