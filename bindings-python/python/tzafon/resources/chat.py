# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``client.chat``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal, overload

from .._resource import AsyncAPIResource, Call, SyncAPIResource
from .._response import (
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
)
from .._streaming import AsyncStream, Stream
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
    """Chat completions in the form that OpenAI made common."""

    @cached_property
    def with_raw_response(self) -> ChatResourceWithRawResponse:
        """The same methods, which give the whole HTTP response."""
        return ChatResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ChatResourceWithStreamingResponse:
        """The same methods, which give the HTTP response before its body is read."""
        return ChatResourceWithStreamingResponse(self)

    @overload
    def create_completion(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        stream: Literal[False] | None | Omit = omit,
        add_generation_prompt: bool | Omit = omit,
        add_special_tokens: bool | Omit = omit,
        allowed_token_ids: Iterable[int] | None | Omit = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | None | Omit = omit,
        chat_template: str | None | Omit = omit,
        chat_template_kwargs: Mapping[str, object] | None | Omit = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | None | Omit = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | None | Omit = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        logits_processors: Iterable[LogitsProcessorParam] | None | Omit = omit,
        logprobs: bool | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        min_p: float | None | Omit = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        n: int | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | None | Omit = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit = omit,
        repetition_penalty: float | None | Omit = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | None | Omit = omit,
        return_token_ids: bool | None | Omit = omit,
        return_tokens_as_token_ids: bool | None | Omit = omit,
        seed: int | None | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        stop_token_ids: Iterable[int] | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        structured_outputs: StructuredOutputsParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_choice: ChatCompletionToolChoiceParam | None | Omit = omit,
        tools: Iterable[ChatCompletionToolParam] | None | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncate_prompt_tokens: int | None | Omit = omit,
        use_beam_search: bool | Omit = omit,
        user: str | None | Omit = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | None | Omit = omit,
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
        allowed_token_ids: Iterable[int] | None | Omit = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | None | Omit = omit,
        chat_template: str | None | Omit = omit,
        chat_template_kwargs: Mapping[str, object] | None | Omit = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | None | Omit = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | None | Omit = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        logits_processors: Iterable[LogitsProcessorParam] | None | Omit = omit,
        logprobs: bool | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        min_p: float | None | Omit = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        n: int | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | None | Omit = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit = omit,
        repetition_penalty: float | None | Omit = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | None | Omit = omit,
        return_token_ids: bool | None | Omit = omit,
        return_tokens_as_token_ids: bool | None | Omit = omit,
        seed: int | None | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        stop_token_ids: Iterable[int] | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        structured_outputs: StructuredOutputsParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_choice: ChatCompletionToolChoiceParam | None | Omit = omit,
        tools: Iterable[ChatCompletionToolParam] | None | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncate_prompt_tokens: int | None | Omit = omit,
        use_beam_search: bool | Omit = omit,
        user: str | None | Omit = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | None | Omit = omit,
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
        allowed_token_ids: Iterable[int] | None | Omit = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | None | Omit = omit,
        chat_template: str | None | Omit = omit,
        chat_template_kwargs: Mapping[str, object] | None | Omit = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | None | Omit = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | None | Omit = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        logits_processors: Iterable[LogitsProcessorParam] | None | Omit = omit,
        logprobs: bool | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        min_p: float | None | Omit = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        n: int | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | None | Omit = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit = omit,
        repetition_penalty: float | None | Omit = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | None | Omit = omit,
        return_token_ids: bool | None | Omit = omit,
        return_tokens_as_token_ids: bool | None | Omit = omit,
        seed: int | None | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        stop_token_ids: Iterable[int] | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        structured_outputs: StructuredOutputsParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_choice: ChatCompletionToolChoiceParam | None | Omit = omit,
        tools: Iterable[ChatCompletionToolParam] | None | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncate_prompt_tokens: int | None | Omit = omit,
        use_beam_search: bool | Omit = omit,
        user: str | None | Omit = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | None | Omit = omit,
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
        allowed_token_ids: Iterable[int] | None | Omit = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | None | Omit = omit,
        chat_template: str | None | Omit = omit,
        chat_template_kwargs: Mapping[str, object] | None | Omit = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | None | Omit = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | None | Omit = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        logits_processors: Iterable[LogitsProcessorParam] | None | Omit = omit,
        logprobs: bool | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        min_p: float | None | Omit = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        n: int | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | None | Omit = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit = omit,
        repetition_penalty: float | None | Omit = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | None | Omit = omit,
        return_token_ids: bool | None | Omit = omit,
        return_tokens_as_token_ids: bool | None | Omit = omit,
        seed: int | None | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        stop_token_ids: Iterable[int] | None | Omit = omit,
        stream: bool | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        structured_outputs: StructuredOutputsParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_choice: ChatCompletionToolChoiceParam | None | Omit = omit,
        tools: Iterable[ChatCompletionToolParam] | None | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncate_prompt_tokens: int | None | Omit = omit,
        use_beam_search: bool | Omit = omit,
        user: str | None | Omit = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ChatCreateCompletionResponse | Stream[ChatCompletionChunk]:
        """OpenAI-style chat completion, with vLLM sampling extensions.

        Args:
            messages: Doc of it.
            add_generation_prompt: Doc of it.
            add_special_tokens: Doc of it.
            allowed_token_ids: Doc of it.
            bad_words: Doc of it.
            cache_salt: Doc of it.
            chat_template: Doc of it.
            chat_template_kwargs: Doc of it.
            continue_final_message: Doc of it.
            documents: Doc of it.
            echo: Doc of it.
            frequency_penalty: Doc of it.
            ignore_eos: Doc of it.
            include_reasoning: Doc of it.
            include_stop_str_in_output: Doc of it.
            kv_transfer_params: Doc of it.
            length_penalty: Doc of it.
            logit_bias: Doc of it.
            logits_processors: Doc of it.
            logprobs: Doc of it.
            max_completion_tokens: Doc of it.
            max_tokens: Doc of it.
            min_p: Doc of it.
            min_tokens: Doc of it.
            mm_processor_kwargs: Doc of it.
            model: Doc of it.
            n: Doc of it.
            parallel_tool_calls: Doc of it.
            presence_penalty: Doc of it.
            priority: Doc of it.
            prompt_logprobs: Doc of it.
            reasoning_effort: Doc of it.
            repetition_penalty: Doc of it.
            request_id: Doc of it.
            response_format: Doc of it.
            return_token_ids: Doc of it.
            return_tokens_as_token_ids: Doc of it.
            seed: Doc of it.
            skip_special_tokens: Doc of it.
            spaces_between_special_tokens: Doc of it.
            stop: Doc of it.
            stop_token_ids: Doc of it.
            stream: Doc of it.
            stream_options: Doc of it.
            structured_outputs: Doc of it.
            temperature: Doc of it.
            tool_choice: Doc of it.
            tools: Doc of it.
            top_k: Doc of it.
            top_logprobs: Doc of it.
            top_p: Doc of it.
            truncate_prompt_tokens: Doc of it.
            use_beam_search: Doc of it.
            user: Doc of it.
            vllm_xargs: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
    """Chat completions in the form that OpenAI made common."""

    @cached_property
    def with_raw_response(self) -> AsyncChatResourceWithRawResponse:
        """The same methods, which give the whole HTTP response."""
        return AsyncChatResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncChatResourceWithStreamingResponse:
        """The same methods, which give the HTTP response before its body is read."""
        return AsyncChatResourceWithStreamingResponse(self)

    @overload
    async def create_completion(
        self,
        *,
        messages: Iterable[ChatCompletionMessageParam],
        stream: Literal[False] | None | Omit = omit,
        add_generation_prompt: bool | Omit = omit,
        add_special_tokens: bool | Omit = omit,
        allowed_token_ids: Iterable[int] | None | Omit = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | None | Omit = omit,
        chat_template: str | None | Omit = omit,
        chat_template_kwargs: Mapping[str, object] | None | Omit = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | None | Omit = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | None | Omit = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        logits_processors: Iterable[LogitsProcessorParam] | None | Omit = omit,
        logprobs: bool | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        min_p: float | None | Omit = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        n: int | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | None | Omit = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit = omit,
        repetition_penalty: float | None | Omit = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | None | Omit = omit,
        return_token_ids: bool | None | Omit = omit,
        return_tokens_as_token_ids: bool | None | Omit = omit,
        seed: int | None | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        stop_token_ids: Iterable[int] | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        structured_outputs: StructuredOutputsParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_choice: ChatCompletionToolChoiceParam | None | Omit = omit,
        tools: Iterable[ChatCompletionToolParam] | None | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncate_prompt_tokens: int | None | Omit = omit,
        use_beam_search: bool | Omit = omit,
        user: str | None | Omit = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | None | Omit = omit,
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
        allowed_token_ids: Iterable[int] | None | Omit = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | None | Omit = omit,
        chat_template: str | None | Omit = omit,
        chat_template_kwargs: Mapping[str, object] | None | Omit = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | None | Omit = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | None | Omit = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        logits_processors: Iterable[LogitsProcessorParam] | None | Omit = omit,
        logprobs: bool | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        min_p: float | None | Omit = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        n: int | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | None | Omit = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit = omit,
        repetition_penalty: float | None | Omit = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | None | Omit = omit,
        return_token_ids: bool | None | Omit = omit,
        return_tokens_as_token_ids: bool | None | Omit = omit,
        seed: int | None | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        stop_token_ids: Iterable[int] | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        structured_outputs: StructuredOutputsParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_choice: ChatCompletionToolChoiceParam | None | Omit = omit,
        tools: Iterable[ChatCompletionToolParam] | None | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncate_prompt_tokens: int | None | Omit = omit,
        use_beam_search: bool | Omit = omit,
        user: str | None | Omit = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | None | Omit = omit,
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
        allowed_token_ids: Iterable[int] | None | Omit = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | None | Omit = omit,
        chat_template: str | None | Omit = omit,
        chat_template_kwargs: Mapping[str, object] | None | Omit = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | None | Omit = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | None | Omit = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        logits_processors: Iterable[LogitsProcessorParam] | None | Omit = omit,
        logprobs: bool | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        min_p: float | None | Omit = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        n: int | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | None | Omit = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit = omit,
        repetition_penalty: float | None | Omit = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | None | Omit = omit,
        return_token_ids: bool | None | Omit = omit,
        return_tokens_as_token_ids: bool | None | Omit = omit,
        seed: int | None | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        stop_token_ids: Iterable[int] | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        structured_outputs: StructuredOutputsParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_choice: ChatCompletionToolChoiceParam | None | Omit = omit,
        tools: Iterable[ChatCompletionToolParam] | None | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncate_prompt_tokens: int | None | Omit = omit,
        use_beam_search: bool | Omit = omit,
        user: str | None | Omit = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | None | Omit = omit,
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
        allowed_token_ids: Iterable[int] | None | Omit = omit,
        bad_words: Iterable[str] | Omit = omit,
        cache_salt: str | None | Omit = omit,
        chat_template: str | None | Omit = omit,
        chat_template_kwargs: Mapping[str, object] | None | Omit = omit,
        continue_final_message: bool | Omit = omit,
        documents: Iterable[Mapping[str, str]] | None | Omit = omit,
        echo: bool | Omit = omit,
        frequency_penalty: float | None | Omit = omit,
        ignore_eos: bool | Omit = omit,
        include_reasoning: bool | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        kv_transfer_params: Mapping[str, object] | None | Omit = omit,
        length_penalty: float | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        logits_processors: Iterable[LogitsProcessorParam] | None | Omit = omit,
        logprobs: bool | None | Omit = omit,
        max_completion_tokens: int | None | Omit = omit,
        max_tokens: int | None | Omit = omit,
        min_p: float | None | Omit = omit,
        min_tokens: int | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        n: int | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        presence_penalty: float | None | Omit = omit,
        priority: int | Omit = omit,
        prompt_logprobs: int | None | Omit = omit,
        reasoning_effort: Literal["low", "medium", "high"] | Omit = omit,
        repetition_penalty: float | None | Omit = omit,
        request_id: str | Omit = omit,
        response_format: ChatCompletionResponseFormatParam | None | Omit = omit,
        return_token_ids: bool | None | Omit = omit,
        return_tokens_as_token_ids: bool | None | Omit = omit,
        seed: int | None | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        spaces_between_special_tokens: bool | Omit = omit,
        stop: str | Iterable[str] | None | Omit = omit,
        stop_token_ids: Iterable[int] | None | Omit = omit,
        stream: bool | None | Omit = omit,
        stream_options: ChatCompletionStreamOptionsParam | None | Omit = omit,
        structured_outputs: StructuredOutputsParam | None | Omit = omit,
        temperature: float | None | Omit = omit,
        tool_choice: ChatCompletionToolChoiceParam | None | Omit = omit,
        tools: Iterable[ChatCompletionToolParam] | None | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncate_prompt_tokens: int | None | Omit = omit,
        use_beam_search: bool | Omit = omit,
        user: str | None | Omit = omit,
        vllm_xargs: Mapping[str, str | float | Iterable[str | float]] | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ChatCreateCompletionResponse | AsyncStream[ChatCompletionChunk]:
        """OpenAI-style chat completion, with vLLM sampling extensions.

        Args:
            messages: Doc of it.
            add_generation_prompt: Doc of it.
            add_special_tokens: Doc of it.
            allowed_token_ids: Doc of it.
            bad_words: Doc of it.
            cache_salt: Doc of it.
            chat_template: Doc of it.
            chat_template_kwargs: Doc of it.
            continue_final_message: Doc of it.
            documents: Doc of it.
            echo: Doc of it.
            frequency_penalty: Doc of it.
            ignore_eos: Doc of it.
            include_reasoning: Doc of it.
            include_stop_str_in_output: Doc of it.
            kv_transfer_params: Doc of it.
            length_penalty: Doc of it.
            logit_bias: Doc of it.
            logits_processors: Doc of it.
            logprobs: Doc of it.
            max_completion_tokens: Doc of it.
            max_tokens: Doc of it.
            min_p: Doc of it.
            min_tokens: Doc of it.
            mm_processor_kwargs: Doc of it.
            model: Doc of it.
            n: Doc of it.
            parallel_tool_calls: Doc of it.
            presence_penalty: Doc of it.
            priority: Doc of it.
            prompt_logprobs: Doc of it.
            reasoning_effort: Doc of it.
            repetition_penalty: Doc of it.
            request_id: Doc of it.
            response_format: Doc of it.
            return_token_ids: Doc of it.
            return_tokens_as_token_ids: Doc of it.
            seed: Doc of it.
            skip_special_tokens: Doc of it.
            spaces_between_special_tokens: Doc of it.
            stop: Doc of it.
            stop_token_ids: Doc of it.
            stream: Doc of it.
            stream_options: Doc of it.
            structured_outputs: Doc of it.
            temperature: Doc of it.
            tool_choice: Doc of it.
            tools: Doc of it.
            top_k: Doc of it.
            top_logprobs: Doc of it.
            top_p: Doc of it.
            truncate_prompt_tokens: Doc of it.
            use_beam_search: Doc of it.
            user: Doc of it.
            vllm_xargs: Doc of it.
            extra_headers: headers of this request; ``omit`` as a value removes one.
            extra_query: query parameters of this request.
            extra_body: fields added to the body; they win over the others.
            timeout: longest wait in seconds for the answer, and between two of its bytes; not given: the client's.

        Raises:
            ValueError: an argument can't be sent, such as an empty id or NaN.
            APIStatusError: the service refused.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = Call(
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
