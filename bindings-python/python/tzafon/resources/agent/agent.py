# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``client.agent``."""

from __future__ import annotations

from functools import cached_property

from ..._resource import AsyncAPIResource, SyncAPIResource
from .tasks import AsyncTasksResource, TasksResource


class AgentResource(SyncAPIResource):
    """Agents, which work on tasks."""

    @cached_property
    def tasks(self) -> TasksResource:
        """Start, follow and steer tasks."""
        return TasksResource(self._client)


class AsyncAgentResource(AsyncAPIResource):
    """Agents, which work on tasks."""

    @cached_property
    def tasks(self) -> AsyncTasksResource:
        """Start, follow and steer tasks."""
        return AsyncTasksResource(self._client)
