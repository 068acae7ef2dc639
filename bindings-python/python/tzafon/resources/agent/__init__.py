# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``client.agent``."""

from .agent import AgentResource, AsyncAgentResource
from .tasks import AsyncTasksResource, TasksResource

__all__ = [
    "AgentResource",
    "AsyncAgentResource",
    "AsyncTasksResource",
    "TasksResource",
]
