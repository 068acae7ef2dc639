"""The two clients."""

from __future__ import annotations

from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any

from ._base_client import BaseClient
from ._exported import exported
from ._verbs import SyncVerbs
from ._verbs_async import AsyncVerbs

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._async_session import AsyncComputerResource, AsyncComputerSession
    from ._session import ComputerResource, ComputerSession
    from ._trees import (
        AsyncLightconeWithRawResponse,
        AsyncLightconeWithStreamedResponse,
        LightconeWithRawResponse,
        LightconeWithStreamedResponse,
    )
    from .resources import (
        AgentResource,
        AsyncAgentResource,
        AsyncChatResource,
        AsyncComputersResource,
        AsyncModelsResource,
        AsyncResponsesResource,
        ChatResource,
        ComputersResource,
        ModelsResource,
        ResponsesResource,
    )

__all__ = ["AsyncClient", "AsyncLightcone", "BaseClient", "Client", "Lightcone"]


@exported
class Lightcone(BaseClient, SyncVerbs):
    """The blocking client. Threads may share one; in a forked child it makes connections of its own."""

    @cached_property
    def agent(self) -> AgentResource:
        """Agents: start, follow and steer tasks."""
        from .resources.agent.agent import AgentResource

        return AgentResource(self)

    @cached_property
    def computers(self) -> ComputersResource:
        """Browsers and desktops, and the actions on them."""
        from .resources.computers.computers import ComputersResource

        return ComputersResource(self)

    @cached_property
    def responses(self) -> ResponsesResource:
        """Responses of a model: text, tools, computer use, chains."""
        from .resources.responses import ResponsesResource

        return ResponsesResource(self)

    @cached_property
    def chat(self) -> ChatResource:
        """Chat completions."""
        from .resources.chat import ChatResource

        return ChatResource(self)

    @cached_property
    def models(self) -> ModelsResource:
        """The models that the key may use."""
        from .resources.models import ModelsResource

        return ModelsResource(self)

    @cached_property
    def with_raw_response(self) -> LightconeWithRawResponse:
        """The same methods, which give the whole HTTP response."""
        from ._trees import LightconeWithRawResponse

        return LightconeWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> LightconeWithStreamedResponse:
        """The same methods, which give the HTTP response before its body is read."""
        from ._trees import LightconeWithStreamedResponse

        return LightconeWithStreamedResponse(self)

    @cached_property
    def computer(self) -> ComputerResource:
        """Computers as sessions, which end by themselves."""
        from ._session import ComputerResource

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
class AsyncLightcone(BaseClient, AsyncVerbs):
    """The client for asyncio and trio. May be used from several event loops."""

    _blocking = False

    @cached_property
    def agent(self) -> AsyncAgentResource:
        """Agents: start, follow and steer tasks."""
        from .resources.agent.agent import AsyncAgentResource

        return AsyncAgentResource(self)

    @cached_property
    def computers(self) -> AsyncComputersResource:
        """Browsers and desktops, and the actions on them."""
        from .resources.computers.computers import AsyncComputersResource

        return AsyncComputersResource(self)

    @cached_property
    def responses(self) -> AsyncResponsesResource:
        """Responses of a model: text, tools, computer use, chains."""
        from .resources.responses import AsyncResponsesResource

        return AsyncResponsesResource(self)

    @cached_property
    def chat(self) -> AsyncChatResource:
        """Chat completions."""
        from .resources.chat import AsyncChatResource

        return AsyncChatResource(self)

    @cached_property
    def models(self) -> AsyncModelsResource:
        """The models that the key may use."""
        from .resources.models import AsyncModelsResource

        return AsyncModelsResource(self)

    @cached_property
    def with_raw_response(self) -> AsyncLightconeWithRawResponse:
        """The same methods, which give the whole HTTP response."""
        from ._trees import AsyncLightconeWithRawResponse

        return AsyncLightconeWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncLightconeWithStreamedResponse:
        """The same methods, which give the HTTP response before its body is read."""
        from ._trees import AsyncLightconeWithStreamedResponse

        return AsyncLightconeWithStreamedResponse(self)

    @cached_property
    def computer(self) -> AsyncComputerResource:
        """Computers as sessions, which end by themselves."""
        from ._async_session import AsyncComputerResource

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
