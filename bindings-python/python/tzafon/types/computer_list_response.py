# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerListResponse``."""

from __future__ import annotations

from typing_extensions import TypeAlias

from .._compat.type_names import older_names
from .computer_response import ComputerResponse

ComputerListResponse: TypeAlias = list[ComputerResponse]
"""Computers of the whole organisation, including those that other programs created."""


__getattr__, __dir__ = older_names(__name__)
