"""What sessions need of their client."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from .._engine.client_protocol import EngineClient

if TYPE_CHECKING:
    from ..resources.computers.computers import AsyncComputersResource, ComputersResource


class ComputersClient(EngineClient, Protocol):
    """A sync client with the resource ``computers``."""

    @cached_property
    def computers(self) -> ComputersResource: ...


class AsyncComputersClient(EngineClient, Protocol):
    """An async client with the resource ``computers``."""

    @cached_property
    def computers(self) -> AsyncComputersResource: ...
