# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``TaskEvent``, and its parts."""

from __future__ import annotations

from typing import Any, Literal, Union

from typing_extensions import TypeAlias

from ..._compat.type_names import older_names
from ..._models.dict_model import DictModel
from ..._models.helpers.task_event_screenshot import TaskEventScreenshotHelpers
from ..agent.task_retrieve_status_response import TaskRetrieveStatusResponse


class StartedEvent(DictModel):
    """The task started."""

    type: Literal["started"]
    """Always ``started``."""

    task_id: str
    """Id of the task, for every other operation on it."""

    computer_id: str | None
    """Id of the computer it works on."""

    model: str | None
    """The model that drives it."""


class ProgressUpdateEvent(DictModel):
    """The agent did or says something."""

    type: Literal["progress_update"]
    """Always ``progress_update``."""

    step: int | None
    """Number of the step, from 1."""

    total_steps: int | None
    """Total number of steps, if known."""

    message: str | None
    """What the agent did."""


class ScreenshotEvent(TaskEventScreenshotHelpers, DictModel):
    """The screen after a step."""

    type: Literal["screenshot"]
    """Always ``screenshot``."""

    step: int | None
    """Number of the step, from 1; 0 before the first."""

    screenshot_url: str | None
    """URL of the screenshot, if the task has ``screenshot_mode`` ``url``."""

    screenshot_base64: str | None
    """The screenshot in base64, if the task has ``screenshot_mode`` ``base64``."""

    width: int | None
    """Width of the screenshot in px."""

    height: int | None
    """Height of the screenshot in px."""


class CompletedEvent(DictModel):
    """The task is complete. The last event."""

    type: Literal["completed"]
    """Always ``completed``."""

    result: Any
    """What the agent reports: a string or any other JSON value."""

    steps: int | None
    """Number of steps taken."""


class FailedEvent(DictModel):
    """The task failed. The last event."""

    type: Literal["failed"]
    """Always ``failed``."""

    status: Any
    """The final status."""

    error_code: str | None
    """Error code: ``session_expired``, ``exec_failed``, ``invalid_token`` and others."""

    retryable: bool | None
    """Whether starting it again may succeed."""

    message: str | None
    """Error message."""

    step: int | None
    """Number of the step that failed, from 1."""


class ConfigErrorEvent(DictModel):
    """The task could not start as requested. The last event."""

    type: Literal["config_error"]
    """Always ``config_error``."""

    error_code: str | None
    """Error code: ``model_not_found``, ``invalid_kind`` or ``api_error``."""

    message: str | None
    """Error message."""


class ErrorEvent(DictModel):
    """Something failed; the task continues."""

    type: Literal["error"]
    """Always ``error``."""

    error_code: str | None
    """Error code."""

    message: str | None
    """Error message."""


class MaxStepsEvent(DictModel):
    """The task reached its step limit. The last event."""

    type: Literal["max_steps"]
    """Always ``max_steps``."""

    steps: int | None
    """Number of steps taken."""

    message: str | None
    """Message about it."""


class MaxDurationEvent(DictModel):
    """The task reached its time limit. The last event."""

    type: Literal["max_duration"]
    """Always ``max_duration``."""

    steps: int | None
    """Number of steps taken."""

    message: str | None
    """Message about it."""


class CancelledEvent(DictModel):
    """The task was cancelled. The last event."""

    type: Literal["cancelled"]
    """Always ``cancelled``."""

    message: str | None
    """The reason, if known."""


class ReplayGapEvent(DictModel):
    """Requested events are no longer stored; the stream continues after them."""

    type: Literal["replay_gap"]
    """Always ``replay_gap``."""

    first_available: int | None
    """Id of the first event that is still stored."""

    # Python has a keyword "from": read event["from"].
    missed: int | None
    """How many events are missing."""

    task_status: TaskRetrieveStatusResponse | None
    """State of the task after the gap, which the client gets with ``retrieve_status``; absent if that failed or
    resuming is off.
    """

    task_status_error: str | None
    """Why the client could not get the state."""


class UnknownEvent(DictModel):
    """An event of a type that this version does not know; all of its fields are kept."""

    type: str
    """A type that this description does not list."""


TaskEvent: TypeAlias = Union[
    StartedEvent,
    ProgressUpdateEvent,
    ScreenshotEvent,
    CompletedEvent,
    FailedEvent,
    ConfigErrorEvent,
    ErrorEvent,
    MaxStepsEvent,
    MaxDurationEvent,
    CancelledEvent,
    ReplayGapEvent,
    UnknownEvent,
]
"""One event of a task, distinguished by ``type``."""


__getattr__, __dir__ = older_names(__name__)
