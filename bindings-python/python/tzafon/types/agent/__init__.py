"""Parameters, answers and events of tasks."""

from .responses import (
    TaskInjectMessageResponse,
    TaskPauseResponse,
    TaskResumeResponse,
    TaskRetrieveStatusResponse,
    TaskStartResponse,
)
from .task_event import (
    TASK_EVENTS,
    CancelledEvent,
    CompletedEvent,
    ConfigErrorEvent,
    ErrorEvent,
    FailedEvent,
    MaxDurationEvent,
    MaxStepsEvent,
    ProgressUpdateEvent,
    ReplayGapEvent,
    ScreenshotEvent,
    StartedEvent,
    TaskEvent,
    UnknownEvent,
    to_task_event,
)
from .task_start_params import TaskStartParams, TaskStartParamsContext, TaskStartStreamParams

__all__ = [
    "TASK_EVENTS",
    "CancelledEvent",
    "CompletedEvent",
    "ConfigErrorEvent",
    "ErrorEvent",
    "FailedEvent",
    "MaxDurationEvent",
    "MaxStepsEvent",
    "ProgressUpdateEvent",
    "ReplayGapEvent",
    "ScreenshotEvent",
    "StartedEvent",
    "TaskEvent",
    "TaskInjectMessageResponse",
    "TaskPauseResponse",
    "TaskResumeResponse",
    "TaskRetrieveStatusResponse",
    "TaskStartParams",
    "TaskStartParamsContext",
    "TaskStartResponse",
    "TaskStartStreamParams",
    "UnknownEvent",
    "to_task_event",
]
