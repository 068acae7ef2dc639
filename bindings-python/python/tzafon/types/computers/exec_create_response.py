# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ExecCreateResponse``."""

from __future__ import annotations

from ..._compat.type_names import older_names
from ..._models.base_model import BaseModel
from ..._models.helpers.exec_create_response import ExecCreateResponseHelpers


class ExecCreateResponse(ExecCreateResponseHelpers, BaseModel):
    """One line of what a command writes, or how it ended, told apart by ``type``."""

    code: int | str | None
    """Of ``exit``: the command's exit code; -1 is a time limit or another abnormal end. Of ``error``: what went wrong,
    as a code.
    """

    data: str | None
    """Of ``stdout`` and ``stderr``: what was written."""

    message: str | None
    """Of ``error``: what went wrong, in words."""

    type: str | None
    """``stdout``, ``stderr``, ``exit`` or ``error``; nothing follows the last two."""


__getattr__, __dir__ = older_names(__name__)
