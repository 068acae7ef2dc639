# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCreateCompletionResponse``, and its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from typing_extensions import TypedDict

from .._compat.type_names import older_names
from .._models.dict_model import DictModel


class ChatCompletionChoice(DictModel):
    """One answer of a chat completion."""

    index: int | None
    """Its place among the answers, from 0."""

    message: ChatCompletionMessage | None
    """The message."""

    finish_reason: str | None
    """Why it ends: ``stop``, ``length``, ``tool_calls`` and others."""

    logprobs: dict[str, Any] | None
    """Log probabilities, if they were asked for."""


class ChatCompletionMessage(DictModel):
    """A message of the model."""

    role: str | None
    """Always ``assistant``."""

    content: str | None
    """The text; null when the model calls tools instead."""

    reasoning_content: str | None
    """What the model thought, where it tells."""

    tool_calls: list[dict[str, Any]] | None
    """The functions that the model wants called."""


class ChatCompletionMessageParam(TypedDict, total=False):
    """A message of the model."""

    role: str | None
    """Always ``assistant``."""

    content: str | None
    """The text; null when the model calls tools instead."""

    reasoning_content: str | None
    """What the model thought, where it tells."""

    tool_calls: Iterable[Mapping[str, object]] | None
    """The functions that the model wants called."""


class ChatCompletionUsage(DictModel):
    """How many tokens a completion used."""

    prompt_tokens: int | None
    """Tokens of the messages."""

    completion_tokens: int | None
    """Tokens that were generated."""

    total_tokens: int | None
    """Both together."""


class ChatCreateCompletionResponse(DictModel):
    """A chat completion, in the form that OpenAI made common."""

    id: str | None
    """Id of the completion."""

    object: str | None
    """Always ``chat.completion``."""

    created: int | None
    """When it was made, in seconds since 1970."""

    model: str | None
    """The model that answered."""

    choices: list[ChatCompletionChoice] | None
    """The answers; one unless ``n`` asked for more."""

    usage: ChatCompletionUsage | None
    """How many tokens were used."""


__getattr__, __dir__ = older_names(__name__)
