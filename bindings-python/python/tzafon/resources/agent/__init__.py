"""Agents and their tasks."""

from .agent import AgentResource, AsyncAgentResource
from .tasks import AsyncTasksResource, TasksResource

__all__ = ["AgentResource", "AsyncAgentResource", "AsyncTasksResource", "TasksResource"]
