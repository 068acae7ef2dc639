# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``client.agent``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._lazy_imports import exports

if TYPE_CHECKING:
    from .agent import (
        AgentResource,
        AgentResourceWithRawResponse,
        AgentResourceWithStreamingResponse,
        AsyncAgentResource,
        AsyncAgentResourceWithRawResponse,
        AsyncAgentResourceWithStreamingResponse,
    )
    from .tasks import (
        AsyncTasksResource,
        AsyncTasksResourceWithRawResponse,
        AsyncTasksResourceWithStreamingResponse,
        TasksResource,
        TasksResourceWithRawResponse,
        TasksResourceWithStreamingResponse,
    )

__all__ = [
    "AgentResource",
    "AgentResourceWithRawResponse",
    "AgentResourceWithStreamingResponse",
    "AsyncAgentResource",
    "AsyncAgentResourceWithRawResponse",
    "AsyncAgentResourceWithStreamingResponse",
    "AsyncTasksResource",
    "AsyncTasksResourceWithRawResponse",
    "AsyncTasksResourceWithStreamingResponse",
    "TasksResource",
    "TasksResourceWithRawResponse",
    "TasksResourceWithStreamingResponse",
]

__getattr__, __dir__ = exports(
    __name__,
    {
        "AgentResource": "agent",
        "AgentResourceWithRawResponse": "agent",
        "AgentResourceWithStreamingResponse": "agent",
        "AsyncAgentResource": "agent",
        "AsyncAgentResourceWithRawResponse": "agent",
        "AsyncAgentResourceWithStreamingResponse": "agent",
        "TasksResource": "tasks",
        "TasksResourceWithRawResponse": "tasks",
        "TasksResourceWithStreamingResponse": "tasks",
        "AsyncTasksResource": "tasks",
        "AsyncTasksResourceWithRawResponse": "tasks",
        "AsyncTasksResourceWithStreamingResponse": "tasks",
    },
)
