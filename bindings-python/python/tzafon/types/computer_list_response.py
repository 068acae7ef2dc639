# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerListResponse``."""

from __future__ import annotations

from typing_extensions import TypeAlias

from .computer_response import ComputerResponse

ComputerListResponse: TypeAlias = list[ComputerResponse]
"""Doc of it."""
