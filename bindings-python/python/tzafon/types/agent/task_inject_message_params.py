# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``TaskInjectMessageParams``."""

from __future__ import annotations

from typing_extensions import TypedDict


class TaskInjectMessageParams(TypedDict):
    """A message to a running task."""

    message: str
    """What to tell the agent; it is taken up before the next step."""
