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
    """Address of sound."""

    url: str
    """An address, or a ``data:`` address with the sound itself."""


class ChatCompletionAssistantAudioParam(TypedDict):
    """Sound of an earlier answer."""

    id: str
    """Id of the sound."""


class ChatCompletionAssistantMessageParam(TypedDict, total=False):
    """A message that the model wrote before."""

    role: Required[Literal["assistant"]]
    """Always ``assistant``."""

    audio: ChatCompletionAssistantAudioParam | None
    """Sound that it answered with."""

    content: str | Iterable[ChatCompletionAssistantContentParam] | None
    """What it wrote: a text or pieces; null when it only called tools."""

    function_call: ChatCompletionFunctionCallParam | None
    """The older form of ``tool_calls``, with one call."""

    name: str
    """A name that tells participants of one role apart."""

    refusal: str | None
    """The words it refused with."""

    tool_calls: Iterable[ChatCompletionToolCallParam]
    """The functions that it called."""


class ChatCompletionContentPartAudioEmbedsParam(TypedDict, total=False):
    """Sound that is computed already."""

    type: Required[Literal["audio_embeds"]]
    """Always ``audio_embeds``."""

    audio_embeds: str | Mapping[str, str] | None
    """The tensors in base64, by name or one alone."""

    uuid: str | None
    """An id under which the server may keep it."""


class ChatCompletionContentPartAudioURLParam(TypedDict):
    """Sound by its address."""

    audio_url: AudioURLParam
    """Where the sound is."""

    type: Literal["audio_url"]
    """Always ``audio_url``."""


class ChatCompletionContentPartImageEmbedsParam(TypedDict, total=False):
    """A picture that is computed already."""

    type: Required[Literal["image_embeds"]]
    """Always ``image_embeds``."""

    image_embeds: str | Mapping[str, str] | None
    """The tensors in base64, by name or one alone."""

    uuid: str | None
    """An id under which the server may keep it."""


class ChatCompletionContentPartVideoParam(TypedDict):
    """A video by its address."""

    type: Literal["video_url"]
    """Always ``video_url``."""

    video_url: VideoURLParam
    """Where the video is."""


class ChatCompletionCustomToolCallInputParam(TypedDict):
    """A tool that the model called with free text."""

    input: str
    """The text."""

    name: str
    """Name of the tool."""


class ChatCompletionDeveloperMessageParam(TypedDict, total=False):
    """Instructions of the program, which come before those of users."""

    content: Required[str | Iterable[ChatCompletionContentPartTextParam]]
    """The text, or pieces of text."""

    role: Required[Literal["developer"]]
    """Always ``developer``."""

    name: str
    """A name that tells participants of one role apart."""


class ChatCompletionFunctionCallParam(TypedDict):
    """The older form of a call of a function."""

    arguments: str
    """Its arguments, a JSON text."""

    name: str
    """Name of the function."""


class ChatCompletionFunctionMessageParam(TypedDict):
    """The older form of a function's result."""

    content: str | None
    """The result."""

    name: str
    """Name of the function."""

    role: Literal["function"]
    """Always ``function``."""


class ChatCompletionMessageCustomToolCallParam(TypedDict):
    """A call of a tool that takes free text."""

    id: str
    """Id of the call, to which the result refers."""

    custom: ChatCompletionCustomToolCallInputParam
    """Which tool, with what."""

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
    """What a streamed answer tells besides."""

    continuous_usage_stats: bool | None
    """Whether every piece tells how many tokens were used."""

    include_usage: bool | None
    """Whether a last piece tells how many tokens were used."""


class ChatCompletionSystemMessageParam(TypedDict, total=False):
    """Instructions for the whole conversation."""

    content: Required[str | Iterable[ChatCompletionContentPartTextParam]]
    """The text, or pieces of text."""

    role: Required[Literal["system"]]
    """Always ``system``."""

    name: str
    """A name that tells participants of one role apart."""


class ChatCompletionToolFunctionParam(TypedDict, total=False):
    """A function that the model may call."""

    name: Required[str]
    """Its name."""

    description: str | None
    """What it does, for the model."""

    parameters: Mapping[str, object] | None
    """Its parameters, a JSON Schema; absent or null has none."""


class ChatCompletionToolMessageParam(TypedDict):
    """The result of a call that the model asked for."""

    content: str | Iterable[ChatCompletionContentPartTextParam]
    """The result: a text, or pieces of text."""

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
    """A text, or pieces of text, pictures, sound and files."""

    role: Required[Literal["user"]]
    """Always ``user``."""

    name: str
    """A name that tells participants of one role apart."""


class ChatCreateCompletionParams(TypedDict, total=False):
    """What to ask the model, and how it samples. Parameters after the common ones are those of vLLM."""

    messages: Required[Iterable[ChatCompletionMessageParam]]
    """The conversation so far, oldest first."""

    add_generation_prompt: bool
    """Whether the chat template ends with the beginning of an answer."""

    add_special_tokens: bool
    """Whether special tokens, such as one for the beginning, are added to what the template gives."""

    allowed_token_ids: Iterable[int] | None
    """Ids of the only tokens that may be generated; absent or null allows all."""

    bad_words: Iterable[str]
    """Words that are never generated."""

    cache_salt: str | None
    """Text that keeps the prefix cache of this request apart from that of others."""

    chat_template: str | None
    """A Jinja template that turns the messages into a prompt; absent or null takes the one of the model."""

    chat_template_kwargs: Mapping[str, object] | None
    """Further values for the template."""

    continue_final_message: bool
    """Whether the answer goes on with the last message instead of beginning a new one."""

    documents: Iterable[Mapping[str, str]] | None
    """Documents for templates that support retrieval, each with fields such as ``title`` and ``text``."""

    echo: bool
    """Whether the last message is put before the answer, if both have the same role."""

    frequency_penalty: float | None
    """From -2 to 2: how much a token loses for each time that it occurred; absent or null is 0."""

    ignore_eos: bool
    """Whether generation goes on after the token that ends it."""

    include_reasoning: bool
    """Whether the answer shows what the model thought."""

    include_stop_str_in_output: bool
    """Whether the text that stopped the answer is part of it."""

    kv_transfer_params: Mapping[str, object] | None
    """Parameters for servers that compute prompts and answers apart."""

    length_penalty: float
    """For beam search: above 1 favours long answers, below 1 short ones."""

    logit_bias: Mapping[str, float] | None
    """By id of a token, how much is added to its score, from -100 to 100."""

    logits_processors: Iterable[LogitsProcessorParam] | None
    """Functions of the server that change scores before sampling."""

    logprobs: bool | None
    """Whether log probabilities of the generated tokens are given."""

    max_completion_tokens: int | None
    """Most tokens of the answer, thinking included."""

    max_tokens: int | None
    """The older name of ``max_completion_tokens``."""

    min_p: float | None
    """From 0 to 1: tokens below this share of the likeliest one are left out."""

    min_tokens: int
    """Fewest tokens before the answer may end."""

    mm_processor_kwargs: Mapping[str, object] | None
    """Further parameters of what prepares pictures and sound."""

    model: str | None
    """Name of the model, as ``models.list`` gives it."""

    n: int | None
    """How many answers; absent or null is 1."""

    parallel_tool_calls: bool | None
    """Whether the model may call several tools at once."""

    presence_penalty: float | None
    """From -2 to 2: how much a token loses once it occurred; absent or null is 0."""

    priority: int
    """Lower numbers are served first, where the server schedules by priority."""

    prompt_logprobs: int | None
    """How many log probabilities to give for each token of the prompt; absent or null gives none."""

    reasoning_effort: Literal["low", "medium", "high"] | None
    """How much the model thinks: ``low``, ``medium`` or ``high``."""

    repetition_penalty: float | None
    """Above 1 makes tokens that occurred less likely, below 1 more likely."""

    request_id: str
    """An id of your own for the request; absent lets the server make one."""

    response_format: ChatCompletionResponseFormatParam | None
    """What form the answer has."""

    return_token_ids: bool | None
    """Whether ids of tokens are given beside the text."""

    return_tokens_as_token_ids: bool | None
    """Whether tokens in log probabilities are written as ``token_id:<id>``."""

    seed: int | None
    """A number that makes sampling repeatable, as far as the server can."""

    skip_special_tokens: bool
    """Whether special tokens are left out of the text."""

    spaces_between_special_tokens: bool
    """Whether spaces are put between special tokens."""

    stop: str | Iterable[str] | None
    """A text, or several, that ends the answer."""

    stop_token_ids: Iterable[int] | None
    """Ids of tokens that end the answer."""

    stream: bool | None
    """Whether the answer comes in pieces, as it is made; absent, null or false gives it whole."""

    stream_options: ChatCompletionStreamOptionsParam | None
    """What a streamed answer tells besides; only with ``stream``."""

    structured_outputs: StructuredOutputsParam | None
    """Rules that the answer must follow."""

    temperature: float | None
    """From 0 to 2: 0 is always the likeliest token, higher is more varied."""

    tool_choice: ChatCompletionToolChoiceParam | None
    """Whether the model calls tools, and which."""

    tools: Iterable[ChatCompletionToolParam] | None
    """Functions that the model may call."""

    top_k: int | None
    """How many of the likeliest tokens are considered; 0 or -1 considers all."""

    top_logprobs: int | None
    """How many alternatives to give for each token, with ``logprobs``."""

    top_p: float | None
    """From 0 to 1: only the likeliest tokens with this share in all are considered."""

    truncate_prompt_tokens: int | None
    """Keeps only this many tokens at the end of the prompt."""

    use_beam_search: bool
    """Whether beam search takes the place of sampling."""

    user: str | None
    """An id of your own for the end user."""

    vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | None
    """Further parameters for extensions of the server."""


class CustomChatCompletionContentSimpleAudioParam(TypedDict, total=False):
    """Sound by its address, without a ``type``."""

    audio_url: str | None
    """An address, or a ``data:`` address."""


class CustomChatCompletionContentSimpleImageParam(TypedDict, total=False):
    """A picture by its address, without a ``type``."""

    image_url: str | None
    """An address, or a ``data:`` address."""

    uuid: str | None
    """An id under which the server may keep it."""


class CustomChatCompletionContentSimpleVideoParam(TypedDict, total=False):
    """A video by its address, without a ``type``."""

    uuid: str | None
    """An id under which the server may keep it."""

    video_url: str | None
    """An address, or a ``data:`` address."""


class CustomChatCompletionMessageParam(TypedDict, total=False):
    """A message of any role, with pieces that only vLLM knows."""

    role: Required[str]
    """The role, any word that the chat template knows."""

    content: str | Iterable[CustomChatCompletionContentParam]
    """A text, or pieces of any kind."""

    name: str
    """A name that tells participants of one role apart."""

    reasoning: str | None
    """What the model thought, of an earlier answer."""

    tool_call_id: str | None
    """Id of the call whose result this is."""

    tool_calls: Iterable[ChatCompletionMessageFunctionToolCallParam] | None
    """The functions that were called."""

    tools: Iterable[CustomChatCompletionToolParam] | None
    """Functions that may be called from here on."""


class CustomChatCompletionToolFunctionParam(TypedDict, total=False):
    """A function that the model may call."""

    name: Required[str]
    """Its name."""

    description: str
    """What it does, for the model."""

    parameters: Mapping[str, object]
    """Its parameters, a JSON Schema."""

    strict: bool | None
    """Whether arguments must follow the schema exactly."""


class CustomChatCompletionToolParam(TypedDict):
    """A tool, as a message may bring one."""

    function: CustomChatCompletionToolFunctionParam
    """The function behind it."""

    type: Literal["function"]
    """Always ``function``."""


class CustomThinkCompletionContentParam(TypedDict, total=False):
    """A thought of the model."""

    thinking: Required[str]
    """The thought."""

    type: Required[Literal["thinking"]]
    """Always ``thinking``."""

    closed: bool
    """Whether the thought is whole."""


class JsonSchemaResponseFormatParam(TypedDict, total=False):
    """A JSON Schema that the answer follows."""

    name: Required[str]
    """Its name."""

    description: str | None
    """What it is for, for the model."""

    schema: Mapping[str, object] | None
    """The schema."""

    strict: bool | None
    """Whether the answer must follow it exactly."""


class LegacyStructuralTagResponseFormatParam(TypedDict):
    """The older form of tags whose inside follows a schema."""

    structures: Iterable[StructuralTagStructureParam]
    """The tags."""

    triggers: Iterable[str]
    """Texts after which a tag may begin."""

    type: Literal["structural_tag"]
    """Always ``structural_tag``."""


class LogitsProcessorConstructorParam(TypedDict, total=False):
    """A function of the server that changes scores, with its arguments."""

    qualname: Required[str]
    """Its full name in Python."""

    args: Iterable[object] | None
    """Its arguments by position."""

    kwargs: Mapping[str, object] | None
    """Its arguments by name."""


class SimpleResponseFormatParam(TypedDict, total=False):
    """Text, any JSON object, or JSON that follows a schema."""

    type: Required[Literal["text", "json_object", "json_schema"]]
    """``text``, ``json_object`` or ``json_schema``."""

    json_schema: JsonSchemaResponseFormatParam | None
    """The schema, with ``json_schema``."""


class StructuralTagResponseFormatParam(TypedDict):
    """Tags whose inside follows rules."""

    format: object
    """The rules."""

    type: Literal["structural_tag"]
    """Always ``structural_tag``."""


class StructuralTagStructureParam(TypedDict, total=False):
    """A tag whose inside follows a schema."""

    begin: Required[str]
    """The text that begins it."""

    end: Required[str]
    """The text that ends it."""

    schema: Mapping[str, object] | None
    """The JSON Schema of its inside."""


class StructuredOutputsParam(TypedDict, total=False):
    """Rules that the answer must follow; one of them at a time."""

    _backend: str | None
    """For the server's own use."""

    _backend_was_auto: bool
    """For the server's own use."""

    choice: Iterable[str] | None
    """The only texts that may be answered."""

    disable_additional_properties: bool
    """Whether objects may have only the fields that the schema names."""

    disable_any_whitespace: bool
    """Whether JSON is written without spaces."""

    disable_fallback: bool
    """Whether the server must not try another way to enforce the rules."""

    grammar: str | None
    """A grammar in EBNF."""

    json: str | Mapping[str, object] | None
    """A JSON Schema, as text or as an object."""

    json_object: bool | None
    """Whether the answer is any JSON object."""

    regex: str | None
    """A regular expression."""

    structural_tag: str | None
    """Rules for tags, a JSON text."""

    whitespace_pattern: str | None
    """A regular expression for space within JSON."""


class VideoURLParam(TypedDict):
    """Address of a video."""

    url: str
    """An address, or a ``data:`` address with the video itself."""


ChatCompletionAssistantContentParam: TypeAlias = Union[
    ChatCompletionContentPartTextParam,
    ChatCompletionContentPartRefusalParam,
]
"""A piece of what the model wrote, told apart by ``type``."""

ChatCompletionResponseFormatParam: TypeAlias = Union[
    SimpleResponseFormatParam,
    StructuralTagResponseFormatParam,
    LegacyStructuralTagResponseFormatParam,
]
"""What form the answer has, told apart by ``type``."""

ChatCompletionToolCallParam: TypeAlias = Union[
    ChatCompletionMessageFunctionToolCallParam,
    ChatCompletionMessageCustomToolCallParam,
]
"""A call that the model asked for, told apart by ``type``."""

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
"""A piece of a user's message, told apart by ``type``."""

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
"""A piece of a message, of any kind that the server knows."""

LogitsProcessorParam: TypeAlias = Union[
    str,
    LogitsProcessorConstructorParam,
]
"""A function of the server that changes scores: its name, or its name with arguments."""


__getattr__, __dir__ = older_names(__name__)
