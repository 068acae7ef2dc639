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
    """The task began."""

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
    """How many steps there are, where that is known."""

    message: str | None
    """What it did, in words."""


class ScreenshotEvent(TaskEventScreenshotHelpers, DictModel):
    """The screen after a step."""

    type: Literal["screenshot"]
    """Always ``screenshot``."""

    step: int | None
    """Number of the step, from 1; 0 before the first."""

    screenshot_url: str | None
    """Where the picture is, when the task has ``screenshot_mode`` ``url``."""

    screenshot_base64: str | None
    """The picture in Base64, when the task has ``screenshot_mode`` ``base64``."""

    width: int | None
    """Width of the picture in pixels."""

    height: int | None
    """Height of the picture in pixels."""


class CompletedEvent(DictModel):
    """The task is done. The last event."""

    type: Literal["completed"]
    """Always ``completed``."""

    result: Any
    """What the agent reports: text or any other JSON value."""

    steps: int | None
    """Number of steps taken."""


class FailedEvent(DictModel):
    """The task could not be done. The last event."""

    type: Literal["failed"]
    """Always ``failed``."""

    status: Any
    """The final status."""

    error_code: str | None
    """What went wrong, as a code: ``session_expired``, ``exec_failed``, ``invalid_token`` and others."""

    retryable: bool | None
    """Whether a new start may succeed."""

    message: str | None
    """What went wrong, in words."""

    step: int | None
    """Number of the step that failed, from 1."""


class ConfigErrorEvent(DictModel):
    """The task could not begin as it was asked for. The last event."""

    type: Literal["config_error"]
    """Always ``config_error``."""

    error_code: str | None
    """What is wrong, as a code: ``model_not_found``, ``invalid_kind`` or ``api_error``."""

    message: str | None
    """What is wrong, in words."""


class ErrorEvent(DictModel):
    """Something failed, and the task goes on."""

    type: Literal["error"]
    """Always ``error``."""

    error_code: str | None
    """What failed, as a code."""

    message: str | None
    """What failed, in words."""


class MaxStepsEvent(DictModel):
    """The step limit was reached. The last event."""

    type: Literal["max_steps"]
    """Always ``max_steps``."""

    steps: int | None
    """Number of steps taken."""

    message: str | None
    """The same in words."""


class MaxDurationEvent(DictModel):
    """The time limit ran out. The last event."""

    type: Literal["max_duration"]
    """Always ``max_duration``."""

    steps: int | None
    """Number of steps taken."""

    message: str | None
    """The same in words."""


class CancelledEvent(DictModel):
    """The task was cancelled. The last event."""

    type: Literal["cancelled"]
    """Always ``cancelled``."""

    message: str | None
    """Why, where that is known."""


class ReplayGapEvent(DictModel):
    """Events that were asked for are no longer kept: what follows begins later."""

    type: Literal["replay_gap"]
    """Always ``replay_gap``."""

    first_available: int | None
    """Id of the first event that is still kept."""

    # Python has a keyword "from": read event["from"].
    missed: int | None
    """How many events are missing."""

    task_status: TaskRetrieveStatusResponse | None
    """State of the task after the gap. The client asks for it, with ``retrieve_status``, and puts it here; absent where
    it could not, or resuming is off.
    """

    task_status_error: str | None
    """Why the client could not ask for the state."""


class UnknownEvent(DictModel):
    """An event of a type that this version does not know; everything it carries is kept."""

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
"""One event of a task, told apart by ``type``."""


__getattr__, __dir__ = older_names(__name__)
