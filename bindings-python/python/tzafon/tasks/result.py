"""The result of a task."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from .._exceptions import ActionError, LightconeError
from .._module_names import exported

if TYPE_CHECKING:
    from typing_extensions import Self

    from ..types.agent import TaskRetrieveStatusResponse
    from ..types.agent.task_event import ScreenshotEvent, TaskEvent

#: Types of a task's last event.
FINAL_EVENTS = frozenset(("completed", "failed", "cancelled", "config_error", "max_steps", "max_duration"))
#: States of a task that has ended. An *event* ``error`` reports a problem that the task may survive.
FINAL_STATES = FINAL_EVENTS | {"error"}


@exported
class TaskTimeoutError(LightconeError, TimeoutError):
    """A task did not end in time. It may continue: the service cannot cancel one.

    Attributes:
        task_id: the task, to be followed by ``tasks.stream(task_id)``; ``None`` if it had not started.
        timeout: the limit in seconds.
    """

    def __init__(self, task_id: str | None, timeout: float) -> None:
        super().__init__(f"task {task_id or '(not begun)'} did not end within {timeout:.15g} s; it may go on")
        self.task_id = task_id
        self.timeout = timeout

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.task_id, self.timeout)


@exported
@dataclass
class TaskResult:
    """The result of a task that ended.

    Attributes:
        task_id: id of the task.
        status: type of the last event: ``completed``, ``failed``, ``max_steps`` and others.
        result: what the agent of a completed task reports: text or any other JSON value.
        exit_code: 0 after success; ``None`` if the service does not say.
        events: every event, in order.
    """

    task_id: str | None
    status: str
    result: Any = None
    exit_code: int | None = None
    events: Sequence[TaskEvent] = field(default=(), repr=False)

    @property
    def ok(self) -> bool:
        """Whether the task was completed."""
        return self.status == "completed"

    @property
    def text(self) -> str | None:
        """What the agent reports, if it is text."""
        return self.result if isinstance(self.result, str) else None

    @property
    def steps(self) -> int:
        """How many steps were taken."""
        counts: list[Any] = [event.get(name) for event in self.events for name in ("steps", "step")]
        return int(max((0, *(count for count in counts if type(count) in (int, float)))))

    @property
    def screenshots(self) -> list[ScreenshotEvent]:
        """The screenshots, in order."""
        from ..types.agent.task_event import ScreenshotEvent

        return [event for event in self.events if isinstance(event, ScreenshotEvent)]

    def raise_for_error(self) -> Self:
        """Returns the result itself.

        Raises:
            ActionError: the task was not completed.
        """
        if self.ok:
            return self
        last: dict[str, Any] = self.events[-1] if self.events else {}
        reason: Any = last.get("message") or last.get("error_code") or "the service does not say why"
        message = reason if isinstance(reason, str) else json.dumps(reason, separators=(",", ":"))
        task = f"task {self.task_id}" if self.task_id else "the task"
        raise ActionError(f"{task} ended as {self.status}: {message}", result=self, status=self.status)


def result_of(events: list[TaskEvent]) -> TaskResult:
    """The result that a task's events describe, without its exit code."""
    last: dict[str, Any] = events[-1] if events else {}
    ids: list[Any] = [event.get("task_id") for event in events]
    task_id = next((one for one in ids if one and isinstance(one, str)), None)
    kind: Any = last.get("type")
    status = kind if isinstance(kind, str) else "unknown"
    return TaskResult(task_id, status, last.get("result"), events=tuple(events))


def is_last(events: list[TaskEvent]) -> bool:
    """Whether nothing follows the events."""
    return bool(events) and events[-1].get("type") in FINAL_EVENTS


def ended(state: TaskRetrieveStatusResponse) -> bool:
    """Whether the task has ended."""
    status = cast("object", state.status)
    return state.exit_code is not None or (isinstance(status, str) and status.lower() in FINAL_STATES)
