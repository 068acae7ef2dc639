# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``SummaryParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class SummaryParam(TypedDict):
    """One part of the summary of the model's reasoning."""

    text: str
    """The summary as text."""

    type: Literal["summary_text"]
    """Always ``summary_text``."""


__getattr__, __dir__ = older_names(__name__)
