# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCompletionChunk``, and its parts."""

from __future__ import annotations

from .._compat.type_names import older_names
from .._models.dict_model import DictModel
from .chat_create_completion_response import ChatCompletionMessage, ChatCompletionUsage


class ChatCompletionChunk(DictModel):
    """A piece of a chat completion that is streamed."""

    id: str | None
    """Id of the completion, the same in all of its pieces."""

    object: str | None
    """Always ``chat.completion.chunk``."""

    created: int | None
    """When it was made, in seconds since 1970."""

    model: str | None
    """The model that answers."""

    choices: list[ChatCompletionChunkChoice] | None
    """What is new in each answer; empty in the last piece when usage was asked for."""

    usage: ChatCompletionUsage | None
    """How many tokens were used; only in the last piece."""


class ChatCompletionChunkChoice(DictModel):
    """What a piece adds to one answer."""

    index: int | None
    """Which answer, from 0."""

    delta: ChatCompletionMessage | None
    """The fields that are new or grow; text is to be put behind what came before."""

    finish_reason: str | None
    """Why the answer ends; absent or null before."""


__getattr__, __dir__ = older_names(__name__)
