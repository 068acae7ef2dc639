"""The sessions of computers, by the address that older versions gave them."""

from __future__ import annotations

from .._session import ComputerResource, ComputerSession

__all__ = ["ComputerResource", "ComputerSession"]
