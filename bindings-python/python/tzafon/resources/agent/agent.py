# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``client.agent``."""

from __future__ import annotations

from functools import cached_property

from ..._resource import AsyncAPIResource, SyncAPIResource
from .tasks import (
    AsyncTasksResource,
    AsyncTasksResourceWithRawResponse,
    AsyncTasksResourceWithStreamingResponse,
    TasksResource,
    TasksResourceWithRawResponse,
    TasksResourceWithStreamingResponse,
)


class AgentResource(SyncAPIResource):
    """Agents, which run tasks."""

    @cached_property
    def tasks(self) -> TasksResource:
        """Start, follow and steer tasks."""
        return TasksResource(self._client)

    @cached_property
    def with_raw_response(self) -> AgentResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return AgentResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AgentResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return AgentResourceWithStreamingResponse(self)


class AsyncAgentResource(AsyncAPIResource):
    """Agents, which run tasks."""

    @cached_property
    def tasks(self) -> AsyncTasksResource:
        """Start, follow and steer tasks."""
        return AsyncTasksResource(self._client)

    @cached_property
    def with_raw_response(self) -> AsyncAgentResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return AsyncAgentResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncAgentResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return AsyncAgentResourceWithStreamingResponse(self)


class AgentResourceWithRawResponse:
    """``client.agent`` with the whole HTTP response."""

    def __init__(self, agent: AgentResource) -> None:
        self._agent = agent

    @cached_property
    def tasks(self) -> TasksResourceWithRawResponse:
        """Start, follow and steer tasks."""
        return TasksResourceWithRawResponse(self._agent.tasks)


class AsyncAgentResourceWithRawResponse:
    """``client.agent`` with the whole HTTP response."""

    def __init__(self, agent: AsyncAgentResource) -> None:
        self._agent = agent

    @cached_property
    def tasks(self) -> AsyncTasksResourceWithRawResponse:
        """Start, follow and steer tasks."""
        return AsyncTasksResourceWithRawResponse(self._agent.tasks)


class AgentResourceWithStreamingResponse:
    """``client.agent`` with the HTTP response before its body is read."""

    def __init__(self, agent: AgentResource) -> None:
        self._agent = agent

    @cached_property
    def tasks(self) -> TasksResourceWithStreamingResponse:
        """Start, follow and steer tasks."""
        return TasksResourceWithStreamingResponse(self._agent.tasks)


class AsyncAgentResourceWithStreamingResponse:
    """``client.agent`` with the HTTP response before its body is read."""

    def __init__(self, agent: AsyncAgentResource) -> None:
        self._agent = agent

    @cached_property
    def tasks(self) -> AsyncTasksResourceWithStreamingResponse:
        """Start, follow and steer tasks."""
        return AsyncTasksResourceWithStreamingResponse(self._agent.tasks)
