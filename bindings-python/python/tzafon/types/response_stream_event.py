# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseStreamEvent``, and its parts."""

from __future__ import annotations

from typing import Any, Literal, Union

from typing_extensions import TypeAlias

from .._compat.type_names import older_names
from .._models.dict_model import DictModel
from .response_create_response import ResponseCreateResponse


class ResponseCreatedEvent(DictModel):
    """The response was accepted."""

    type: Literal["response.created"]
    """Always ``response.created``."""

    response: ResponseCreateResponse
    """The response as it is now."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseInProgressEvent(DictModel):
    """The model is working."""

    type: Literal["response.in_progress"]
    """Always ``response.in_progress``."""

    response: ResponseCreateResponse
    """The response as it is now."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseCompletedEvent(DictModel):
    """The response is complete."""

    type: Literal["response.completed"]
    """Always ``response.completed``."""

    response: ResponseCreateResponse
    """The response as it is now."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseIncompleteEvent(DictModel):
    """The response ended early, for example at its token limit."""

    type: Literal["response.incomplete"]
    """Always ``response.incomplete``."""

    response: ResponseCreateResponse
    """The response as it is now."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseFailedEvent(DictModel):
    """The response failed; ``response.error`` says why."""

    type: Literal["response.failed"]
    """Always ``response.failed``."""

    response: ResponseCreateResponse
    """The response as it is now."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseOutputItemAddedEvent(DictModel):
    """An item of the output starts."""

    type: Literal["response.output_item.added"]
    """Always ``response.output_item.added``."""

    output_index: int | None
    """Index of the item in the output, from 0."""

    item: dict[str, Any] | None
    """The item as it is now."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseOutputItemDoneEvent(DictModel):
    """An item of the output is complete."""

    type: Literal["response.output_item.done"]
    """Always ``response.output_item.done``."""

    output_index: int | None
    """Index of the item in the output, from 0."""

    item: dict[str, Any] | None
    """The item as it is now."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseContentPartAddedEvent(DictModel):
    """A part of an item starts."""

    type: Literal["response.content_part.added"]
    """Always ``response.content_part.added``."""

    item_id: str | None
    """Id of the item."""

    output_index: int | None
    """Index of the item in the output, from 0."""

    content_index: int | None
    """Index of the part in the item, from 0."""

    part: dict[str, Any] | None
    """The part as it is now."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseContentPartDoneEvent(DictModel):
    """A part of an item is complete."""

    type: Literal["response.content_part.done"]
    """Always ``response.content_part.done``."""

    item_id: str | None
    """Id of the item."""

    output_index: int | None
    """Index of the item in the output, from 0."""

    content_index: int | None
    """Index of the part in the item, from 0."""

    part: dict[str, Any] | None
    """The part."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseOutputTextDeltaEvent(DictModel):
    """More text."""

    type: Literal["response.output_text.delta"]
    """Always ``response.output_text.delta``."""

    item_id: str | None
    """Id of the item."""

    output_index: int | None
    """Index of the item in the output, from 0."""

    content_index: int | None
    """Index of the part in the item, from 0."""

    delta: str
    """Text to append to what came before."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseOutputTextDoneEvent(DictModel):
    """A text is complete."""

    type: Literal["response.output_text.done"]
    """Always ``response.output_text.done``."""

    item_id: str | None
    """Id of the item."""

    output_index: int | None
    """Index of the item in the output, from 0."""

    content_index: int | None
    """Index of the part in the item, from 0."""

    text: str
    """The complete text."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseReasoningTextDeltaEvent(DictModel):
    """More of the model's reasoning."""

    type: Literal["response.reasoning_text.delta"]
    """Always ``response.reasoning_text.delta``."""

    item_id: str | None
    """Id of the item."""

    output_index: int | None
    """Index of the item in the output, from 0."""

    content_index: int | None
    """Index of the part in the item, from 0."""

    delta: str
    """Text to append to what came before."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseReasoningTextDoneEvent(DictModel):
    """A part of the reasoning is complete."""

    type: Literal["response.reasoning_text.done"]
    """Always ``response.reasoning_text.done``."""

    item_id: str | None
    """Id of the item."""

    output_index: int | None
    """Index of the item in the output, from 0."""

    content_index: int | None
    """Index of the part in the item, from 0."""

    text: str
    """The complete text."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseFunctionCallArgumentsDeltaEvent(DictModel):
    """More arguments of a function call."""

    type: Literal["response.function_call_arguments.delta"]
    """Always ``response.function_call_arguments.delta``."""

    item_id: str | None
    """Id of the call."""

    output_index: int | None
    """Index of the item in the output, from 0."""

    delta: str
    """JSON to append to what came before."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseFunctionCallArgumentsDoneEvent(DictModel):
    """The arguments of a function call are complete."""

    type: Literal["response.function_call_arguments.done"]
    """Always ``response.function_call_arguments.done``."""

    item_id: str | None
    """Id of the call."""

    output_index: int | None
    """Index of the item in the output, from 0."""

    arguments: str
    """The complete JSON string."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class ResponseErrorEvent(DictModel):
    """The stream failed."""

    type: Literal["error"]
    """Always ``error``."""

    message: str | None
    """Error message."""

    code: str | None
    """Error code."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


class UnknownResponseEvent(DictModel):
    """An event that this version does not know, with all of its fields."""

    type: str
    """A type that this version does not know."""

    sequence_number: int | None
    """Index of the event in its stream, from 0."""


ResponseStreamEvent: TypeAlias = Union[
    ResponseCreatedEvent,
    ResponseInProgressEvent,
    ResponseCompletedEvent,
    ResponseIncompleteEvent,
    ResponseFailedEvent,
    ResponseOutputItemAddedEvent,
    ResponseOutputItemDoneEvent,
    ResponseContentPartAddedEvent,
    ResponseContentPartDoneEvent,
    ResponseOutputTextDeltaEvent,
    ResponseOutputTextDoneEvent,
    ResponseReasoningTextDeltaEvent,
    ResponseReasoningTextDoneEvent,
    ResponseFunctionCallArgumentsDeltaEvent,
    ResponseFunctionCallArgumentsDoneEvent,
    ResponseErrorEvent,
    UnknownResponseEvent,
]
"""One event of a streamed response, distinguished by ``type``."""


__getattr__, __dir__ = older_names(__name__)
