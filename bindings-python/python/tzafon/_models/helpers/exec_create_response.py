"""Lines of a command's output."""

from __future__ import annotations

from typing import TYPE_CHECKING


class ExecCreateResponseHelpers:
    """Methods of ``ExecCreateResponse``."""

    __slots__ = ()

    if TYPE_CHECKING:
        type: str | None
        code: int | str | None

    @property
    def is_last(self) -> bool:
        """Whether nothing follows: the line is an ``exit`` or an ``error``."""
        return self.type in ("exit", "error")

    @property
    def ok(self) -> bool:
        """Whether the line is not a failure: neither an ``error`` nor an ``exit`` with a code other than 0.

        A code of -1 is a time limit or another abnormal end.
        """
        return self.type != "error" and (self.type != "exit" or self.code == 0)
