# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``client.responses``."""

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
from ..types.response_cancel_response import ResponseCancelResponse
from ..types.response_create_response import ResponseCreateResponse
from ..types.response_delete_response import ResponseDeleteResponse
from ..types.response_retrieve_response import ResponseRetrieveResponse
from ..types.response_stream_event import ResponseStreamEvent

if TYPE_CHECKING:
    from ..types.response_create_params import (
        ReasoningParam,
        ResponseInputItemParam,
        ResponsePreviousInputMessageParam,
        ResponsePromptParam,
        ResponseTextConfigParam,
        ResponseToolChoiceParam,
        ResponseToolParam,
    )


class ResponsesResource(SyncAPIResource):
    """Ask the model for its next step, with tools and with what was said before; for loops of your own."""

    @cached_property
    def with_raw_response(self) -> ResponsesResourceWithRawResponse:
        """The same methods, which give the whole HTTP response."""
        return ResponsesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ResponsesResourceWithStreamingResponse:
        """The same methods, which give the HTTP response before its body is read."""
        return ResponsesResourceWithStreamingResponse(self)

    @overload
    def create(
        self,
        *,
        input: str | Iterable[ResponseInputItemParam],
        stream: Literal[False] | None | Omit = omit,
        background: bool | None | Omit = omit,
        cache_salt: str | None | Omit = omit,
        enable_response_messages: bool | Omit = omit,
        include: Iterable[
            Literal[
                "code_interpreter_call.outputs",
                "computer_call_output.output.image_url",
                "file_search_call.results",
                "message.input_image.image_url",
                "message.output_text.logprobs",
                "reasoning.encrypted_content",
            ]
        ]
        | None
        | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        max_output_tokens: int | None | Omit = omit,
        max_tool_calls: int | None | Omit = omit,
        metadata: Mapping[str, str] | None | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | None | Omit = omit,
        previous_response_id: str | None | Omit = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        reasoning: ReasoningParam | None | Omit = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | None | Omit = omit,
        temperature: float | None | Omit = omit,
        text: ResponseTextConfigParam | None | Omit = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation: Literal["auto", "disabled"] | Omit = omit,
        user: str | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseCreateResponse: ...
    @overload
    def create(
        self,
        *,
        input: str | Iterable[ResponseInputItemParam],
        stream: Literal[True],
        background: bool | None | Omit = omit,
        cache_salt: str | None | Omit = omit,
        enable_response_messages: bool | Omit = omit,
        include: Iterable[
            Literal[
                "code_interpreter_call.outputs",
                "computer_call_output.output.image_url",
                "file_search_call.results",
                "message.input_image.image_url",
                "message.output_text.logprobs",
                "reasoning.encrypted_content",
            ]
        ]
        | None
        | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        max_output_tokens: int | None | Omit = omit,
        max_tool_calls: int | None | Omit = omit,
        metadata: Mapping[str, str] | None | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | None | Omit = omit,
        previous_response_id: str | None | Omit = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        reasoning: ReasoningParam | None | Omit = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | None | Omit = omit,
        temperature: float | None | Omit = omit,
        text: ResponseTextConfigParam | None | Omit = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation: Literal["auto", "disabled"] | Omit = omit,
        user: str | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> Stream[ResponseStreamEvent]: ...
    @overload
    def create(
        self,
        *,
        input: str | Iterable[ResponseInputItemParam],
        stream: bool,
        background: bool | None | Omit = omit,
        cache_salt: str | None | Omit = omit,
        enable_response_messages: bool | Omit = omit,
        include: Iterable[
            Literal[
                "code_interpreter_call.outputs",
                "computer_call_output.output.image_url",
                "file_search_call.results",
                "message.input_image.image_url",
                "message.output_text.logprobs",
                "reasoning.encrypted_content",
            ]
        ]
        | None
        | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        max_output_tokens: int | None | Omit = omit,
        max_tool_calls: int | None | Omit = omit,
        metadata: Mapping[str, str] | None | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | None | Omit = omit,
        previous_response_id: str | None | Omit = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        reasoning: ReasoningParam | None | Omit = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | None | Omit = omit,
        temperature: float | None | Omit = omit,
        text: ResponseTextConfigParam | None | Omit = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation: Literal["auto", "disabled"] | Omit = omit,
        user: str | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseCreateResponse | Stream[ResponseStreamEvent]: ...
    def create(
        self,
        *,
        input: str | Iterable[ResponseInputItemParam],
        background: bool | None | Omit = omit,
        cache_salt: str | None | Omit = omit,
        enable_response_messages: bool | Omit = omit,
        include: Iterable[
            Literal[
                "code_interpreter_call.outputs",
                "computer_call_output.output.image_url",
                "file_search_call.results",
                "message.input_image.image_url",
                "message.output_text.logprobs",
                "reasoning.encrypted_content",
            ]
        ]
        | None
        | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        max_output_tokens: int | None | Omit = omit,
        max_tool_calls: int | None | Omit = omit,
        metadata: Mapping[str, str] | None | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | None | Omit = omit,
        previous_response_id: str | None | Omit = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        reasoning: ReasoningParam | None | Omit = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | None | Omit = omit,
        stream: bool | None | Omit = omit,
        temperature: float | None | Omit = omit,
        text: ResponseTextConfigParam | None | Omit = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation: Literal["auto", "disabled"] | Omit = omit,
        user: str | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseCreateResponse | Stream[ResponseStreamEvent]:
        """OpenAI-style response with tools, computer use and chaining.

        Args:
            input: Doc of it.
            background: Doc of it.
            cache_salt: Doc of it.
            enable_response_messages: Doc of it.
            include: Doc of it.
            include_stop_str_in_output: Doc of it.
            instructions: Doc of it.
            logit_bias: Doc of it.
            max_output_tokens: Doc of it.
            max_tool_calls: Doc of it.
            metadata: Doc of it.
            mm_processor_kwargs: Doc of it.
            model: Doc of it.
            parallel_tool_calls: Doc of it.
            previous_input_messages: Doc of it.
            previous_response_id: Doc of it.
            priority: Doc of it.
            prompt: Doc of it.
            prompt_cache_key: Doc of it.
            reasoning: Doc of it.
            request_id: Doc of it.
            service_tier: Doc of it.
            skip_special_tokens: Doc of it.
            store: Doc of it.
            stream: Doc of it.
            temperature: Doc of it.
            text: Doc of it.
            tool_choice: Doc of it.
            tools: Doc of it.
            top_k: Doc of it.
            top_logprobs: Doc of it.
            top_p: Doc of it.
            truncation: Doc of it.
            user: Doc of it.
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
            "responses.create",
            body={
                "input": input,
                "background": background,
                "cache_salt": cache_salt,
                "enable_response_messages": enable_response_messages,
                "include": include,
                "include_stop_str_in_output": include_stop_str_in_output,
                "instructions": instructions,
                "logit_bias": logit_bias,
                "max_output_tokens": max_output_tokens,
                "max_tool_calls": max_tool_calls,
                "metadata": metadata,
                "mm_processor_kwargs": mm_processor_kwargs,
                "model": model,
                "parallel_tool_calls": parallel_tool_calls,
                "previous_input_messages": previous_input_messages,
                "previous_response_id": previous_response_id,
                "priority": priority,
                "prompt": prompt,
                "prompt_cache_key": prompt_cache_key,
                "reasoning": reasoning,
                "request_id": request_id,
                "service_tier": service_tier,
                "skip_special_tokens": skip_special_tokens,
                "store": store,
                "stream": stream,
                "temperature": temperature,
                "text": text,
                "tool_choice": tool_choice,
                "tools": tools,
                "top_k": top_k,
                "top_logprobs": top_logprobs,
                "top_p": top_p,
                "truncation": truncation,
                "user": user,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        if stream is True:
            return self._stream(call, ResponseStreamEvent)
        return self._call(call, ResponseCreateResponse)

    @overload
    def retrieve(
        self,
        response_id: str,
        *,
        stream: Literal[False] | None | Omit = omit,
        starting_after: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseRetrieveResponse: ...
    @overload
    def retrieve(
        self,
        response_id: str,
        *,
        stream: Literal[True],
        starting_after: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> Stream[ResponseStreamEvent]: ...
    @overload
    def retrieve(
        self,
        response_id: str,
        *,
        stream: bool,
        starting_after: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseRetrieveResponse | Stream[ResponseStreamEvent]: ...
    def retrieve(
        self,
        response_id: str,
        *,
        starting_after: int | Omit = omit,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseRetrieveResponse | Stream[ResponseStreamEvent]:
        """Fetch a stored response.

        Args:
            response_id: Doc of it.
            starting_after: Doc of it.
            stream: Doc of it.
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
            "responses.retrieve",
            (response_id,),
            query={
                "starting_after": starting_after,
                "stream": stream,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        if stream is True:
            return self._stream(call, ResponseStreamEvent)
        return self._call(call, ResponseRetrieveResponse)

    def delete(
        self,
        response_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseDeleteResponse:
        """Remove a stored response.

        Args:
            response_id: Doc of it.
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
            "responses.delete",
            (response_id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ResponseDeleteResponse)

    def cancel(
        self,
        response_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseCancelResponse:
        """Cancel a response; the live service answers 404.

        Args:
            response_id: Doc of it.
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
            "responses.cancel",
            (response_id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ResponseCancelResponse)


class AsyncResponsesResource(AsyncAPIResource):
    """Ask the model for its next step, with tools and with what was said before; for loops of your own."""

    @cached_property
    def with_raw_response(self) -> AsyncResponsesResourceWithRawResponse:
        """The same methods, which give the whole HTTP response."""
        return AsyncResponsesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncResponsesResourceWithStreamingResponse:
        """The same methods, which give the HTTP response before its body is read."""
        return AsyncResponsesResourceWithStreamingResponse(self)

    @overload
    async def create(
        self,
        *,
        input: str | Iterable[ResponseInputItemParam],
        stream: Literal[False] | None | Omit = omit,
        background: bool | None | Omit = omit,
        cache_salt: str | None | Omit = omit,
        enable_response_messages: bool | Omit = omit,
        include: Iterable[
            Literal[
                "code_interpreter_call.outputs",
                "computer_call_output.output.image_url",
                "file_search_call.results",
                "message.input_image.image_url",
                "message.output_text.logprobs",
                "reasoning.encrypted_content",
            ]
        ]
        | None
        | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        max_output_tokens: int | None | Omit = omit,
        max_tool_calls: int | None | Omit = omit,
        metadata: Mapping[str, str] | None | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | None | Omit = omit,
        previous_response_id: str | None | Omit = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        reasoning: ReasoningParam | None | Omit = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | None | Omit = omit,
        temperature: float | None | Omit = omit,
        text: ResponseTextConfigParam | None | Omit = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation: Literal["auto", "disabled"] | Omit = omit,
        user: str | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseCreateResponse: ...
    @overload
    async def create(
        self,
        *,
        input: str | Iterable[ResponseInputItemParam],
        stream: Literal[True],
        background: bool | None | Omit = omit,
        cache_salt: str | None | Omit = omit,
        enable_response_messages: bool | Omit = omit,
        include: Iterable[
            Literal[
                "code_interpreter_call.outputs",
                "computer_call_output.output.image_url",
                "file_search_call.results",
                "message.input_image.image_url",
                "message.output_text.logprobs",
                "reasoning.encrypted_content",
            ]
        ]
        | None
        | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        max_output_tokens: int | None | Omit = omit,
        max_tool_calls: int | None | Omit = omit,
        metadata: Mapping[str, str] | None | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | None | Omit = omit,
        previous_response_id: str | None | Omit = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        reasoning: ReasoningParam | None | Omit = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | None | Omit = omit,
        temperature: float | None | Omit = omit,
        text: ResponseTextConfigParam | None | Omit = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation: Literal["auto", "disabled"] | Omit = omit,
        user: str | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncStream[ResponseStreamEvent]: ...
    @overload
    async def create(
        self,
        *,
        input: str | Iterable[ResponseInputItemParam],
        stream: bool,
        background: bool | None | Omit = omit,
        cache_salt: str | None | Omit = omit,
        enable_response_messages: bool | Omit = omit,
        include: Iterable[
            Literal[
                "code_interpreter_call.outputs",
                "computer_call_output.output.image_url",
                "file_search_call.results",
                "message.input_image.image_url",
                "message.output_text.logprobs",
                "reasoning.encrypted_content",
            ]
        ]
        | None
        | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        max_output_tokens: int | None | Omit = omit,
        max_tool_calls: int | None | Omit = omit,
        metadata: Mapping[str, str] | None | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | None | Omit = omit,
        previous_response_id: str | None | Omit = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        reasoning: ReasoningParam | None | Omit = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | None | Omit = omit,
        temperature: float | None | Omit = omit,
        text: ResponseTextConfigParam | None | Omit = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation: Literal["auto", "disabled"] | Omit = omit,
        user: str | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseCreateResponse | AsyncStream[ResponseStreamEvent]: ...
    async def create(
        self,
        *,
        input: str | Iterable[ResponseInputItemParam],
        background: bool | None | Omit = omit,
        cache_salt: str | None | Omit = omit,
        enable_response_messages: bool | Omit = omit,
        include: Iterable[
            Literal[
                "code_interpreter_call.outputs",
                "computer_call_output.output.image_url",
                "file_search_call.results",
                "message.input_image.image_url",
                "message.output_text.logprobs",
                "reasoning.encrypted_content",
            ]
        ]
        | None
        | Omit = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | None | Omit = omit,
        logit_bias: Mapping[str, float] | None | Omit = omit,
        max_output_tokens: int | None | Omit = omit,
        max_tool_calls: int | None | Omit = omit,
        metadata: Mapping[str, str] | None | Omit = omit,
        mm_processor_kwargs: Mapping[str, object] | None | Omit = omit,
        model: str | None | Omit = omit,
        parallel_tool_calls: bool | None | Omit = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | None | Omit = omit,
        previous_response_id: str | None | Omit = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | None | Omit = omit,
        prompt_cache_key: str | None | Omit = omit,
        reasoning: ReasoningParam | None | Omit = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | None | Omit = omit,
        stream: bool | None | Omit = omit,
        temperature: float | None | Omit = omit,
        text: ResponseTextConfigParam | None | Omit = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | None | Omit = omit,
        top_logprobs: int | None | Omit = omit,
        top_p: float | None | Omit = omit,
        truncation: Literal["auto", "disabled"] | Omit = omit,
        user: str | None | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseCreateResponse | AsyncStream[ResponseStreamEvent]:
        """OpenAI-style response with tools, computer use and chaining.

        Args:
            input: Doc of it.
            background: Doc of it.
            cache_salt: Doc of it.
            enable_response_messages: Doc of it.
            include: Doc of it.
            include_stop_str_in_output: Doc of it.
            instructions: Doc of it.
            logit_bias: Doc of it.
            max_output_tokens: Doc of it.
            max_tool_calls: Doc of it.
            metadata: Doc of it.
            mm_processor_kwargs: Doc of it.
            model: Doc of it.
            parallel_tool_calls: Doc of it.
            previous_input_messages: Doc of it.
            previous_response_id: Doc of it.
            priority: Doc of it.
            prompt: Doc of it.
            prompt_cache_key: Doc of it.
            reasoning: Doc of it.
            request_id: Doc of it.
            service_tier: Doc of it.
            skip_special_tokens: Doc of it.
            store: Doc of it.
            stream: Doc of it.
            temperature: Doc of it.
            text: Doc of it.
            tool_choice: Doc of it.
            tools: Doc of it.
            top_k: Doc of it.
            top_logprobs: Doc of it.
            top_p: Doc of it.
            truncation: Doc of it.
            user: Doc of it.
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
            "responses.create",
            body={
                "input": input,
                "background": background,
                "cache_salt": cache_salt,
                "enable_response_messages": enable_response_messages,
                "include": include,
                "include_stop_str_in_output": include_stop_str_in_output,
                "instructions": instructions,
                "logit_bias": logit_bias,
                "max_output_tokens": max_output_tokens,
                "max_tool_calls": max_tool_calls,
                "metadata": metadata,
                "mm_processor_kwargs": mm_processor_kwargs,
                "model": model,
                "parallel_tool_calls": parallel_tool_calls,
                "previous_input_messages": previous_input_messages,
                "previous_response_id": previous_response_id,
                "priority": priority,
                "prompt": prompt,
                "prompt_cache_key": prompt_cache_key,
                "reasoning": reasoning,
                "request_id": request_id,
                "service_tier": service_tier,
                "skip_special_tokens": skip_special_tokens,
                "store": store,
                "stream": stream,
                "temperature": temperature,
                "text": text,
                "tool_choice": tool_choice,
                "tools": tools,
                "top_k": top_k,
                "top_logprobs": top_logprobs,
                "top_p": top_p,
                "truncation": truncation,
                "user": user,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        if stream is True:
            return await self._stream(call, ResponseStreamEvent)
        return await self._call(call, ResponseCreateResponse)

    @overload
    async def retrieve(
        self,
        response_id: str,
        *,
        stream: Literal[False] | None | Omit = omit,
        starting_after: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseRetrieveResponse: ...
    @overload
    async def retrieve(
        self,
        response_id: str,
        *,
        stream: Literal[True],
        starting_after: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> AsyncStream[ResponseStreamEvent]: ...
    @overload
    async def retrieve(
        self,
        response_id: str,
        *,
        stream: bool,
        starting_after: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseRetrieveResponse | AsyncStream[ResponseStreamEvent]: ...
    async def retrieve(
        self,
        response_id: str,
        *,
        starting_after: int | Omit = omit,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseRetrieveResponse | AsyncStream[ResponseStreamEvent]:
        """Fetch a stored response.

        Args:
            response_id: Doc of it.
            starting_after: Doc of it.
            stream: Doc of it.
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
            "responses.retrieve",
            (response_id,),
            query={
                "starting_after": starting_after,
                "stream": stream,
            },
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        if stream is True:
            return await self._stream(call, ResponseStreamEvent)
        return await self._call(call, ResponseRetrieveResponse)

    async def delete(
        self,
        response_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseDeleteResponse:
        """Remove a stored response.

        Args:
            response_id: Doc of it.
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
            "responses.delete",
            (response_id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ResponseDeleteResponse)

    async def cancel(
        self,
        response_id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseCancelResponse:
        """Cancel a response; the live service answers 404.

        Args:
            response_id: Doc of it.
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
            "responses.cancel",
            (response_id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ResponseCancelResponse)


class ResponsesResourceWithRawResponse:
    """``client.responses`` with the whole HTTP response."""

    def __init__(self, responses: ResponsesResource) -> None:
        self._responses = responses
        self.create = to_raw_response_wrapper(responses.create)
        self.retrieve = to_raw_response_wrapper(responses.retrieve)
        self.delete = to_raw_response_wrapper(responses.delete)
        self.cancel = to_raw_response_wrapper(responses.cancel)


class AsyncResponsesResourceWithRawResponse:
    """``client.responses`` with the whole HTTP response."""

    def __init__(self, responses: AsyncResponsesResource) -> None:
        self._responses = responses
        self.create = async_to_raw_response_wrapper(responses.create)
        self.retrieve = async_to_raw_response_wrapper(responses.retrieve)
        self.delete = async_to_raw_response_wrapper(responses.delete)
        self.cancel = async_to_raw_response_wrapper(responses.cancel)


class ResponsesResourceWithStreamingResponse:
    """``client.responses`` with the HTTP response before its body is read."""

    def __init__(self, responses: ResponsesResource) -> None:
        self._responses = responses
        self.create = to_streamed_response_wrapper(responses.create)
        self.retrieve = to_streamed_response_wrapper(responses.retrieve)
        self.delete = to_streamed_response_wrapper(responses.delete)
        self.cancel = to_streamed_response_wrapper(responses.cancel)


class AsyncResponsesResourceWithStreamingResponse:
    """``client.responses`` with the HTTP response before its body is read."""

    def __init__(self, responses: AsyncResponsesResource) -> None:
        self._responses = responses
        self.create = async_to_streamed_response_wrapper(responses.create)
        self.retrieve = async_to_streamed_response_wrapper(responses.retrieve)
        self.delete = async_to_streamed_response_wrapper(responses.delete)
        self.cancel = async_to_streamed_response_wrapper(responses.cancel)
