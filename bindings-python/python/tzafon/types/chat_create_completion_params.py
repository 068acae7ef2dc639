# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ChatCreateCompletionParams``, and its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Union

from typing_extensions import Required, TypeAlias, TypedDict

from .._compat.type_names import older_names
from .chat_completion_content_part_audio_param import ChatCompletionContentPartAudioParam
from .chat_completion_content_part_image_param import ChatCompletionContentPartImageParam
from .chat_completion_content_part_refusal_param import ChatCompletionContentPartRefusalParam
from .chat_completion_content_part_text_param import ChatCompletionContentPartTextParam
from .chat_completion_message_function_tool_call_param import ChatCompletionMessageFunctionToolCallParam
from .chat_create_completion_response import ChatCompletionMessageParam
from .file_param import FileParam


class AudioURLParam(TypedDict):
    """URL of audio."""

    url: str
    """A URL, or a ``data:`` URL with the audio itself."""


class ChatCompletionAssistantAudioParam(TypedDict):
    """Audio of an earlier reply."""

    id: str
    """Id of the audio."""


class ChatCompletionAssistantMessageParam(TypedDict, total=False):
    """A message that the model wrote before."""

    role: Required[Literal["assistant"]]
    """Always ``assistant``."""

    audio: ChatCompletionAssistantAudioParam | None
    """Audio of the message."""

    content: str | Iterable[ChatCompletionAssistantContentParam] | None
    """What the model wrote: a string or parts; null if it only called tools."""

    function_call: ChatCompletionFunctionCallParam | None
    """The older form of ``tool_calls``, with one call."""

    name: str
    """A name that distinguishes participants of one role."""

    refusal: str | None
    """The text of the refusal."""

    tool_calls: Iterable[ChatCompletionToolCallParam]
    """The functions that the model called."""


class ChatCompletionContentPartAudioEmbedsParam(TypedDict, total=False):
    """Precomputed embeddings of audio."""

    type: Required[Literal["audio_embeds"]]
    """Always ``audio_embeds``."""

    audio_embeds: str | Mapping[str, str] | None
    """One tensor in base64, or several by name."""

    uuid: str | None
    """An id under which the server may cache it."""


class ChatCompletionContentPartAudioURLParam(TypedDict):
    """Audio by its URL."""

    audio_url: AudioURLParam
    """Where the audio is."""

    type: Literal["audio_url"]
    """Always ``audio_url``."""


class ChatCompletionContentPartImageEmbedsParam(TypedDict, total=False):
    """Precomputed embeddings of an image."""

    type: Required[Literal["image_embeds"]]
    """Always ``image_embeds``."""

    image_embeds: str | Mapping[str, str] | None
    """One tensor in base64, or several by name."""

    uuid: str | None
    """An id under which the server may cache it."""


class ChatCompletionContentPartVideoParam(TypedDict):
    """A video by its URL."""

    type: Literal["video_url"]
    """Always ``video_url``."""

    video_url: VideoURLParam
    """Where the video is."""


class ChatCompletionCustomToolCallInputParam(TypedDict):
    """A custom tool that the model called with free text."""

    input: str
    """The text."""

    name: str
    """Name of the tool."""


class ChatCompletionDeveloperMessageParam(TypedDict, total=False):
    """Instructions of the developer, which take precedence over those of users."""

    content: Required[str | Iterable[ChatCompletionContentPartTextParam]]
    """The text: a string or parts."""

    role: Required[Literal["developer"]]
    """Always ``developer``."""

    name: str
    """A name that distinguishes participants of one role."""


class ChatCompletionFunctionCallParam(TypedDict):
    """The older form of a function call."""

    arguments: str
    """Its arguments as a JSON string."""

    name: str
    """Name of the function."""


class ChatCompletionFunctionMessageParam(TypedDict):
    """The older form of the result of a function."""

    content: str | None
    """The result."""

    name: str
    """Name of the function."""

    role: Literal["function"]
    """Always ``function``."""


class ChatCompletionMessageCustomToolCallParam(TypedDict):
    """A call of a custom tool, which takes free text."""

    id: str
    """Id of the call, which its result repeats."""

    custom: ChatCompletionCustomToolCallInputParam
    """The tool and its input."""

    type: Literal["custom"]
    """Always ``custom``."""


class ChatCompletionNamedToolChoiceFunctionParam(TypedDict):
    """A function by its name."""

    name: str
    """Its name."""


class ChatCompletionNamedToolChoiceParam(TypedDict, total=False):
    """One function that the model must call."""

    function: Required[ChatCompletionNamedToolChoiceFunctionParam]
    """The function."""

    type: Literal["function"]
    """Always ``function``."""


class ChatCompletionStreamOptionsParam(TypedDict, total=False):
    """Options of a streamed completion."""

    continuous_usage_stats: bool | None
    """Whether every chunk says how many tokens were used."""

    include_usage: bool | None
    """Whether a last chunk says how many tokens were used."""


class ChatCompletionSystemMessageParam(TypedDict, total=False):
    """Instructions for the whole conversation."""

    content: Required[str | Iterable[ChatCompletionContentPartTextParam]]
    """The text: a string or parts."""

    role: Required[Literal["system"]]
    """Always ``system``."""

    name: str
    """A name that distinguishes participants of one role."""


class ChatCompletionToolFunctionParam(TypedDict, total=False):
    """A function that the model may call."""

    name: Required[str]
    """Its name."""

    description: str | None
    """Description for the model."""

    parameters: Mapping[str, object] | None
    """Its parameters as a JSON Schema; absent or null means none."""


class ChatCompletionToolMessageParam(TypedDict):
    """The result of a tool call."""

    content: str | Iterable[ChatCompletionContentPartTextParam]
    """The result: a string or text parts."""

    role: Literal["tool"]
    """Always ``tool``."""

    tool_call_id: str
    """Id of the call."""


class ChatCompletionToolParam(TypedDict, total=False):
    """A function that the model may call."""

    function: Required[ChatCompletionToolFunctionParam]
    """The function."""

    type: Literal["function"]
    """Always ``function``."""


class ChatCompletionUserMessageParam(TypedDict, total=False):
    """A message of a user."""

    content: Required[str | Iterable[ChatCompletionUserContentParam]]
    """A string, or parts: text, images, audio and files."""

    role: Required[Literal["user"]]
    """Always ``user``."""

    name: str
    """A name that distinguishes participants of one role."""


class ChatCreateCompletionParams(TypedDict, total=False):
    """What to ask the model, and how it samples. The less common parameters are those of vLLM."""

    messages: Required[Iterable[ChatCompletionMessageParam]]
    """The conversation so far, oldest first."""

    add_generation_prompt: bool
    """Whether the chat template ends with the start of a reply."""

    add_special_tokens: bool
    """Whether special tokens, such as the one for the start of a text, are added to the output of the template."""

    allowed_token_ids: Iterable[int] | None
    """Ids of the only tokens that may be generated; absent or null allows all."""

    bad_words: Iterable[str]
    """Words that are never generated."""

    cache_salt: str | None
    """Salt that separates the prefix cache of this request from that of others."""

    chat_template: str | None
    """A Jinja template that turns the messages into a prompt; absent or null uses the model's own."""

    chat_template_kwargs: Mapping[str, object] | None
    """Further values for the template."""

    continue_final_message: bool
    """Whether to continue the last message instead of starting a new one."""

    documents: Iterable[Mapping[str, str]] | None
    """Documents for templates that support retrieval, each with fields such as ``title`` and ``text``."""

    echo: bool
    """Whether to prepend the last message to the reply if both have the same role."""

    frequency_penalty: float | None
    """Frequency penalty from -2 to 2, applied for each earlier occurrence of a token; absent or null is 0."""

    ignore_eos: bool
    """Whether to continue after the end-of-sequence token."""

    include_reasoning: bool
    """Whether to return the model's reasoning."""

    include_stop_str_in_output: bool
    """Whether the stop string is part of the text."""

    kv_transfer_params: Mapping[str, object] | None
    """Parameters for servers that process prompts and generate tokens on different machines."""

    length_penalty: float
    """For beam search: above 1 favours long texts, below 1 short ones."""

    logit_bias: Mapping[str, float] | None
    """Bias from -100 to 100 that is added to the score of a token, by token id."""

    logits_processors: Iterable[LogitsProcessorParam] | None
    """Logits processors of the server to apply before sampling."""

    logprobs: bool | None
    """Whether to return log probabilities of the generated tokens."""

    max_completion_tokens: int | None
    """Maximum number of tokens to generate, reasoning included."""

    max_tokens: int | None
    """The older name of ``max_completion_tokens``."""

    min_p: float | None
    """From 0 to 1: tokens less probable than this share of the most probable one are ignored."""

    min_tokens: int
    """Minimum number of tokens before the text may end."""

    mm_processor_kwargs: Mapping[str, object] | None
    """Further parameters for the processor of images and audio."""

    model: str | None
    """Name of the model, as ``models.list`` returns it."""

    n: int | None
    """Number of choices; absent or null is 1."""

    parallel_tool_calls: bool | None
    """Whether the model may call several tools in parallel."""

    presence_penalty: float | None
    """Presence penalty from -2 to 2, applied once a token has occurred; absent or null is 0."""

    priority: int
    """Lower numbers are served first, where the server schedules by priority."""

    prompt_logprobs: int | None
    """Number of log probabilities to return for each token of the prompt; absent or null returns none."""

    reasoning_effort: Literal["low", "medium", "high"] | None
    """How much the model reasons: ``low``, ``medium`` or ``high``."""

    repetition_penalty: float | None
    """Repetition penalty: above 1 makes repeated tokens less likely, below 1 more likely."""

    request_id: str
    """Your own id for the request; absent, the server generates one."""

    response_format: ChatCompletionResponseFormatParam | None
    """Format of the reply."""

    return_token_ids: bool | None
    """Whether to return token ids beside the text."""

    return_tokens_as_token_ids: bool | None
    """Whether tokens in log probabilities are written as ``token_id:<id>``."""

    seed: int | None
    """Random seed, which makes sampling repeatable as far as the server can."""

    skip_special_tokens: bool
    """Whether special tokens are left out of the text."""

    spaces_between_special_tokens: bool
    """Whether spaces are put between special tokens."""

    stop: str | Iterable[str] | None
    """One or more strings at which generation stops."""

    stop_token_ids: Iterable[int] | None
    """Ids of tokens at which generation stops."""

    stream: bool | None
    """Whether to stream the completion; absent, null or false returns it whole."""

    stream_options: ChatCompletionStreamOptionsParam | None
    """Options of a streamed completion; only with ``stream``."""

    structured_outputs: StructuredOutputsParam | None
    """Rules that the text must follow."""

    temperature: float | None
    """From 0 to 2: 0 always picks the most probable token, higher values vary more."""

    tool_choice: ChatCompletionToolChoiceParam | None
    """Whether the model calls tools, and which."""

    tools: Iterable[ChatCompletionToolParam] | None
    """Functions that the model may call."""

    top_k: int | None
    """How many of the most probable tokens are considered; 0 or -1 considers all."""

    top_logprobs: int | None
    """How many alternatives to return for each token, with ``logprobs``."""

    top_p: float | None
    """From 0 to 1: only the most probable tokens with this total probability are considered."""

    truncate_prompt_tokens: int | None
    """Keeps only this many tokens at the end of the prompt."""

    use_beam_search: bool
    """Whether to use beam search instead of sampling."""

    user: str | None
    """Your own id for the end user."""

    vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | None
    """Further parameters for extensions of the server."""


class CustomChatCompletionContentSimpleAudioParam(TypedDict, total=False):
    """Audio by its URL, without a ``type``."""

    audio_url: str | None
    """A URL or a ``data:`` URL."""


class CustomChatCompletionContentSimpleImageParam(TypedDict, total=False):
    """An image by its URL, without a ``type``."""

    image_url: str | None
    """A URL or a ``data:`` URL."""

    uuid: str | None
    """An id under which the server may cache it."""


class CustomChatCompletionContentSimpleVideoParam(TypedDict, total=False):
    """A video by its URL, without a ``type``."""

    uuid: str | None
    """An id under which the server may cache it."""

    video_url: str | None
    """A URL or a ``data:`` URL."""


class CustomChatCompletionMessageParam(TypedDict, total=False):
    """A message of any role, with parts that only vLLM knows."""

    role: Required[str]
    """The role, any value that the chat template knows."""

    content: str | Iterable[CustomChatCompletionContentParam]
    """A string, or parts of any kind."""

    name: str
    """A name that distinguishes participants of one role."""

    reasoning: str | None
    """The model's reasoning of an earlier reply."""

    tool_call_id: str | None
    """Id of the call whose result this is."""

    tool_calls: Iterable[ChatCompletionMessageFunctionToolCallParam] | None
    """The functions that were called."""

    tools: Iterable[CustomChatCompletionToolParam] | None
    """Functions that may be called from this message on."""


class CustomChatCompletionToolFunctionParam(TypedDict, total=False):
    """A function that the model may call."""

    name: Required[str]
    """Its name."""

    description: str
    """Description for the model."""

    parameters: Mapping[str, object]
    """Its parameters as a JSON Schema."""

    strict: bool | None
    """Whether arguments must follow the schema exactly."""


class CustomChatCompletionToolParam(TypedDict):
    """A tool that a message adds."""

    function: CustomChatCompletionToolFunctionParam
    """The function behind it."""

    type: Literal["function"]
    """Always ``function``."""


class CustomThinkCompletionContentParam(TypedDict, total=False):
    """Reasoning of the model."""

    thinking: Required[str]
    """The reasoning."""

    type: Required[Literal["thinking"]]
    """Always ``thinking``."""

    closed: bool
    """Whether the reasoning is complete."""


class JsonSchemaResponseFormatParam(TypedDict, total=False):
    """A JSON Schema that the reply follows."""

    name: Required[str]
    """Its name."""

    description: str | None
    """Description for the model."""

    schema: Mapping[str, object] | None
    """The schema."""

    strict: bool | None
    """Whether the reply must follow it exactly."""


class LegacyStructuralTagResponseFormatParam(TypedDict):
    """The older form of tags with content that follows a schema."""

    structures: Iterable[StructuralTagStructureParam]
    """The tags."""

    triggers: Iterable[str]
    """Strings after which a tag may start."""

    type: Literal["structural_tag"]
    """Always ``structural_tag``."""


class LogitsProcessorConstructorParam(TypedDict, total=False):
    """A logits processor of the server, with its arguments."""

    qualname: Required[str]
    """Its qualified name in Python."""

    args: Iterable[object] | None
    """Its positional arguments."""

    kwargs: Mapping[str, object] | None
    """Its keyword arguments."""


class SimpleResponseFormatParam(TypedDict, total=False):
    """Text, any JSON object, or JSON that follows a schema."""

    type: Required[Literal["text", "json_object", "json_schema"]]
    """``text``, ``json_object`` or ``json_schema``."""

    json_schema: JsonSchemaResponseFormatParam | None
    """The schema, with ``json_schema``."""


class StructuralTagResponseFormatParam(TypedDict):
    """Tags with content that follows rules."""

    format: object
    """The rules."""

    type: Literal["structural_tag"]
    """Always ``structural_tag``."""


class StructuralTagStructureParam(TypedDict, total=False):
    """A tag with content that follows a schema."""

    begin: Required[str]
    """The string that starts it."""

    end: Required[str]
    """The string that ends it."""

    schema: Mapping[str, object] | None
    """The JSON Schema of its content."""


class StructuredOutputsParam(TypedDict, total=False):
    """Rules that the text must follow. Set exactly one."""

    _backend: str | None
    """For the server's own use."""

    _backend_was_auto: bool
    """For the server's own use."""

    choice: Iterable[str] | None
    """The only allowed replies."""

    disable_additional_properties: bool
    """Whether objects may have only the fields that the schema names."""

    disable_any_whitespace: bool
    """Whether JSON is written without spaces."""

    disable_fallback: bool
    """Whether the server must not try another way to enforce the rules."""

    grammar: str | None
    """A grammar in EBNF."""

    json: str | Mapping[str, object] | None
    """A JSON Schema, as a string or an object."""

    json_object: bool | None
    """Whether the reply is any JSON object."""

    regex: str | None
    """A regular expression."""

    structural_tag: str | None
    """Rules for tags as a JSON string."""

    whitespace_pattern: str | None
    """A regular expression for whitespace within JSON."""


class VideoURLParam(TypedDict):
    """URL of a video."""

    url: str
    """A URL, or a ``data:`` URL with the video itself."""


ChatCompletionAssistantContentParam: TypeAlias = Union[
    ChatCompletionContentPartTextParam,
    ChatCompletionContentPartRefusalParam,
]
"""A part of what the model wrote, distinguished by ``type``."""

ChatCompletionResponseFormatParam: TypeAlias = Union[
    SimpleResponseFormatParam,
    StructuralTagResponseFormatParam,
    LegacyStructuralTagResponseFormatParam,
]
"""Format of the reply, distinguished by ``type``."""

ChatCompletionToolCallParam: TypeAlias = Union[
    ChatCompletionMessageFunctionToolCallParam,
    ChatCompletionMessageCustomToolCallParam,
]
"""A call of the model, distinguished by ``type``."""

ChatCompletionToolChoiceParam: TypeAlias = Union[
    Literal["none", "auto", "required"],
    ChatCompletionNamedToolChoiceParam,
]
"""Whether the model calls tools: ``none``, ``auto``, ``required``, or one by name."""

ChatCompletionUserContentParam: TypeAlias = Union[
    ChatCompletionContentPartTextParam,
    ChatCompletionContentPartImageParam,
    ChatCompletionContentPartAudioParam,
    FileParam,
]
"""A part of a user's message, distinguished by ``type``."""

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
"""A part of a message, of any kind that the server knows."""

LogitsProcessorParam: TypeAlias = Union[
    str,
    LogitsProcessorConstructorParam,
]
"""A logits processor of the server: its name, or its name with arguments."""


__getattr__, __dir__ = older_names(__name__)
