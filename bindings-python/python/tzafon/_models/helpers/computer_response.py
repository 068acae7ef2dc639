"""The state of a computer, which the service spells in more than one way."""

from __future__ import annotations

from typing import TYPE_CHECKING

# `ready` comes from a creation, `RUNNING` from later reads of the same computer.
_USABLE = ("ready", "running")


class ComputerResponseHelpers:
    """Methods of ``ComputerResponse``."""

    __slots__ = ()

    if TYPE_CHECKING:
        status: str | None

    @property
    def is_ready(self) -> bool:
        """Whether the computer can take actions, however the service spells it."""
        return (self.status or "").lower() in _USABLE

    @property
    def is_running(self) -> bool:
        """Whether the computer runs, however the service spells it."""
        return (self.status or "").lower() in _USABLE
