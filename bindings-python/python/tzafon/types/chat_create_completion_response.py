# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCreateCompletionResponse``, and its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from typing_extensions import TypedDict

from .._compat.type_names import older_names
from .._models.dict_model import DictModel


class ChatCompletionChoice(DictModel):
    """One choice of a chat completion."""

    index: int | None
    """Its index among the choices, from 0."""

    message: ChatCompletionMessage | None
    """The message."""

    finish_reason: str | None
    """Why it ends: ``stop``, ``length``, ``tool_calls`` and others."""

    logprobs: dict[str, Any] | None
    """Log probabilities, if requested."""


class ChatCompletionMessage(DictModel):
    """A message of the model."""

    role: str | None
    """Always ``assistant``."""

    content: str | None
    """The text; null if the model calls tools instead."""

    reasoning_content: str | None
    """The model's reasoning, if it returns any."""

    tool_calls: list[dict[str, Any]] | None
    """The functions that the model wants to call."""


class ChatCompletionMessageParam(TypedDict, total=False):
    """A message of the model."""

    role: str | None
    """Always ``assistant``."""

    content: str | None
    """The text; null if the model calls tools instead."""

    reasoning_content: str | None
    """The model's reasoning, if it returns any."""

    tool_calls: Iterable[Mapping[str, object]] | None
    """The functions that the model wants to call."""


class ChatCompletionUsage(DictModel):
    """How many tokens a completion used."""

    prompt_tokens: int | None
    """Tokens of the prompt."""

    completion_tokens: int | None
    """Generated tokens."""

    total_tokens: int | None
    """Tokens of prompt and completion together."""


class ChatCreateCompletionResponse(DictModel):
    """A chat completion, in OpenAI's format."""

    id: str | None
    """Id of the completion."""

    object: str | None
    """Always ``chat.completion``."""

    created: int | None
    """When it was created, in seconds since 1970 (Unix time)."""

    model: str | None
    """The model that generated it."""

    choices: list[ChatCompletionChoice] | None
    """The choices; one unless ``n`` requested more."""

    usage: ChatCompletionUsage | None
    """How many tokens were used."""


__getattr__, __dir__ = older_names(__name__)
