# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``PendingSafetyCheck``."""

from __future__ import annotations

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class PendingSafetyCheck(BaseModel):
    """A safety concern about a computer action that you have to acknowledge before the model continues."""

    id: str
    """Id of the check; send it back in ``acknowledged_safety_checks`` of the ``computer_call_output``."""

    code: str | None
    """Short machine-readable name of the concern; absent or null when there is none."""

    message: str | None
    """Explanation of the concern for people; absent or null when there is none."""


__getattr__, __dir__ = older_names(__name__)
