# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``TaskStartStreamParams``."""

from __future__ import annotations

from typing_extensions import TypeAlias

from ..._compat.type_names import older_names
from ..agent.task_start_params import TaskStartParams

TaskStartStreamParams: TypeAlias = TaskStartParams
"""How to start and follow a task."""


__getattr__, __dir__ = older_names(__name__)
