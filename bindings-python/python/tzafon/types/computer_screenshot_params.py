# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerScreenshotParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerScreenshotParams(TypedDict, total=False):
    """How to take a screenshot."""

    base64: bool
    """Whether to return the image itself in base64 instead of its URL."""

    tab_id: str
    """Id of the tab to act in; absent, the main tab. Browsers only."""


__getattr__, __dir__ = older_names(__name__)
