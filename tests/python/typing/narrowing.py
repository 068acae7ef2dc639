"""Events told apart by their tags. pyright reads this; mypy tells them apart by ``match`` and ``isinstance`` alone."""

from __future__ import annotations

from typing_extensions import assert_type
from tzafon.types import ResponseStreamEvent, ScreencastEvent, ScreencastFrame, UnknownScreencastEvent
from tzafon.types.agent import CompletedEvent, FailedEvent, TaskEvent, UnknownEvent


def tasks(event: TaskEvent) -> None:
    # An event that this version does not know may say any type of itself.
    if event.type == "completed":
        assert_type(event, CompletedEvent | UnknownEvent)
    elif event.type == "failed":
        assert_type(event, FailedEvent | UnknownEvent)
    match event:
        case CompletedEvent():
            assert_type(event, CompletedEvent)
        case UnknownEvent():
            assert_type(event.type, str)
        case _:
            assert event.type != "completed"


def frames(event: ScreencastEvent) -> None:
    if event.event == "message":
        assert_type(event, ScreencastFrame | UnknownScreencastEvent)


def texts(event: ResponseStreamEvent) -> str:
    if event.type == "response.output_text.delta":
        return str(event.delta)
    return event.type
