# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerHTMLParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerHTMLParams(TypedDict, total=False):
    """How to read a page."""

    auto_detect_encoding: bool
    """Whether to guess the encoding if the page does not declare it."""

    tab_id: str
    """Id of the tab to act in; absent, the main tab. Browsers only."""


__getattr__, __dir__ = older_names(__name__)
