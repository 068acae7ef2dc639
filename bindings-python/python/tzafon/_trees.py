"""The clients' mirror trees: every method of every resource, giving raw responses."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import resources
    from ._client import AsyncLightcone, Lightcone


class LightconeWithRawResponse:
    """``client`` with methods that give the whole HTTP response, its body read."""

    def __init__(self, client: Lightcone) -> None:
        self._client = client

    @cached_property
    def agent(self) -> resources.AgentResourceWithRawResponse:
        """Agents, which work on tasks."""
        return self._client.agent.with_raw_response

    @cached_property
    def computers(self) -> resources.ComputersResourceWithRawResponse:
        """Browsers and desktops, and actions on them."""
        return self._client.computers.with_raw_response

    @cached_property
    def responses(self) -> resources.ResponsesResourceWithRawResponse:
        """Responses of a model, with tools."""
        return self._client.responses.with_raw_response

    @cached_property
    def chat(self) -> resources.ChatResourceWithRawResponse:
        """Chat completions."""
        return self._client.chat.with_raw_response

    @cached_property
    def models(self) -> resources.ModelsResourceWithRawResponse:
        """The models that the key may use."""
        return self._client.models.with_raw_response


class AsyncLightconeWithRawResponse:
    """As :class:`LightconeWithRawResponse`, awaited."""

    def __init__(self, client: AsyncLightcone) -> None:
        self._client = client

    @cached_property
    def agent(self) -> resources.AsyncAgentResourceWithRawResponse:
        """Agents, which work on tasks."""
        return self._client.agent.with_raw_response

    @cached_property
    def computers(self) -> resources.AsyncComputersResourceWithRawResponse:
        """Browsers and desktops, and actions on them."""
        return self._client.computers.with_raw_response

    @cached_property
    def responses(self) -> resources.AsyncResponsesResourceWithRawResponse:
        """Responses of a model, with tools."""
        return self._client.responses.with_raw_response

    @cached_property
    def chat(self) -> resources.AsyncChatResourceWithRawResponse:
        """Chat completions."""
        return self._client.chat.with_raw_response

    @cached_property
    def models(self) -> resources.AsyncModelsResourceWithRawResponse:
        """The models that the key may use."""
        return self._client.models.with_raw_response


class LightconeWithStreamedResponse:
    """``client`` with methods that give the HTTP response before its body is read, as a context manager."""

    def __init__(self, client: Lightcone) -> None:
        self._client = client

    @cached_property
    def agent(self) -> resources.AgentResourceWithStreamingResponse:
        """Agents, which work on tasks."""
        return self._client.agent.with_streaming_response

    @cached_property
    def computers(self) -> resources.ComputersResourceWithStreamingResponse:
        """Browsers and desktops, and actions on them."""
        return self._client.computers.with_streaming_response

    @cached_property
    def responses(self) -> resources.ResponsesResourceWithStreamingResponse:
        """Responses of a model, with tools."""
        return self._client.responses.with_streaming_response

    @cached_property
    def chat(self) -> resources.ChatResourceWithStreamingResponse:
        """Chat completions."""
        return self._client.chat.with_streaming_response

    @cached_property
    def models(self) -> resources.ModelsResourceWithStreamingResponse:
        """The models that the key may use."""
        return self._client.models.with_streaming_response


class AsyncLightconeWithStreamedResponse:
    """As :class:`LightconeWithStreamedResponse`, awaited."""

    def __init__(self, client: AsyncLightcone) -> None:
        self._client = client

    @cached_property
    def agent(self) -> resources.AsyncAgentResourceWithStreamingResponse:
        """Agents, which work on tasks."""
        return self._client.agent.with_streaming_response

    @cached_property
    def computers(self) -> resources.AsyncComputersResourceWithStreamingResponse:
        """Browsers and desktops, and actions on them."""
        return self._client.computers.with_streaming_response

    @cached_property
    def responses(self) -> resources.AsyncResponsesResourceWithStreamingResponse:
        """Responses of a model, with tools."""
        return self._client.responses.with_streaming_response

    @cached_property
    def chat(self) -> resources.AsyncChatResourceWithStreamingResponse:
        """Chat completions."""
        return self._client.chat.with_streaming_response

    @cached_property
    def models(self) -> resources.AsyncModelsResourceWithStreamingResponse:
        """The models that the key may use."""
        return self._client.models.with_streaming_response
