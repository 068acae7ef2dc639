# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""What a client can do, by resource."""

from .agent import (
    AgentResource,
    AsyncAgentResource,
    AsyncTasksResource,
    TasksResource,
)

__all__ = [
    "AgentResource",
    "AsyncAgentResource",
    "AsyncTasksResource",
    "TasksResource",
]
