# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseFunctionToolCall``."""

from __future__ import annotations

from typing import Literal

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class ResponseFunctionToolCall(BaseModel):
    """A call of one of your functions by the model. Run the function, then send a ``function_call_output`` that has the
    same ``call_id``.
    """

    arguments: str
    """Arguments of the call as a JSON string; it comes from the model, so parse and check it before use."""

    call_id: str
    """Id that correlates this call with its result: send it back as ``call_id`` of the matching output item."""

    name: str
    """Name of the function to run, one of those in ``tools``."""

    type: Literal["function_call"]
    """Always ``function_call``."""

    id: str | None
    """Id of this item; absent or null when it has none."""

    status: Literal["in_progress", "completed", "incomplete"] | None
    """State of the call: ``in_progress``, ``completed`` or ``incomplete`` (stopped early); absent or null if the state
    is unknown.
    """


__getattr__, __dir__ = older_names(__name__)
