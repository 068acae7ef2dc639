# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerBatchResponse``, and its parts."""

from __future__ import annotations

from .._compat.type_names import older_names
from .._models.dict_model import DictModel
from .._models.helpers.computer_batch_response import ComputerBatchResponseHelpers
from .action_result import ActionResultData


class ComputerBatchResponse(ComputerBatchResponseHelpers, DictModel):
    """The results of a batch of actions."""

    executed: int | None
    """How many actions ran."""

    total: int | None
    """How many actions the batch has."""

    results: list[ComputerBatchResult] | None
    """One result for each action that ran, in order."""


class ComputerBatchResult(DictModel):
    """The result of one action of a batch."""

    status: str | None
    """``SUCCESS``, or a code of the failure, such as ``EXECUTION_ERROR``."""

    error_message: str | None
    """Error message."""

    result: ActionResultData | None
    """What the action returned."""


__getattr__, __dir__ = older_names(__name__)
