# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``MessageParam``, and its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from typing_extensions import Required, TypedDict

from .._compat.type_names import older_names


class MessageAuthorParam(TypedDict, total=False):
    """Who wrote a message."""

    role: Required[Literal["user", "assistant", "system", "developer", "tool"]]
    """``user``, ``assistant``, ``system``, ``developer`` or ``tool``."""

    name: str | None
    """A name that distinguishes authors of one role."""


class MessageParam(TypedDict, total=False):
    """A message in the Harmony format."""

    author: Required[MessageAuthorParam]
    """Who wrote it."""

    channel: str | None
    """Its channel, such as ``analysis`` or ``final``."""

    content: Iterable[Mapping[str, object]]
    """Its parts."""

    content_type: str | None
    """What kind of content it is."""

    recipient: str | None
    """Its recipient, such as a tool."""


__getattr__, __dir__ = older_names(__name__)
