"""The two clients."""

from __future__ import annotations

from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any

from ._base_client import BaseClient
from ._module_names import exported
from ._raw.async_endpoint_methods import AsyncEndpointMethods
from ._raw.sync_endpoint_methods import SyncEndpointMethods
from .resources.client_views import AsyncClientResources, ClientResources

if TYPE_CHECKING:
    from typing_extensions import Self

    from .sessions.async_session import AsyncComputerResource, AsyncComputerSession
    from .sessions.sync_session import ComputerResource, ComputerSession

__all__ = ["AsyncClient", "AsyncLightcone", "BaseClient", "Client", "Lightcone"]


@exported
class Lightcone(BaseClient, ClientResources, SyncEndpointMethods):
    """The sync client. Threads may share one; in a forked child it makes its own connections.

    Every method of a resource takes these keyword arguments for its request:

    - ``extra_headers``: headers; ``omit`` as a value removes one.
    - ``extra_query``: query parameters.
    - ``extra_body``: fields added to the body. They win over the method's own.
    - ``timeout``: longest wait in seconds for the response's head, and between two bytes; default: the client's.
    """

    @cached_property
    def computer(self) -> ComputerResource:
        """Computers as sessions, which end by themselves."""
        from .sessions.sync_session import ComputerResource  # loaded when it is first used

        return ComputerResource(self)

    def create(self, kind: Any = "browser", **kwargs: Any) -> ComputerSession:
        """As ``client.computer.create``."""
        return self.computer.create(kind, **kwargs)

    def close(self) -> None:
        """Closes idle connections. May be called more than once."""
        self._end()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


@exported
class AsyncLightcone(BaseClient, AsyncClientResources, AsyncEndpointMethods):
    """The client for asyncio and trio. Several event loops may share one. Its methods take the arguments of those of
    :class:`Lightcone`, and are awaited."""

    _blocking = False

    @cached_property
    def computer(self) -> AsyncComputerResource:
        """Computers as sessions, which end by themselves."""
        from .sessions.async_session import AsyncComputerResource

        return AsyncComputerResource(self)

    async def create(self, kind: Any = "browser", **kwargs: Any) -> AsyncComputerSession:
        """As ``client.computer.create``."""
        return await self.computer.create(kind, **kwargs)

    async def close(self) -> None:
        """Closes idle connections. May be called more than once."""
        self._end()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()


Client = Lightcone
AsyncClient = AsyncLightcone
