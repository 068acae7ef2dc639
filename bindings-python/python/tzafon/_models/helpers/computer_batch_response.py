"""Whether all actions of a batch were done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..._engine.helpers import call_helper
from .action_outcome import ActionOutcome
from .action_result import succeeded

if TYPE_CHECKING:
    from typing_extensions import Self


class ComputerBatchResponseHelpers(ActionOutcome):
    """Methods of ``ComputerBatchResponse``."""

    __slots__ = ()

    if TYPE_CHECKING:
        executed: int | None
        total: int | None
        results: Any

    @property
    def ok(self) -> bool:
        """Whether every action was done; the batch stops at the first that is not."""
        results: list[Any] = self.results or []
        complete = self.executed is not None and self.executed == self.total
        return complete and all(succeeded(result.get("status")) for result in results)

    def raise_for_error(self) -> Self:
        """Returns the batch itself.

        Raises:
            ActionError: an action was not done; ``result`` is its result.
        """
        if self.ok:
            return self
        from ..._exceptions import ActionError

        failure = call_helper("batch.failure", self)
        result = self if failure["index"] is None else self.results[failure["index"]]
        raise ActionError(failure["message"], result=result, status=failure["status"])
