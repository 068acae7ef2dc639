"""One row's task, from its start to its result. It waits while the service is full."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .._engine.event_loop import sleep
from .._engine.helpers import call_helper
from .._exceptions import ActionError, APIConnectionError, APIStatusError, AuthenticationError, LightconeError
from ..tasks.async_tasks import AsyncTaskRun
from ..tasks.deadline import Deadline
from ..tasks.result import TaskResult, TaskTimeoutError
from .rows import RESULT, known_parameters

if TYPE_CHECKING:
    from .._client import AsyncLightcone
    from ..types.agent import TaskEvent

Record = dict[str, Any]

#: In a record: the task ended with its server or computer, and can be tried again.
LOST = "lost"
#: In a record: no response came.
UNREACHABLE = "unreachable"

#: Statuses of a service that has no room now.
_FULL = {429, 503}
#: Seconds before a full service is asked again, if it does not say: at first, and at most.
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0
#: Seconds to wait at least, whatever the service says.
_SHORTEST_PAUSE = 0.1


class _Run(AsyncTaskRun):
    """A run that keeps no screenshots, which are large, and needs no exit code."""

    async def __anext__(self) -> TaskEvent:
        event = await super().__anext__()
        if event.type == "screenshot":
            self._events.pop()
        return event

    async def _finished(self) -> TaskResult:
        return self._ended()


def failed(key: str | None, error: Exception, task_id: str | None = None) -> Record:
    """The record of a row whose task could not be started or followed."""
    record: Record = dict.fromkeys(RESULT)
    reason = str(error) or type(error).__name__
    return {**record, "key": key, "task_id": task_id, "status": "error", "steps": 0, "error": reason}


async def run_row(client: AsyncLightcone, task: Mapping[str, Any], key: str, timeout: float | None) -> Record:
    """Runs a row's task to its end. What is wrong with the row, and an end of its task other than ``completed``, is in
    the record's ``error``.

    Args:
        task: the parameters.
        key: the idempotency key. A task that was started with it already is followed instead.
        timeout: limit on the whole, waiting included, in seconds.

    Raises:
        AuthenticationError: the key of the API is not accepted, for this row or any other.
    """
    try:
        result = await _run(client, task, key, Deadline(timeout))
    except AuthenticationError:
        raise
    except TaskTimeoutError as error:
        return failed(key, error, error.task_id)
    except APIConnectionError as error:
        return {**failed(key, error, error.task_id), UNREACHABLE: True}
    except (LightconeError, TypeError, ValueError) as error:
        return failed(key, error)
    return _record(key, result)


async def _run(client: AsyncLightcone, task: Mapping[str, Any], key: str, deadline: Deadline) -> TaskResult:
    known = known_parameters()
    params = {name: value for name, value in task.items() if name in known}
    unknown = {name: value for name, value in task.items() if name not in known}
    params |= {"idempotency_key": key, "extra_body": unknown or None}
    pause = _FIRST_PAUSE
    while True:
        try:
            async with _Run(client.agent.tasks, deadline.remaining, params) as run:
                async for _ in run:
                    pass
            return run.result
        except TaskTimeoutError as error:
            raise TaskTimeoutError(error.task_id, deadline.timeout or 0.0) from error
        except APIStatusError as error:
            wait = _requested_pause(error) or pause * random.uniform(0.5, 1.0)
            remaining = deadline.remaining
            if not _is_full(error) or (remaining is not None and wait >= remaining):
                raise
            pause = min(2 * pause, _LONGEST_PAUSE)
            await sleep(wait)


def _is_full(error: APIStatusError) -> bool:
    return error.status_code in _FULL and error.response.headers.get("x-should-retry") != "false"


def _requested_pause(error: APIStatusError) -> float | None:
    """Seconds that the service asks to wait; ``None`` if it does not say."""
    headers = error.response.headers
    asked = call_helper("retry.requested", {name: headers.get(name) for name in ("retry-after", "retry-after-ms")})
    return None if asked is None else max(asked, _SHORTEST_PAUSE)


def _record(key: str, result: TaskResult) -> Record:
    last: Mapping[str, Any] = result.events[-1] if result.events else {}
    value, usage = result.result, last.get("usage")
    record: Record = {
        "key": key,
        "task_id": result.task_id,
        "status": result.status,
        "text": value if value is None or isinstance(value, str) else _json(value),
        "steps": result.steps,
        "usage": None if usage is None else _json(usage),
        "error": None,
    }
    try:
        result.raise_for_error()
    except ActionError as error:
        record["error"] = str(error)
        record[LOST] = last.get("retryable") is True and (
            result.status == "cancelled" or last.get("error_code") == "session_expired"
        )
    return record


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
