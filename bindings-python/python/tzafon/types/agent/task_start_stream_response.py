# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``TaskStartStreamResponse``."""

from __future__ import annotations

from typing_extensions import TypeAlias

from ..._compat.type_names import older_names
from ..agent.task_event import TaskEvent

TaskStartStreamResponse: TypeAlias = TaskEvent
"""One event of the task."""


__getattr__, __dir__ = older_names(__name__)
