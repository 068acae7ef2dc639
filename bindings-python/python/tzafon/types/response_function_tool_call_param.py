# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseFunctionToolCallParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import Required, TypedDict

from .._compat.type_names import older_names


class ResponseFunctionToolCallParam(TypedDict, total=False):
    """A call of one of your functions by the model. Run the function, then send a ``function_call_output`` that has the
    same ``call_id``.
    """

    arguments: Required[str]
    """Arguments of the call as a JSON string; it comes from the model, so parse and check it before use."""

    call_id: Required[str]
    """Id that correlates this call with its result: send it back as ``call_id`` of the matching output item."""

    name: Required[str]
    """Name of the function to run, one of those in ``tools``."""

    type: Required[Literal["function_call"]]
    """Always ``function_call``."""

    id: str | None
    """Id of this item; absent or null when it has none."""

    status: Literal["in_progress", "completed", "incomplete"] | None
    """State of the call: ``in_progress``, ``completed`` or ``incomplete`` (stopped early); absent or null if the state
    is unknown.
    """


__getattr__, __dir__ = older_names(__name__)
