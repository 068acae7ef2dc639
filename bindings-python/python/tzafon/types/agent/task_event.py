"""Events of a task, by their ``type``."""

from __future__ import annotations

from typing import Any, Literal, Union

from typing_extensions import TypeAlias

from ..._models import EventModel, event_union


class StartedEvent(EventModel):
    """The task began."""

    type: Literal["started"]
    task_id: str
    """Id of the task."""
    computer_id: str | None
    """Id of the computer it works on."""
    model: str | None
    """The model that drives it."""


class ProgressUpdateEvent(EventModel):
    """The agent did or says something."""

    type: Literal["progress_update"]
    step: int | None
    """Number of the step, from 1."""
    total_steps: int | None
    """How many steps there are, where that is known."""
    message: str | None
    """What it did."""


class ScreenshotEvent(EventModel):
    """The screen after a step."""

    type: Literal["screenshot"]
    step: int | None
    """Number of the step, 0 before the first."""
    screenshot_url: str | None
    """Where the picture is (``screenshot_mode="url"``)."""
    screenshot_base64: str | None
    """The picture (``screenshot_mode="base64"``)."""
    width: int | None
    """Width in px."""
    height: int | None
    """Height in px."""


class CompletedEvent(EventModel):
    """The task is done. The last event."""

    type: Literal["completed"]
    result: Any
    """What the agent reports."""
    steps: int | None
    """Steps taken."""


class FailedEvent(EventModel):
    """The task could not be done. The last event."""

    type: Literal["failed"]
    status: Any
    """The final status."""
    error_code: str | None
    """What went wrong, as a code: ``session_expired``, ``exec_failed``, ``invalid_token`` and others."""
    retryable: bool | None
    """Whether a new start may succeed."""
    message: str | None
    """What went wrong, in words."""
    step: int | None
    """The step that failed."""


class ConfigErrorEvent(EventModel):
    """The task could not begin as it was asked for. The last event."""

    type: Literal["config_error"]
    error_code: str | None
    """``model_not_found``, ``invalid_kind`` or ``api_error``."""
    message: str | None
    """What is wrong with the request."""


class ErrorEvent(EventModel):
    """Something failed, and the task goes on."""

    type: Literal["error"]
    error_code: str | None
    """What failed, as a code."""
    message: str | None
    """What failed, in words."""


class MaxStepsEvent(EventModel):
    """The step limit was reached. The last event."""

    type: Literal["max_steps"]
    steps: int | None
    """Steps taken."""
    message: str | None
    """The same in words."""


class MaxDurationEvent(EventModel):
    """The time limit was reached. The last event."""

    type: Literal["max_duration"]
    steps: int | None
    """Steps taken."""
    message: str | None
    """The same in words."""


class CancelledEvent(EventModel):
    """The task was cancelled. The last event."""

    type: Literal["cancelled"]
    message: str | None
    """Why, where that is known."""


class ReplayGapEvent(EventModel):
    """Events that were asked for are no longer kept: what follows begins later."""

    type: Literal["replay_gap"]
    first_available: int | None
    """The first event id that is still kept."""
    missed: int | None
    """How many events are missing."""


class UnknownEvent(EventModel):
    """An event of a type that this version does not know; everything it carries is here."""

    type: str


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

TASK_EVENTS: dict[str, type[EventModel]] = {
    "started": StartedEvent,
    "progress_update": ProgressUpdateEvent,
    "screenshot": ScreenshotEvent,
    "completed": CompletedEvent,
    "failed": FailedEvent,
    "config_error": ConfigErrorEvent,
    "error": ErrorEvent,
    "max_steps": MaxStepsEvent,
    "max_duration": MaxDurationEvent,
    "cancelled": CancelledEvent,
    "replay_gap": ReplayGapEvent,
}

#: Turns a decoded frame into the class of its type.
to_task_event = event_union(TASK_EVENTS, UnknownEvent)
