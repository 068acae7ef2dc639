# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""Parameters, responses and events of ``client.agent``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._lazy_imports import exports

if TYPE_CHECKING:
    from .task_event import (
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
    )
    from .task_inject_message_params import TaskInjectMessageParams
    from .task_inject_message_response import TaskInjectMessageResponse
    from .task_pause_response import TaskPauseResponse
    from .task_resume_response import TaskResumeResponse
    from .task_retrieve_status_response import TaskRetrieveStatusResponse
    from .task_start_params import TaskStartParams, TaskStartParamsContext
    from .task_start_response import TaskStartResponse
    from .task_start_stream_params import TaskStartStreamParams
    from .task_start_stream_response import TaskStartStreamResponse
    from .task_stream_params import TaskStreamParams

__all__ = [
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
    "TaskStartStreamResponse",
    "TaskStreamParams",
    "UnknownEvent",
]

__getattr__, __dir__ = exports(
    __name__,
    {
        "CancelledEvent": "task_event",
        "CompletedEvent": "task_event",
        "ConfigErrorEvent": "task_event",
        "ErrorEvent": "task_event",
        "FailedEvent": "task_event",
        "MaxDurationEvent": "task_event",
        "MaxStepsEvent": "task_event",
        "ProgressUpdateEvent": "task_event",
        "ReplayGapEvent": "task_event",
        "ScreenshotEvent": "task_event",
        "StartedEvent": "task_event",
        "TaskEvent": "task_event",
        "TaskInjectMessageParams": "task_inject_message_params",
        "TaskInjectMessageResponse": "task_inject_message_response",
        "TaskPauseResponse": "task_pause_response",
        "TaskResumeResponse": "task_resume_response",
        "TaskRetrieveStatusResponse": "task_retrieve_status_response",
        "TaskStartParams": "task_start_params",
        "TaskStartParamsContext": "task_start_params",
        "TaskStartResponse": "task_start_response",
        "TaskStartStreamParams": "task_start_stream_params",
        "TaskStartStreamResponse": "task_start_stream_response",
        "TaskStreamParams": "task_stream_params",
        "UnknownEvent": "task_event",
    },
)
