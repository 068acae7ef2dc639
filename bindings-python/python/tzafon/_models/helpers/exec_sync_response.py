"""How a command ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._engine.helpers import call_helper

if TYPE_CHECKING:
    from typing_extensions import Self


class ExecSyncResponseHelpers:
    """Methods of ``ExecSyncResponse``."""

    __slots__ = ()

    if TYPE_CHECKING:
        exit_code: int | None
        stdout: str | None
        stderr: str | None

    @property
    def ok(self) -> bool:
        """Whether the command ended with 0."""
        return self.exit_code == 0

    def raise_for_error(self) -> Self:
        """Returns the result itself.

        Raises:
            ActionError: the command ended with a code other than 0.
        """
        if self.ok:
            return self
        from ..._exceptions import ActionError

        failure = call_helper("command.failure", self)
        raise ActionError(failure["message"], result=self, status=failure["status"])
