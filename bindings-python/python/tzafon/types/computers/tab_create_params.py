# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``TabCreateParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from ..._compat.type_names import older_names


class TabCreateParams(TypedDict, total=False):
    """A tab to open."""

    url: str
    """URL to open in it; absent, an empty page."""


__getattr__, __dir__ = older_names(__name__)
