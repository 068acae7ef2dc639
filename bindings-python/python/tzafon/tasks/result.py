"""The result of a task."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .._engine.helpers import call_helper, without_long_strings
from .._exceptions import ActionError, LightconeError
from .._module_names import exported

if TYPE_CHECKING:
    from typing_extensions import Self

    from ..types.agent import TaskRetrieveStatusResponse
    from ..types.agent.task_event import ScreenshotEvent, TaskEvent


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
        steps: int = _summary(self.events)["steps"]
        return steps

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
        last = self.events[-1] if self.events else None
        ended = {"task_id": self.task_id, "status": self.status, "last": last}
        raise ActionError(call_helper("task.failure", ended)["message"], result=self, status=self.status)


def _summary(events: Sequence[TaskEvent]) -> dict[str, Any]:
    summary: dict[str, Any] = call_helper("task.summary", without_long_strings(events))
    return summary


def result_of(events: Sequence[TaskEvent]) -> TaskResult:
    """The result that a task's events describe, without its exit code."""
    summary = _summary(events)
    result: Any = events[-1].get("result") if events else None
    return TaskResult(summary["task_id"], summary["status"], result, events=tuple(events))


def task_id_of(events: Sequence[TaskEvent]) -> str | None:
    """Id of the task, from the first event that has it."""
    task_id: str | None = _summary(events)["task_id"]
    return task_id


def is_last(events: Sequence[TaskEvent]) -> bool:
    """Whether nothing follows the events."""
    return bool(events) and bool(call_helper("task.is_last", events[-1]))


def ended(state: TaskRetrieveStatusResponse) -> bool:
    """Whether the task has ended."""
    return bool(call_helper("task.has_ended", state))
