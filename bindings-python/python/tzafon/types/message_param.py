# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``MessageParam``, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from typing_extensions import Required, TypedDict


class MessageAuthorParam(TypedDict, total=False):
    """Doc of it."""

    role: Required[Literal["user", "assistant", "system", "developer", "tool"]]
    """Doc of it."""

    name: str | None
    """Doc of it."""


class MessageParam(TypedDict, total=False):
    """Doc of it."""

    author: Required[MessageAuthorParam]
    """Doc of it."""

    channel: str | None
    """Doc of it."""

    content: Iterable[Mapping[str, object]]
    """Doc of it."""

    content_type: str | None
    """Doc of it."""

    recipient: str | None
    """Doc of it."""
