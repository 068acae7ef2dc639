# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ExecSyncParams``."""

from __future__ import annotations

from typing_extensions import TypeAlias

from ..computers.exec_create_params import ExecCreateParams

ExecSyncParams: TypeAlias = ExecCreateParams
"""Doc of it."""
