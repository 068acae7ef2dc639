"""Tasks from start to end: running, following and waiting for one, and its result. Uses ``types``, ``_streaming`` and
``_engine``; the resource ``client.agent.tasks`` inherits its methods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy_imports import exports

if TYPE_CHECKING:
    from .async_tasks import AsyncTaskHandle, AsyncTaskRun, AsyncTasksHelpers
    from .result import TaskResult, TaskTimeoutError
    from .sync_tasks import TaskHandle, TaskRun, TasksHelpers

__all__ = [
    "AsyncTaskHandle",
    "AsyncTaskRun",
    "AsyncTasksHelpers",
    "TaskHandle",
    "TaskResult",
    "TaskRun",
    "TaskTimeoutError",
    "TasksHelpers",
]

__getattr__, __dir__ = exports(
    __name__,
    {
        "AsyncTaskHandle": "async_tasks",
        "AsyncTaskRun": "async_tasks",
        "AsyncTasksHelpers": "async_tasks",
        "TaskHandle": "sync_tasks",
        "TaskResult": "result",
        "TaskRun": "sync_tasks",
        "TaskTimeoutError": "result",
        "TasksHelpers": "sync_tasks",
    },
)
