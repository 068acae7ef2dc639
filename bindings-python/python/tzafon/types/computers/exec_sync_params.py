# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ExecSyncParams``."""

from __future__ import annotations

from typing_extensions import TypeAlias

from ..._compat.type_names import older_names
from ..computers.exec_create_params import ExecCreateParams

ExecSyncParams: TypeAlias = ExecCreateParams
"""A shell command for a desktop."""


__getattr__, __dir__ = older_names(__name__)
