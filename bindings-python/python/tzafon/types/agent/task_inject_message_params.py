# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``TaskInjectMessageParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from ..._compat.type_names import older_names


class TaskInjectMessageParams(TypedDict):
    """A message to a running task."""

    message: str
    """What to tell the agent, which reads it before its next step."""


__getattr__, __dir__ = older_names(__name__)
