# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerScreenshotParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerScreenshotParams(TypedDict, total=False):
    """How to take a picture."""

    base64: bool
    """Whether the picture comes inline, in base64; else its address comes."""

    tab_id: str
    """Id of the tab to act in; absent is the main tab. Browsers only."""


__getattr__, __dir__ = older_names(__name__)
