# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerKeepaliveResponse``."""

from __future__ import annotations

from .._compat.type_names import older_names
from .._models.dict_model import DictModel


class ComputerKeepaliveResponse(DictModel):
    """State of a session after a keep-alive."""

    status: str | None
    """State of the session."""


__getattr__, __dir__ = older_names(__name__)
