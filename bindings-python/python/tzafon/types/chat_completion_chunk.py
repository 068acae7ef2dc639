# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCompletionChunk``, and its parts."""

from __future__ import annotations

from .._compat.type_names import older_names
from .._models.dict_model import DictModel
from .chat_create_completion_response import ChatCompletionMessage, ChatCompletionUsage


class ChatCompletionChunk(DictModel):
    """A chunk of a streamed chat completion."""

    id: str | None
    """Id of the completion, the same in all of its chunks."""

    object: str | None
    """Always ``chat.completion.chunk``."""

    created: int | None
    """When it was created, in seconds since 1970 (Unix time)."""

    model: str | None
    """The model that generates it."""

    choices: list[ChatCompletionChunkChoice] | None
    """What is new in each choice; empty in the last chunk if usage was requested."""

    usage: ChatCompletionUsage | None
    """How many tokens were used; only in the last chunk."""


class ChatCompletionChunkChoice(DictModel):
    """What a chunk adds to one choice."""

    index: int | None
    """Index of the choice, from 0."""

    delta: ChatCompletionMessage | None
    """The fields that are new or grow. Append strings to what came before."""

    finish_reason: str | None
    """Why the choice ended; absent or null before that."""


__getattr__, __dir__ = older_names(__name__)
