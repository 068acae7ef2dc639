# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""Parameters, answers and events of ``client.agent``."""

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
from .task_inject_message_params import TaskInjectMessageParams
from .task_inject_message_response import TaskInjectMessageResponse
from .task_pause_response import TaskPauseResponse
from .task_resume_response import TaskResumeResponse
from .task_retrieve_status_response import TaskRetrieveStatusResponse
from .task_start_params import TaskStartParams
from .task_start_params_context import TaskStartParamsContext
from .task_start_response import TaskStartResponse
from .task_start_stream_params import TaskStartStreamParams

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
    "TaskInjectMessageParams",
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
