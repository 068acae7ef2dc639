# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""The resources of a client, and the views of them that return raw responses."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from .._engine.client_protocol import EngineClient
    from .agent.agent import (
        AgentResource,
        AgentResourceWithRawResponse,
        AgentResourceWithStreamingResponse,
        AsyncAgentResource,
        AsyncAgentResourceWithRawResponse,
        AsyncAgentResourceWithStreamingResponse,
    )
    from .chat import (
        AsyncChatResource,
        AsyncChatResourceWithRawResponse,
        AsyncChatResourceWithStreamingResponse,
        ChatResource,
        ChatResourceWithRawResponse,
        ChatResourceWithStreamingResponse,
    )
    from .computers.computers import (
        AsyncComputersResource,
        AsyncComputersResourceWithRawResponse,
        AsyncComputersResourceWithStreamingResponse,
        ComputersResource,
        ComputersResourceWithRawResponse,
        ComputersResourceWithStreamingResponse,
    )
    from .models import (
        AsyncModelsResource,
        AsyncModelsResourceWithRawResponse,
        AsyncModelsResourceWithStreamingResponse,
        ModelsResource,
        ModelsResourceWithRawResponse,
        ModelsResourceWithStreamingResponse,
    )
    from .responses import (
        AsyncResponsesResource,
        AsyncResponsesResourceWithRawResponse,
        AsyncResponsesResourceWithStreamingResponse,
        ResponsesResource,
        ResponsesResourceWithRawResponse,
        ResponsesResourceWithStreamingResponse,
    )


class ClientResources:
    """What a sync client can do, by resource."""

    @cached_property
    def agent(self) -> AgentResource:
        """Agents, which run tasks."""
        from .agent.agent import AgentResource

        return AgentResource(cast("EngineClient", self))

    @cached_property
    def chat(self) -> ChatResource:
        """Chat completions in OpenAI's format."""
        from .chat import ChatResource

        return ChatResource(cast("EngineClient", self))

    @cached_property
    def computers(self) -> ComputersResource:
        """Create computers, browsers or desktops, control them with actions, and watch their screens."""
        from .computers.computers import ComputersResource

        return ComputersResource(cast("EngineClient", self))

    @cached_property
    def models(self) -> ModelsResource:
        """The models that the API key may use."""
        from .models import ModelsResource

        return ModelsResource(cast("EngineClient", self))

    @cached_property
    def responses(self) -> ResponsesResource:
        """Ask the model for its next step, with tools and the conversation so far, for your own agent loop."""
        from .responses import ResponsesResource

        return ResponsesResource(cast("EngineClient", self))

    @cached_property
    def with_raw_response(self) -> LightconeWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return LightconeWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> LightconeWithStreamedResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return LightconeWithStreamedResponse(self)


class AsyncClientResources:
    """What an async client can do, by resource."""

    @cached_property
    def agent(self) -> AsyncAgentResource:
        """Agents, which run tasks."""
        from .agent.agent import AsyncAgentResource

        return AsyncAgentResource(cast("EngineClient", self))

    @cached_property
    def chat(self) -> AsyncChatResource:
        """Chat completions in OpenAI's format."""
        from .chat import AsyncChatResource

        return AsyncChatResource(cast("EngineClient", self))

    @cached_property
    def computers(self) -> AsyncComputersResource:
        """Create computers, browsers or desktops, control them with actions, and watch their screens."""
        from .computers.computers import AsyncComputersResource

        return AsyncComputersResource(cast("EngineClient", self))

    @cached_property
    def models(self) -> AsyncModelsResource:
        """The models that the API key may use."""
        from .models import AsyncModelsResource

        return AsyncModelsResource(cast("EngineClient", self))

    @cached_property
    def responses(self) -> AsyncResponsesResource:
        """Ask the model for its next step, with tools and the conversation so far, for your own agent loop."""
        from .responses import AsyncResponsesResource

        return AsyncResponsesResource(cast("EngineClient", self))

    @cached_property
    def with_raw_response(self) -> AsyncLightconeWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return AsyncLightconeWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncLightconeWithStreamedResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return AsyncLightconeWithStreamedResponse(self)


class LightconeWithRawResponse:
    """``client`` with methods that return the whole HTTP response, with its body read."""

    def __init__(self, client: ClientResources) -> None:
        self._client = client

    @cached_property
    def agent(self) -> AgentResourceWithRawResponse:
        """Agents, which run tasks."""
        return self._client.agent.with_raw_response

    @cached_property
    def chat(self) -> ChatResourceWithRawResponse:
        """Chat completions in OpenAI's format."""
        return self._client.chat.with_raw_response

    @cached_property
    def computers(self) -> ComputersResourceWithRawResponse:
        """Create computers, browsers or desktops, control them with actions, and watch their screens."""
        return self._client.computers.with_raw_response

    @cached_property
    def models(self) -> ModelsResourceWithRawResponse:
        """The models that the API key may use."""
        return self._client.models.with_raw_response

    @cached_property
    def responses(self) -> ResponsesResourceWithRawResponse:
        """Ask the model for its next step, with tools and the conversation so far, for your own agent loop."""
        return self._client.responses.with_raw_response


class AsyncLightconeWithRawResponse:
    """``client`` with methods that return the whole HTTP response, with its body read."""

    def __init__(self, client: AsyncClientResources) -> None:
        self._client = client

    @cached_property
    def agent(self) -> AsyncAgentResourceWithRawResponse:
        """Agents, which run tasks."""
        return self._client.agent.with_raw_response

    @cached_property
    def chat(self) -> AsyncChatResourceWithRawResponse:
        """Chat completions in OpenAI's format."""
        return self._client.chat.with_raw_response

    @cached_property
    def computers(self) -> AsyncComputersResourceWithRawResponse:
        """Create computers, browsers or desktops, control them with actions, and watch their screens."""
        return self._client.computers.with_raw_response

    @cached_property
    def models(self) -> AsyncModelsResourceWithRawResponse:
        """The models that the API key may use."""
        return self._client.models.with_raw_response

    @cached_property
    def responses(self) -> AsyncResponsesResourceWithRawResponse:
        """Ask the model for its next step, with tools and the conversation so far, for your own agent loop."""
        return self._client.responses.with_raw_response


class LightconeWithStreamedResponse:
    """``client`` with methods that return the HTTP response before its body is read, as a context manager."""

    def __init__(self, client: ClientResources) -> None:
        self._client = client

    @cached_property
    def agent(self) -> AgentResourceWithStreamingResponse:
        """Agents, which run tasks."""
        return self._client.agent.with_streaming_response

    @cached_property
    def chat(self) -> ChatResourceWithStreamingResponse:
        """Chat completions in OpenAI's format."""
        return self._client.chat.with_streaming_response

    @cached_property
    def computers(self) -> ComputersResourceWithStreamingResponse:
        """Create computers, browsers or desktops, control them with actions, and watch their screens."""
        return self._client.computers.with_streaming_response

    @cached_property
    def models(self) -> ModelsResourceWithStreamingResponse:
        """The models that the API key may use."""
        return self._client.models.with_streaming_response

    @cached_property
    def responses(self) -> ResponsesResourceWithStreamingResponse:
        """Ask the model for its next step, with tools and the conversation so far, for your own agent loop."""
        return self._client.responses.with_streaming_response


class AsyncLightconeWithStreamedResponse:
    """``client`` with methods that return the HTTP response before its body is read, as a context manager."""

    def __init__(self, client: AsyncClientResources) -> None:
        self._client = client

    @cached_property
    def agent(self) -> AsyncAgentResourceWithStreamingResponse:
        """Agents, which run tasks."""
        return self._client.agent.with_streaming_response

    @cached_property
    def chat(self) -> AsyncChatResourceWithStreamingResponse:
        """Chat completions in OpenAI's format."""
        return self._client.chat.with_streaming_response

    @cached_property
    def computers(self) -> AsyncComputersResourceWithStreamingResponse:
        """Create computers, browsers or desktops, control them with actions, and watch their screens."""
        return self._client.computers.with_streaming_response

    @cached_property
    def models(self) -> AsyncModelsResourceWithStreamingResponse:
        """The models that the API key may use."""
        return self._client.models.with_streaming_response

    @cached_property
    def responses(self) -> AsyncResponsesResourceWithStreamingResponse:
        """Ask the model for its next step, with tools and the conversation so far, for your own agent loop."""
        return self._client.responses.with_streaming_response
