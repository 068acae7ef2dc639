"""Whether all actions of a batch were done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .action_outcome import ActionOutcome
from .action_result import failure, succeeded

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
        return self.executed == self.total and all(succeeded(result.get("status")) for result in results)

    def raise_for_error(self) -> Self:
        """Returns the batch itself.

        Raises:
            ActionError: an action was not done; ``result`` is its result.
        """
        if self.ok:
            return self
        results: list[Any] = self.results or []
        for result in results:
            if not succeeded(result.get("status")):
                raise failure(result)
        from ..._exceptions import ActionError

        raise ActionError(f"only {self.executed} of {self.total} actions were run", result=self)
