# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ExecCreateResponse``."""

from __future__ import annotations

from ..._compat.type_names import older_names
from ..._models.base_model import BaseModel
from ..._models.helpers.exec_create_response import ExecCreateResponseHelpers


class ExecCreateResponse(ExecCreateResponseHelpers, BaseModel):
    """One line of a command's output, or how it ended, distinguished by ``type``."""

    code: int | str | None
    """Of ``exit``: the command's exit code; -1 is a time limit or another abnormal end. Of ``error``: error code."""

    data: str | None
    """Of ``stdout`` and ``stderr``: the output."""

    message: str | None
    """Of ``error``: error message."""

    type: str | None
    """``stdout``, ``stderr``, ``exit`` or ``error``; nothing follows the last two."""


__getattr__, __dir__ = older_names(__name__)
