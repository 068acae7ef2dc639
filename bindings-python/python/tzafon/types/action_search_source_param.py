# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionSearchSourceParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ActionSearchSourceParam(TypedDict):
    """A page that a web search used."""

    type: Literal["url"]
    """Always ``url``."""

    url: str
    """Its URL."""


__getattr__, __dir__ = older_names(__name__)
