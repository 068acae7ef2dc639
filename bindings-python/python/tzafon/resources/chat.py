# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``client.chat``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal, overload

from .._raw.wrappers import (
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
)
from .._resource import AsyncAPIResource, SyncAPIResource, new_call
from .._streaming.streams import AsyncStream, Stream
from .._types import Body, Headers, NotGiven, Omit, Query, Timeout, not_given, omit
from ..types.chat_completion_chunk import ChatCompletionChunk
from ..types.chat_create_completion_response import ChatCreateCompletionResponse

if TYPE_CHECKING:
    from ..types.chat_create_completion_params import (
        ChatCompletionResponseFormatParam,
        ChatCompletionStreamOptionsParam,
        ChatCompletionToolChoiceParam,
        ChatCompletionToolParam,
        LogitsProcessorParam,
        StructuredOutputsParam,
    )
    from ..types.chat_create_completion_response import ChatCompletionMessageParam


class ChatResource(SyncAPIResource):
    """Chat completions in OpenAI's format."""

    @cached_property
    def with_raw_response(self) -> ChatResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return ChatResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ChatResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return ChatResourceWithStreamingResponse(self)

    @overload
    def create_completion(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        stream: Literal[False] | Omit | None = omit,
        add_generation_prompt: bool | Omit = omit,
        add_special_tokens: bool | Omit = omit,
        allowed_token_ids: Iterable[int] | Omit | None = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | Omit | None = omit,
        chat_template: str | Omit | None = omit,
        chat_template_kwargs: Mapping[str, object] | Omit | None = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | Omit | None = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | Omit | None = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | Omit | None = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logits_processors: Iterable[LogitsProcessorParam] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        min_p: float | Omit | None = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        n: int | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | Omit | None = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit | None = omit,
        repetition_penalty: float | Omit | None = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | Omit | None = omit,
        return_token_ids: bool | Omit | None = omit,
        return_tokens_as_token_ids: bool | Omit | None = omit,
        seed: int | Omit | None = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | Omit | None = omit,
        stop_token_ids: Iterable[int] | Omit | None = omit,
        stream_options: ChatCompletionStreamOptionsParam | Omit | None = omit,
        structured_outputs: StructuredOutputsParam | Omit | None = omit,
        temperature: float | Omit | None = omit,
        tool_choice: ChatCompletionToolChoiceParam | Omit | None = omit,
        tools: Iterable[ChatCompletionToolParam] | Omit | None = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncate_prompt_tokens: int | Omit | None = omit,
        use_beam_search: bool | Omit = omit,
        user: str | Omit | None = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ChatCreateCompletionResponse: ...
    @overload
    def create_completion(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        stream: Literal[True],
        add_generation_prompt: bool | Omit = omit,
        add_special_tokens: bool | Omit = omit,
        allowed_token_ids: Iterable[int] | Omit | None = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | Omit | None = omit,
        chat_template: str | Omit | None = omit,
        chat_template_kwargs: Mapping[str, object] | Omit | None = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | Omit | None = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | Omit | None = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | Omit | None = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logits_processors: Iterable[LogitsProcessorParam] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        min_p: float | Omit | None = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        n: int | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | Omit | None = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit | None = omit,
        repetition_penalty: float | Omit | None = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | Omit | None = omit,
        return_token_ids: bool | Omit | None = omit,
        return_tokens_as_token_ids: bool | Omit | None = omit,
        seed: int | Omit | None = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | Omit | None = omit,
        stop_token_ids: Iterable[int] | Omit | None = omit,
        stream_options: ChatCompletionStreamOptionsParam | Omit | None = omit,
        structured_outputs: StructuredOutputsParam | Omit | None = omit,
        temperature: float | Omit | None = omit,
        tool_choice: ChatCompletionToolChoiceParam | Omit | None = omit,
        tools: Iterable[ChatCompletionToolParam] | Omit | None = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncate_prompt_tokens: int | Omit | None = omit,
        use_beam_search: bool | Omit = omit,
        user: str | Omit | None = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> Stream[ChatCompletionChunk]: ...
    @overload
    def create_completion(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        stream: bool,
        add_generation_prompt: bool | Omit = omit,
        add_special_tokens: bool | Omit = omit,
        allowed_token_ids: Iterable[int] | Omit | None = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | Omit | None = omit,
        chat_template: str | Omit | None = omit,
        chat_template_kwargs: Mapping[str, object] | Omit | None = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | Omit | None = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | Omit | None = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | Omit | None = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logits_processors: Iterable[LogitsProcessorParam] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        min_p: float | Omit | None = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        n: int | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | Omit | None = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit | None = omit,
        repetition_penalty: float | Omit | None = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | Omit | None = omit,
        return_token_ids: bool | Omit | None = omit,
        return_tokens_as_token_ids: bool | Omit | None = omit,
        seed: int | Omit | None = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | Omit | None = omit,
        stop_token_ids: Iterable[int] | Omit | None = omit,
        stream_options: ChatCompletionStreamOptionsParam | Omit | None = omit,
        structured_outputs: StructuredOutputsParam | Omit | None = omit,
        temperature: float | Omit | None = omit,
        tool_choice: ChatCompletionToolChoiceParam | Omit | None = omit,
        tools: Iterable[ChatCompletionToolParam] | Omit | None = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncate_prompt_tokens: int | Omit | None = omit,
        use_beam_search: bool | Omit = omit,
        user: str | Omit | None = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ChatCreateCompletionResponse | Stream[ChatCompletionChunk]: ...
    def create_completion(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        add_generation_prompt: bool | Omit = omit,
        add_special_tokens: bool | Omit = omit,
        allowed_token_ids: Iterable[int] | Omit | None = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | Omit | None = omit,
        chat_template: str | Omit | None = omit,
        chat_template_kwargs: Mapping[str, object] | Omit | None = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | Omit | None = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | Omit | None = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | Omit | None = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logits_processors: Iterable[LogitsProcessorParam] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        min_p: float | Omit | None = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        n: int | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | Omit | None = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit | None = omit,
        repetition_penalty: float | Omit | None = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | Omit | None = omit,
        return_token_ids: bool | Omit | None = omit,
        return_tokens_as_token_ids: bool | Omit | None = omit,
        seed: int | Omit | None = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | Omit | None = omit,
        stop_token_ids: Iterable[int] | Omit | None = omit,
        stream: bool | Omit | None = omit,
        stream_options: ChatCompletionStreamOptionsParam | Omit | None = omit,
        structured_outputs: StructuredOutputsParam | Omit | None = omit,
        temperature: float | Omit | None = omit,
        tool_choice: ChatCompletionToolChoiceParam | Omit | None = omit,
        tools: Iterable[ChatCompletionToolParam] | Omit | None = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncate_prompt_tokens: int | Omit | None = omit,
        use_beam_search: bool | Omit = omit,
        user: str | Omit | None = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ChatCreateCompletionResponse | Stream[ChatCompletionChunk]:
        """Asks the model for the next message of a conversation, whole or streamed. A completion has at most 4096
        tokens.

        Args:
            messages: The conversation so far, oldest first.
            add_generation_prompt: Whether the chat template ends with the start of a reply.
            add_special_tokens: Whether special tokens, such as the one for the start of a text, are added to the
                output of the template.
            allowed_token_ids: Ids of the only tokens that may be generated; absent or null allows all.
            bad_words: Words that are never generated.
            cache_salt: Salt that separates the prefix cache of this request from that of others.
            chat_template: A Jinja template that turns the messages into a prompt; absent or null uses the model's
                own.
            chat_template_kwargs: Further values for the template.
            continue_final_message: Whether to continue the last message instead of starting a new one.
            documents: Documents for templates that support retrieval, each with fields such as ``title`` and
                ``text``.
            echo: Whether to prepend the last message to the reply if both have the same role.
            frequency_penalty: Frequency penalty from -2 to 2, applied for each earlier occurrence of a token;
                absent or null is 0.
            ignore_eos: Whether to continue after the end-of-sequence token.
            include_reasoning: Whether to return the model's reasoning.
            include_stop_str_in_output: Whether the stop string is part of the text.
            kv_transfer_params: Parameters for servers that process prompts and generate tokens on different
                machines.
            length_penalty: For beam search: above 1 favours long texts, below 1 short ones.
            logit_bias: Bias from -100 to 100 that is added to the score of a token, by token id.
            logits_processors: Logits processors of the server to apply before sampling.
            logprobs: Whether to return log probabilities of the generated tokens.
            max_completion_tokens: Maximum number of tokens to generate, reasoning included.
            max_tokens: The older name of ``max_completion_tokens``.
            min_p: From 0 to 1: tokens less probable than this share of the most probable one are ignored.
            min_tokens: Minimum number of tokens before the text may end.
            mm_processor_kwargs: Further parameters for the processor of images and audio.
            model: Name of the model, as ``models.list`` returns it.
            n: Number of choices; absent or null is 1.
            parallel_tool_calls: Whether the model may call several tools in parallel.
            presence_penalty: Presence penalty from -2 to 2, applied once a token has occurred; absent or null is 0.
            priority: Lower numbers are served first, where the server schedules by priority.
            prompt_logprobs: Number of log probabilities to return for each token of the prompt; absent or null
                returns none.
            reasoning_effort: How much the model reasons: ``low``, ``medium`` or ``high``.
            repetition_penalty: Repetition penalty: above 1 makes repeated tokens less likely, below 1 more likely.
            request_id: Your own id for the request; absent, the server generates one.
            response_format: Format of the reply.
            return_token_ids: Whether to return token ids beside the text.
            return_tokens_as_token_ids: Whether tokens in log probabilities are written as ``token_id:<id>``.
            seed: Random seed, which makes sampling repeatable as far as the server can.
            skip_special_tokens: Whether special tokens are left out of the text.
            spaces_between_special_tokens: Whether spaces are put between special tokens.
            stop: One or more strings at which generation stops.
            stop_token_ids: Ids of tokens at which generation stops.
            stream: Whether to stream the completion; absent, null or false returns it whole.
            stream_options: Options of a streamed completion; only with ``stream``.
            structured_outputs: Rules that the text must follow.
            temperature: From 0 to 2: 0 always picks the most probable token, higher values vary more.
            tool_choice: Whether the model calls tools, and which.
            tools: Functions that the model may call.
            top_k: How many of the most probable tokens are considered; 0 or -1 considers all.
            top_logprobs: How many alternatives to return for each token, with ``logprobs``.
            top_p: From 0 to 1: only the most probable tokens with this total probability are considered.
            truncate_prompt_tokens: Keeps only this many tokens at the end of the prompt.
            use_beam_search: Whether to use beam search instead of sampling.
            user: Your own id for the end user.
            vllm_xargs: Further parameters for extensions of the server.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "chat.create_completion",
            body={
                "messages": messages,
                "add_generation_prompt": add_generation_prompt,
                "add_special_tokens": add_special_tokens,
                "allowed_token_ids": allowed_token_ids,
                "bad_words": bad_words,
                "cache_salt": cache_salt,
                "chat_template": chat_template,
                "chat_template_kwargs": chat_template_kwargs,
                "continue_final_message": continue_final_message,
                "documents": documents,
                "echo": echo,
                "frequency_penalty": frequency_penalty,
                "ignore_eos": ignore_eos,
                "include_reasoning": include_reasoning,
                "include_stop_str_in_output": include_stop_str_in_output,
                "kv_transfer_params": kv_transfer_params,
                "length_penalty": length_penalty,
                "logit_bias": logit_bias,
                "logits_processors": logits_processors,
                "logprobs": logprobs,
                "max_completion_tokens": max_completion_tokens,
                "max_tokens": max_tokens,
                "min_p": min_p,
                "min_tokens": min_tokens,
                "mm_processor_kwargs": mm_processor_kwargs,
                "model": model,
                "n": n,
                "parallel_tool_calls": parallel_tool_calls,
                "presence_penalty": presence_penalty,
                "priority": priority,
                "prompt_logprobs": prompt_logprobs,
                "reasoning_effort": reasoning_effort,
                "repetition_penalty": repetition_penalty,
                "request_id": request_id,
                "response_format": response_format,
                "return_token_ids": return_token_ids,
                "return_tokens_as_token_ids": return_tokens_as_token_ids,
                "seed": seed,
                "skip_special_tokens": skip_special_tokens,
                "spaces_between_special_tokens": spaces_between_special_tokens,
                "stop": stop,
                "stop_token_ids": stop_token_ids,
                "stream": stream,
                "stream_options": stream_options,
                "structured_outputs": structured_outputs,
                "temperature": temperature,
                "tool_choice": tool_choice,
                "tools": tools,
                "top_k": top_k,
                "top_logprobs": top_logprobs,
                "top_p": top_p,
                "truncate_prompt_tokens": truncate_prompt_tokens,
                "use_beam_search": use_beam_search,
                "user": user,
                "vllm_xargs": vllm_xargs,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        if stream is True:
            return self._stream(call, ChatCompletionChunk)
        return self._call(call, ChatCreateCompletionResponse)


class AsyncChatResource(AsyncAPIResource):
    """Chat completions in OpenAI's format."""

    @cached_property
    def with_raw_response(self) -> AsyncChatResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return AsyncChatResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncChatResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return AsyncChatResourceWithStreamingResponse(self)

    @overload
    async def create_completion(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        stream: Literal[False] | Omit | None = omit,
        add_generation_prompt: bool | Omit = omit,
        add_special_tokens: bool | Omit = omit,
        allowed_token_ids: Iterable[int] | Omit | None = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | Omit | None = omit,
        chat_template: str | Omit | None = omit,
        chat_template_kwargs: Mapping[str, object] | Omit | None = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | Omit | None = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | Omit | None = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | Omit | None = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logits_processors: Iterable[LogitsProcessorParam] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        min_p: float | Omit | None = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        n: int | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | Omit | None = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit | None = omit,
        repetition_penalty: float | Omit | None = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | Omit | None = omit,
        return_token_ids: bool | Omit | None = omit,
        return_tokens_as_token_ids: bool | Omit | None = omit,
        seed: int | Omit | None = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | Omit | None = omit,
        stop_token_ids: Iterable[int] | Omit | None = omit,
        stream_options: ChatCompletionStreamOptionsParam | Omit | None = omit,
        structured_outputs: StructuredOutputsParam | Omit | None = omit,
        temperature: float | Omit | None = omit,
        tool_choice: ChatCompletionToolChoiceParam | Omit | None = omit,
        tools: Iterable[ChatCompletionToolParam] | Omit | None = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncate_prompt_tokens: int | Omit | None = omit,
        use_beam_search: bool | Omit = omit,
        user: str | Omit | None = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ChatCreateCompletionResponse: ...
    @overload
    async def create_completion(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        stream: Literal[True],
        add_generation_prompt: bool | Omit = omit,
        add_special_tokens: bool | Omit = omit,
        allowed_token_ids: Iterable[int] | Omit | None = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | Omit | None = omit,
        chat_template: str | Omit | None = omit,
        chat_template_kwargs: Mapping[str, object] | Omit | None = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | Omit | None = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | Omit | None = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | Omit | None = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logits_processors: Iterable[LogitsProcessorParam] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        min_p: float | Omit | None = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        n: int | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | Omit | None = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit | None = omit,
        repetition_penalty: float | Omit | None = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | Omit | None = omit,
        return_token_ids: bool | Omit | None = omit,
        return_tokens_as_token_ids: bool | Omit | None = omit,
        seed: int | Omit | None = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | Omit | None = omit,
        stop_token_ids: Iterable[int] | Omit | None = omit,
        stream_options: ChatCompletionStreamOptionsParam | Omit | None = omit,
        structured_outputs: StructuredOutputsParam | Omit | None = omit,
        temperature: float | Omit | None = omit,
        tool_choice: ChatCompletionToolChoiceParam | Omit | None = omit,
        tools: Iterable[ChatCompletionToolParam] | Omit | None = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncate_prompt_tokens: int | Omit | None = omit,
        use_beam_search: bool | Omit = omit,
        user: str | Omit | None = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncStream[ChatCompletionChunk]: ...
    @overload
    async def create_completion(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        stream: bool,
        add_generation_prompt: bool | Omit = omit,
        add_special_tokens: bool | Omit = omit,
        allowed_token_ids: Iterable[int] | Omit | None = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | Omit | None = omit,
        chat_template: str | Omit | None = omit,
        chat_template_kwargs: Mapping[str, object] | Omit | None = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | Omit | None = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | Omit | None = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | Omit | None = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logits_processors: Iterable[LogitsProcessorParam] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        min_p: float | Omit | None = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        n: int | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | Omit | None = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit | None = omit,
        repetition_penalty: float | Omit | None = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | Omit | None = omit,
        return_token_ids: bool | Omit | None = omit,
        return_tokens_as_token_ids: bool | Omit | None = omit,
        seed: int | Omit | None = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | Omit | None = omit,
        stop_token_ids: Iterable[int] | Omit | None = omit,
        stream_options: ChatCompletionStreamOptionsParam | Omit | None = omit,
        structured_outputs: StructuredOutputsParam | Omit | None = omit,
        temperature: float | Omit | None = omit,
        tool_choice: ChatCompletionToolChoiceParam | Omit | None = omit,
        tools: Iterable[ChatCompletionToolParam] | Omit | None = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncate_prompt_tokens: int | Omit | None = omit,
        use_beam_search: bool | Omit = omit,
        user: str | Omit | None = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ChatCreateCompletionResponse | AsyncStream[ChatCompletionChunk]: ...
    async def create_completion(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        add_generation_prompt: bool | Omit = omit,
        add_special_tokens: bool | Omit = omit,
        allowed_token_ids: Iterable[int] | Omit | None = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | Omit | None = omit,
        chat_template: str | Omit | None = omit,
        chat_template_kwargs: Mapping[str, object] | Omit | None = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | Omit | None = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | Omit | None = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | Omit | None = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        logits_processors: Iterable[LogitsProcessorParam] | Omit | None = omit,
        logprobs: bool | Omit | None = omit,
        max_completion_tokens: int | Omit | None = omit,
        max_tokens: int | Omit | None = omit,
        min_p: float | Omit | None = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        n: int | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        presence_penalty: float | Omit | None = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | Omit | None = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit | None = omit,
        repetition_penalty: float | Omit | None = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | Omit | None = omit,
        return_token_ids: bool | Omit | None = omit,
        return_tokens_as_token_ids: bool | Omit | None = omit,
        seed: int | Omit | None = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | Omit | None = omit,
        stop_token_ids: Iterable[int] | Omit | None = omit,
        stream: bool | Omit | None = omit,
        stream_options: ChatCompletionStreamOptionsParam | Omit | None = omit,
        structured_outputs: StructuredOutputsParam | Omit | None = omit,
        temperature: float | Omit | None = omit,
        tool_choice: ChatCompletionToolChoiceParam | Omit | None = omit,
        tools: Iterable[ChatCompletionToolParam] | Omit | None = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncate_prompt_tokens: int | Omit | None = omit,
        use_beam_search: bool | Omit = omit,
        user: str | Omit | None = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ChatCreateCompletionResponse | AsyncStream[ChatCompletionChunk]:
        """Asks the model for the next message of a conversation, whole or streamed. A completion has at most 4096
        tokens.

        Args:
            messages: The conversation so far, oldest first.
            add_generation_prompt: Whether the chat template ends with the start of a reply.
            add_special_tokens: Whether special tokens, such as the one for the start of a text, are added to the
                output of the template.
            allowed_token_ids: Ids of the only tokens that may be generated; absent or null allows all.
            bad_words: Words that are never generated.
            cache_salt: Salt that separates the prefix cache of this request from that of others.
            chat_template: A Jinja template that turns the messages into a prompt; absent or null uses the model's
                own.
            chat_template_kwargs: Further values for the template.
            continue_final_message: Whether to continue the last message instead of starting a new one.
            documents: Documents for templates that support retrieval, each with fields such as ``title`` and
                ``text``.
            echo: Whether to prepend the last message to the reply if both have the same role.
            frequency_penalty: Frequency penalty from -2 to 2, applied for each earlier occurrence of a token;
                absent or null is 0.
            ignore_eos: Whether to continue after the end-of-sequence token.
            include_reasoning: Whether to return the model's reasoning.
            include_stop_str_in_output: Whether the stop string is part of the text.
            kv_transfer_params: Parameters for servers that process prompts and generate tokens on different
                machines.
            length_penalty: For beam search: above 1 favours long texts, below 1 short ones.
            logit_bias: Bias from -100 to 100 that is added to the score of a token, by token id.
            logits_processors: Logits processors of the server to apply before sampling.
            logprobs: Whether to return log probabilities of the generated tokens.
            max_completion_tokens: Maximum number of tokens to generate, reasoning included.
            max_tokens: The older name of ``max_completion_tokens``.
            min_p: From 0 to 1: tokens less probable than this share of the most probable one are ignored.
            min_tokens: Minimum number of tokens before the text may end.
            mm_processor_kwargs: Further parameters for the processor of images and audio.
            model: Name of the model, as ``models.list`` returns it.
            n: Number of choices; absent or null is 1.
            parallel_tool_calls: Whether the model may call several tools in parallel.
            presence_penalty: Presence penalty from -2 to 2, applied once a token has occurred; absent or null is 0.
            priority: Lower numbers are served first, where the server schedules by priority.
            prompt_logprobs: Number of log probabilities to return for each token of the prompt; absent or null
                returns none.
            reasoning_effort: How much the model reasons: ``low``, ``medium`` or ``high``.
            repetition_penalty: Repetition penalty: above 1 makes repeated tokens less likely, below 1 more likely.
            request_id: Your own id for the request; absent, the server generates one.
            response_format: Format of the reply.
            return_token_ids: Whether to return token ids beside the text.
            return_tokens_as_token_ids: Whether tokens in log probabilities are written as ``token_id:<id>``.
            seed: Random seed, which makes sampling repeatable as far as the server can.
            skip_special_tokens: Whether special tokens are left out of the text.
            spaces_between_special_tokens: Whether spaces are put between special tokens.
            stop: One or more strings at which generation stops.
            stop_token_ids: Ids of tokens at which generation stops.
            stream: Whether to stream the completion; absent, null or false returns it whole.
            stream_options: Options of a streamed completion; only with ``stream``.
            structured_outputs: Rules that the text must follow.
            temperature: From 0 to 2: 0 always picks the most probable token, higher values vary more.
            tool_choice: Whether the model calls tools, and which.
            tools: Functions that the model may call.
            top_k: How many of the most probable tokens are considered; 0 or -1 considers all.
            top_logprobs: How many alternatives to return for each token, with ``logprobs``.
            top_p: From 0 to 1: only the most probable tokens with this total probability are considered.
            truncate_prompt_tokens: Keeps only this many tokens at the end of the prompt.
            use_beam_search: Whether to use beam search instead of sampling.
            user: Your own id for the end user.
            vllm_xargs: Further parameters for extensions of the server.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "chat.create_completion",
            body={
                "messages": messages,
                "add_generation_prompt": add_generation_prompt,
                "add_special_tokens": add_special_tokens,
                "allowed_token_ids": allowed_token_ids,
                "bad_words": bad_words,
                "cache_salt": cache_salt,
                "chat_template": chat_template,
                "chat_template_kwargs": chat_template_kwargs,
                "continue_final_message": continue_final_message,
                "documents": documents,
                "echo": echo,
                "frequency_penalty": frequency_penalty,
                "ignore_eos": ignore_eos,
                "include_reasoning": include_reasoning,
                "include_stop_str_in_output": include_stop_str_in_output,
                "kv_transfer_params": kv_transfer_params,
                "length_penalty": length_penalty,
                "logit_bias": logit_bias,
                "logits_processors": logits_processors,
                "logprobs": logprobs,
                "max_completion_tokens": max_completion_tokens,
                "max_tokens": max_tokens,
                "min_p": min_p,
                "min_tokens": min_tokens,
                "mm_processor_kwargs": mm_processor_kwargs,
                "model": model,
                "n": n,
                "parallel_tool_calls": parallel_tool_calls,
                "presence_penalty": presence_penalty,
                "priority": priority,
                "prompt_logprobs": prompt_logprobs,
                "reasoning_effort": reasoning_effort,
                "repetition_penalty": repetition_penalty,
                "request_id": request_id,
                "response_format": response_format,
                "return_token_ids": return_token_ids,
                "return_tokens_as_token_ids": return_tokens_as_token_ids,
                "seed": seed,
                "skip_special_tokens": skip_special_tokens,
                "spaces_between_special_tokens": spaces_between_special_tokens,
                "stop": stop,
                "stop_token_ids": stop_token_ids,
                "stream": stream,
                "stream_options": stream_options,
                "structured_outputs": structured_outputs,
                "temperature": temperature,
                "tool_choice": tool_choice,
                "tools": tools,
                "top_k": top_k,
                "top_logprobs": top_logprobs,
                "top_p": top_p,
                "truncate_prompt_tokens": truncate_prompt_tokens,
                "use_beam_search": use_beam_search,
                "user": user,
                "vllm_xargs": vllm_xargs,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        if stream is True:
            return await self._stream(call, ChatCompletionChunk)
        return await self._call(call, ChatCreateCompletionResponse)


class ChatResourceWithRawResponse:
    """``client.chat`` with the whole HTTP response."""

    def __init__(self, chat: ChatResource) -> None:
        self._chat = chat
        self.create_completion = to_raw_response_wrapper(chat.create_completion)


class AsyncChatResourceWithRawResponse:
    """``client.chat`` with the whole HTTP response."""

    def __init__(self, chat: AsyncChatResource) -> None:
        self._chat = chat
        self.create_completion = async_to_raw_response_wrapper(chat.create_completion)


class ChatResourceWithStreamingResponse:
    """``client.chat`` with the HTTP response before its body is read."""

    def __init__(self, chat: ChatResource) -> None:
        self._chat = chat
        self.create_completion = to_streamed_response_wrapper(chat.create_completion)


class AsyncChatResourceWithStreamingResponse:
    """``client.chat`` with the HTTP response before its body is read."""

    def __init__(self, chat: AsyncChatResource) -> None:
        self._chat = chat
        self.create_completion = async_to_streamed_response_wrapper(chat.create_completion)
