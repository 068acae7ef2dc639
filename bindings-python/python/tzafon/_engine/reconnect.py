"""What a caller learns when a stream is about to reconnect."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from .._module_names import exported


@exported
@dataclass(frozen=True)
class Reconnect:
    """A stream broke and is about to reconnect.

    Attributes:
        attempt: which attempt this is since the last event, from 1.
        delay: seconds until it is made.
        cause: what went wrong.
        status: HTTP status, if the service refused the previous attempt.
        task_id: the task that is followed; ``None`` if no event has named it yet.
        last_event_id: the event after which the stream resumes; ``None`` if the start is sent again, with the same
            idempotency key.
        url: the URL of the stream.
    """

    attempt: int
    delay: float
    cause: str
    status: int | None = None
    task_id: str | None = None
    last_event_id: str | None = None
    url: str = ""


#: Called with what happened; what an asynchronous stream's callback returns is awaited, if it can be.
OnReconnect: TypeAlias = Callable[[Reconnect], Awaitable[object] | object]


def from_notice(notice: dict[str, Any]) -> Reconnect:
    """Makes one of a notice of the native engine."""
    return Reconnect(
        notice["attempt"],
        notice["delay"],
        notice["cause"],
        notice["status"],
        notice["stream_id"],
        notice["last_event_id"],
        notice["url"],
    )
