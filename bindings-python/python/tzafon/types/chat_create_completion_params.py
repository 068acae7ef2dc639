# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCreateCompletionParams``, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Union

from typing_extensions import Required, TypeAlias, TypedDict

from .chat_completion_content_part_audio_param import ChatCompletionContentPartAudioParam
from .chat_completion_content_part_image_param import ChatCompletionContentPartImageParam
from .chat_completion_content_part_refusal_param import ChatCompletionContentPartRefusalParam
from .chat_completion_content_part_text_param import ChatCompletionContentPartTextParam
from .chat_completion_message_function_tool_call_param import ChatCompletionMessageFunctionToolCallParam
from .chat_create_completion_response import ChatCompletionMessageParam
from .file_param import FileParam


class AudioURLParam(TypedDict):
    """Doc of it."""

    url: str
    """Doc of it."""


class ChatCompletionAssistantAudioParam(TypedDict):
    """Doc of it."""

    id: str
    """Doc of it."""


class ChatCompletionAssistantMessageParam(TypedDict, total=False):
    """Doc of it."""

    role: Required[Literal["assistant"]]
    """Doc of it."""

    audio: ChatCompletionAssistantAudioParam | None
    """Doc of it."""

    content: str | Iterable[ChatCompletionAssistantContentParam] | None
    """Doc of it."""

    function_call: ChatCompletionFunctionCallParam | None
    """Doc of it."""

    name: str
    """Doc of it."""

    refusal: str | None
    """Doc of it."""

    tool_calls: Iterable[ChatCompletionToolCallParam]
    """Doc of it."""


class ChatCompletionContentPartAudioEmbedsParam(TypedDict, total=False):
    """Doc of it."""

    type: Required[Literal["audio_embeds"]]
    """Doc of it."""

    audio_embeds: str | Mapping[str, str] | None
    """Doc of it."""

    uuid: str | None
    """Doc of it."""


class ChatCompletionContentPartAudioURLParam(TypedDict):
    """Doc of it."""

    audio_url: AudioURLParam
    """Doc of it."""

    type: Literal["audio_url"]
    """Doc of it."""


class ChatCompletionContentPartImageEmbedsParam(TypedDict, total=False):
    """Doc of it."""

    type: Required[Literal["image_embeds"]]
    """Doc of it."""

    image_embeds: str | Mapping[str, str] | None
    """Doc of it."""

    uuid: str | None
    """Doc of it."""


class ChatCompletionContentPartVideoParam(TypedDict):
    """Doc of it."""

    type: Literal["video_url"]
    """Doc of it."""

    video_url: VideoURLParam
    """Doc of it."""


class ChatCompletionCustomToolCallInputParam(TypedDict):
    """Doc of it."""

    input: str
    """Doc of it."""

    name: str
    """Doc of it."""


class ChatCompletionDeveloperMessageParam(TypedDict, total=False):
    """Doc of it."""

    content: Required[str | Iterable[ChatCompletionContentPartTextParam]]
    """Doc of it."""

    role: Required[Literal["developer"]]
    """Doc of it."""

    name: str
    """Doc of it."""


class ChatCompletionFunctionCallParam(TypedDict):
    """Doc of it."""

    arguments: str
    """Doc of it."""

    name: str
    """Doc of it."""


class ChatCompletionFunctionMessageParam(TypedDict):
    """Doc of it."""

    content: str | None
    """Doc of it."""

    name: str
    """Doc of it."""

    role: Literal["function"]
    """Doc of it."""


class ChatCompletionMessageCustomToolCallParam(TypedDict):
    """Doc of it."""

    id: str
    """Doc of it."""

    custom: ChatCompletionCustomToolCallInputParam
    """Doc of it."""

    type: Literal["custom"]
    """Doc of it."""


class ChatCompletionNamedToolChoiceFunctionParam(TypedDict):
    """Doc of it."""

    name: str
    """Doc of it."""


class ChatCompletionNamedToolChoiceParam(TypedDict, total=False):
    """Doc of it."""

    function: Required[ChatCompletionNamedToolChoiceFunctionParam]
    """Doc of it."""

    type: Literal["function"]
    """Doc of it."""


class ChatCompletionStreamOptionsParam(TypedDict, total=False):
    """Doc of it."""

    continuous_usage_stats: bool | None
    """Doc of it."""

    include_usage: bool | None
    """Doc of it."""


class ChatCompletionSystemMessageParam(TypedDict, total=False):
    """Doc of it."""

    content: Required[str | Iterable[ChatCompletionContentPartTextParam]]
    """Doc of it."""

    role: Required[Literal["system"]]
    """Doc of it."""

    name: str
    """Doc of it."""


class ChatCompletionToolFunctionParam(TypedDict, total=False):
    """Doc of it."""

    name: Required[str]
    """Doc of it."""

    description: str | None
    """Doc of it."""

    parameters: Mapping[str, object] | None
    """Doc of it."""


class ChatCompletionToolMessageParam(TypedDict):
    """Doc of it."""

    content: str | Iterable[ChatCompletionContentPartTextParam]
    """Doc of it."""

    role: Literal["tool"]
    """Doc of it."""

    tool_call_id: str
    """Doc of it."""


class ChatCompletionToolParam(TypedDict, total=False):
    """Doc of it."""

    function: Required[ChatCompletionToolFunctionParam]
    """Doc of it."""

    type: Literal["function"]
    """Doc of it."""


class ChatCompletionUserMessageParam(TypedDict, total=False):
    """Doc of it."""

    content: Required[str | Iterable[ChatCompletionUserContentParam]]
    """Doc of it."""

    role: Required[Literal["user"]]
    """Doc of it."""

    name: str
    """Doc of it."""


class ChatCreateCompletionParams(TypedDict, total=False):
    """Doc of it."""

    messages: Required[Iterable[ChatCompletionMessageParam]]
    """Doc of it."""

    add_generation_prompt: bool
    """Doc of it."""

    add_special_tokens: bool
    """Doc of it."""

    allowed_token_ids: Iterable[int] | None
    """Doc of it."""

    bad_words: Iterable[str]
    """Doc of it."""

    cache_salt: str | None
    """Doc of it."""

    chat_template: str | None
    """Doc of it."""

    chat_template_kwargs: Mapping[str, object] | None
    """Doc of it."""

    continue_final_message: bool
    """Doc of it."""

    documents: Iterable[Mapping[str, str]] | None
    """Doc of it."""

    echo: bool
    """Doc of it."""

    frequency_penalty: float | None
    """Doc of it."""

    ignore_eos: bool
    """Doc of it."""

    include_reasoning: bool
    """Doc of it."""

    include_stop_str_in_output: bool
    """Doc of it."""

    kv_transfer_params: Mapping[str, object] | None
    """Doc of it."""

    length_penalty: float
    """Doc of it."""

    logit_bias: Mapping[str, float] | None
    """Doc of it."""

    logits_processors: Iterable[LogitsProcessorParam] | None
    """Doc of it."""

    logprobs: bool | None
    """Doc of it."""

    max_completion_tokens: int | None
    """Doc of it."""

    max_tokens: int | None
    """Doc of it."""

    min_p: float | None
    """Doc of it."""

    min_tokens: int
    """Doc of it."""

    mm_processor_kwargs: Mapping[str, object] | None
    """Doc of it."""

    model: str | None
    """Doc of it."""

    n: int | None
    """Doc of it."""

    parallel_tool_calls: bool | None
    """Doc of it."""

    presence_penalty: float | None
    """Doc of it."""

    priority: int
    """Doc of it."""

    prompt_logprobs: int | None
    """Doc of it."""

    reasoning_effort: Literal["low", "medium", "high"]
    """Doc of it."""

    repetition_penalty: float | None
    """Doc of it."""

    request_id: str
    """Doc of it."""

    response_format: ChatCompletionResponseFormatParam | None
    """Doc of it."""

    return_token_ids: bool | None
    """Doc of it."""

    return_tokens_as_token_ids: bool | None
    """Doc of it."""

    seed: int | None
    """Doc of it."""

    skip_special_tokens: bool
    """Doc of it."""

    spaces_between_special_tokens: bool
    """Doc of it."""

    stop: str | Iterable[str] | None
    """Doc of it."""

    stop_token_ids: Iterable[int] | None
    """Doc of it."""

    stream: bool | None
    """Doc of it."""

    stream_options: ChatCompletionStreamOptionsParam | None
    """Doc of it."""

    structured_outputs: StructuredOutputsParam | None
    """Doc of it."""

    temperature: float | None
    """Doc of it."""

    tool_choice: ChatCompletionToolChoiceParam | None
    """Doc of it."""

    tools: Iterable[ChatCompletionToolParam] | None
    """Doc of it."""

    top_k: int | None
    """Doc of it."""

    top_logprobs: int | None
    """Doc of it."""

    top_p: float | None
    """Doc of it."""

    truncate_prompt_tokens: int | None
    """Doc of it."""

    use_beam_search: bool
    """Doc of it."""

    user: str | None
    """Doc of it."""

    vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | None
    """Doc of it."""


class CustomChatCompletionContentSimpleAudioParam(TypedDict, total=False):
    """Doc of it."""

    audio_url: str | None
    """Doc of it."""


class CustomChatCompletionContentSimpleImageParam(TypedDict, total=False):
    """Doc of it."""

    image_url: str | None
    """Doc of it."""

    uuid: str | None
    """Doc of it."""


class CustomChatCompletionContentSimpleVideoParam(TypedDict, total=False):
    """Doc of it."""

    uuid: str | None
    """Doc of it."""

    video_url: str | None
    """Doc of it."""


class CustomChatCompletionMessageParam(TypedDict, total=False):
    """Doc of it."""

    role: Required[str]
    """Doc of it."""

    content: str | Iterable[CustomChatCompletionContentParam]
    """Doc of it."""

    name: str
    """Doc of it."""

    reasoning: str | None
    """Doc of it."""

    tool_call_id: str | None
    """Doc of it."""

    tool_calls: Iterable[ChatCompletionMessageFunctionToolCallParam] | None
    """Doc of it."""

    tools: Iterable[CustomChatCompletionToolParam] | None
    """Doc of it."""


class CustomChatCompletionToolFunctionParam(TypedDict, total=False):
    """Doc of it."""

    name: Required[str]
    """Doc of it."""

    description: str
    """Doc of it."""

    parameters: Mapping[str, object]
    """Doc of it."""

    strict: bool | None
    """Doc of it."""


class CustomChatCompletionToolParam(TypedDict):
    """Doc of it."""

    function: CustomChatCompletionToolFunctionParam
    """Doc of it."""

    type: Literal["function"]
    """Doc of it."""


class CustomThinkCompletionContentParam(TypedDict, total=False):
    """Doc of it."""

    thinking: Required[str]
    """Doc of it."""

    type: Required[Literal["thinking"]]
    """Doc of it."""

    closed: bool
    """Doc of it."""


class JsonSchemaResponseFormatParam(TypedDict, total=False):
    """Doc of it."""

    name: Required[str]
    """Doc of it."""

    description: str | None
    """Doc of it."""

    schema: Mapping[str, object] | None
    """Doc of it."""

    strict: bool | None
    """Doc of it."""


class LegacyStructuralTagResponseFormatParam(TypedDict):
    """Doc of it."""

    structures: Iterable[StructuralTagStructureParam]
    """Doc of it."""

    triggers: Iterable[str]
    """Doc of it."""

    type: Literal["structural_tag"]
    """Doc of it."""


class LogitsProcessorConstructorParam(TypedDict, total=False):
    """Doc of it."""

    qualname: Required[str]
    """Doc of it."""

    args: Iterable[object] | None
    """Doc of it."""

    kwargs: Mapping[str, object] | None
    """Doc of it."""


class SimpleResponseFormatParam(TypedDict, total=False):
    """Doc of it."""

    type: Required[Literal["text", "json_object", "json_schema"]]
    """Doc of it."""

    json_schema: JsonSchemaResponseFormatParam | None
    """Doc of it."""


class StructuralTagResponseFormatParam(TypedDict):
    """Doc of it."""

    format: object
    """Doc of it."""

    type: Literal["structural_tag"]
    """Doc of it."""


class StructuralTagStructureParam(TypedDict, total=False):
    """Doc of it."""

    begin: Required[str]
    """Doc of it."""

    end: Required[str]
    """Doc of it."""

    schema: Mapping[str, object] | None
    """Doc of it."""


class StructuredOutputsParam(TypedDict, total=False):
    """Doc of it."""

    _backend: str | None
    """Doc of it."""

    _backend_was_auto: bool
    """Doc of it."""

    choice: Iterable[str] | None
    """Doc of it."""

    disable_additional_properties: bool
    """Doc of it."""

    disable_any_whitespace: bool
    """Doc of it."""

    disable_fallback: bool
    """Doc of it."""

    grammar: str | None
    """Doc of it."""

    json: str | Mapping[str, object] | None
    """Doc of it."""

    json_object: bool | None
    """Doc of it."""

    regex: str | None
    """Doc of it."""

    structural_tag: str | None
    """Doc of it."""

    whitespace_pattern: str | None
    """Doc of it."""


class VideoURLParam(TypedDict):
    """Doc of it."""

    url: str
    """Doc of it."""


ChatCompletionAssistantContentParam: TypeAlias = Union[
    ChatCompletionContentPartTextParam,
    ChatCompletionContentPartRefusalParam,
]
"""Doc of it."""

ChatCompletionResponseFormatParam: TypeAlias = Union[
    SimpleResponseFormatParam,
    StructuralTagResponseFormatParam,
    LegacyStructuralTagResponseFormatParam,
]
"""Doc of it."""

ChatCompletionToolCallParam: TypeAlias = Union[
    ChatCompletionMessageFunctionToolCallParam,
    ChatCompletionMessageCustomToolCallParam,
]
"""Doc of it."""

ChatCompletionToolChoiceParam: TypeAlias = Union[
    Literal["none", "auto", "required"],
    ChatCompletionNamedToolChoiceParam,
]
"""Doc of it."""

ChatCompletionUserContentParam: TypeAlias = Union[
    ChatCompletionContentPartTextParam,
    ChatCompletionContentPartImageParam,
    ChatCompletionContentPartAudioParam,
    FileParam,
]
"""Doc of it."""

CustomChatCompletionContentParam: TypeAlias = Union[
    ChatCompletionContentPartTextParam,
    ChatCompletionContentPartImageParam,
    ChatCompletionContentPartAudioParam,
    FileParam,
    ChatCompletionContentPartAudioURLParam,
    ChatCompletionContentPartVideoParam,
    ChatCompletionContentPartRefusalParam,
    CustomChatCompletionContentSimpleImageParam,
    ChatCompletionContentPartImageEmbedsParam,
    ChatCompletionContentPartAudioEmbedsParam,
    CustomChatCompletionContentSimpleAudioParam,
    CustomChatCompletionContentSimpleVideoParam,
    str,
    CustomThinkCompletionContentParam,
]
"""Doc of it."""

LogitsProcessorParam: TypeAlias = Union[
    str,
    LogitsProcessorConstructorParam,
]
"""Doc of it."""
