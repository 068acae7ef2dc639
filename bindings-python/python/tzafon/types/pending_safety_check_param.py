# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``PendingSafetyCheckParam``."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from .._compat.type_names import older_names


class PendingSafetyCheckParam(TypedDict, total=False):
    """A safety concern about a computer action that you have to acknowledge before the model continues."""

    id: Required[str]
    """Id of the check; send it back in ``acknowledged_safety_checks`` of the ``computer_call_output``."""

    code: str | None
    """Short machine-readable name of the concern; absent or null when there is none."""

    message: str | None
    """Explanation of the concern for people; absent or null when there is none."""


__getattr__, __dir__ = older_names(__name__)
