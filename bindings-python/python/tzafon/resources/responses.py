# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``client.responses``."""

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
    """Ask the model for its next step, with tools and the conversation so far, for your own agent loop."""

    @cached_property
    def with_raw_response(self) -> ResponsesResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return ResponsesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ResponsesResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return ResponsesResourceWithStreamingResponse(self)

    @overload
    def create(
        self,
        *,
        input: str | Iterable[ResponseInputItemParam],
        stream: Literal[False] | Omit | None = omit,
        background: bool | Omit | None = omit,
        cache_salt: str | Omit | None = omit,
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
        | Omit
        | None = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        max_output_tokens: int | Omit | None = omit,
        max_tool_calls: int | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | Omit | None = omit,
        previous_response_id: str | Omit | None = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        reasoning: ReasoningParam | Omit | None = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | Omit | None = omit,
        temperature: float | Omit | None = omit,
        text: ResponseTextConfigParam | Omit | None = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncation: Literal["auto", "disabled"] | Omit | None = omit,
        user: str | Omit | None = omit,
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
        background: bool | Omit | None = omit,
        cache_salt: str | Omit | None = omit,
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
        | Omit
        | None = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        max_output_tokens: int | Omit | None = omit,
        max_tool_calls: int | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | Omit | None = omit,
        previous_response_id: str | Omit | None = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        reasoning: ReasoningParam | Omit | None = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | Omit | None = omit,
        temperature: float | Omit | None = omit,
        text: ResponseTextConfigParam | Omit | None = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncation: Literal["auto", "disabled"] | Omit | None = omit,
        user: str | Omit | None = omit,
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
        background: bool | Omit | None = omit,
        cache_salt: str | Omit | None = omit,
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
        | Omit
        | None = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        max_output_tokens: int | Omit | None = omit,
        max_tool_calls: int | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | Omit | None = omit,
        previous_response_id: str | Omit | None = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        reasoning: ReasoningParam | Omit | None = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | Omit | None = omit,
        temperature: float | Omit | None = omit,
        text: ResponseTextConfigParam | Omit | None = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncation: Literal["auto", "disabled"] | Omit | None = omit,
        user: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseCreateResponse | Stream[ResponseStreamEvent]: ...
    def create(
        self,
        *,
        input: str | Iterable[ResponseInputItemParam],
        background: bool | Omit | None = omit,
        cache_salt: str | Omit | None = omit,
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
        | Omit
        | None = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        max_output_tokens: int | Omit | None = omit,
        max_tool_calls: int | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | Omit | None = omit,
        previous_response_id: str | Omit | None = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        reasoning: ReasoningParam | Omit | None = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | Omit | None = omit,
        stream: bool | Omit | None = omit,
        temperature: float | Omit | None = omit,
        text: ResponseTextConfigParam | Omit | None = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncation: Literal["auto", "disabled"] | Omit | None = omit,
        user: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseCreateResponse | Stream[ResponseStreamEvent]:
        """Asks the model for its next step, with tools such as ``computer_use`` and the conversation so far; whole or
        streamed.

        Args:
            input: The input: a string, which counts as one user message, or a list of input items.
            background: ``true`` runs the response in the background, to be fetched later by its id; absent, null or
                ``false`` waits for it.
            cache_salt: Secret text mixed into the key of the prefix cache, so that only requests with the same salt
                share cached input; absent or null uses no salt.
            enable_response_messages: ``true`` asks for the raw messages that went to and came from the model as
                part of the response; absent, the service decides.
            include: Extra data to include in the output, by path, such as ``message.output_text.logprobs``; absent
                or null adds nothing.
            include_stop_str_in_output: ``true`` keeps the stop string at the end of the text that it ended; absent,
                the service decides.
            instructions: Instructions for the model before the input, like a system message; absent or null gives
                none.
            logit_bias: Bias to add to the scores of single tokens, as a map from token id to number; a positive one
                makes the token more probable, and absent or null changes nothing.
            max_output_tokens: Maximum number of tokens to generate, reasoning included; absent or null leaves the
                limit to the service.
            max_tool_calls: Maximum number of calls of built-in tools in the whole response; absent or null sets no
                limit.
            metadata: Your own labels for the response, as a map from string to string; absent or null stores none.
            mm_processor_kwargs: Extra settings for the processor of images and other media of the model; absent or
                null keeps those of the service.
            model: Name of the model; absent or null lets the service choose.
            parallel_tool_calls: Whether the model may make several tool calls in parallel; absent or null leaves it
                to the service.
            previous_input_messages: Raw messages of earlier turns, for a conversation that you keep yourself
                instead of using ``previous_response_id``; absent or null sends none.
            previous_response_id: The ``id`` of the response that this one continues, so that you send only new
                input; absent or null starts a new conversation.
            priority: Priority of the request: a lower number is served earlier, where the service schedules by
                priority. Absent, it has the default priority.
            prompt: Stored prompt template to use, with its variables; absent or null uses none.
            prompt_cache_key: Key that groups requests with similar prefixes, so that cached input is reused more
                often; absent or null leaves it to the service.
            reasoning: How much the model reasons and whether it summarizes its reasoning; absent or null keeps the
                settings of the service.
            request_id: Your own id for this request, for tracing; absent, the service generates one.
            service_tier: Class of service that handles the request: ``auto``, ``default``, ``flex``, ``scale`` or
                ``priority``; absent, the service chooses.
            skip_special_tokens: ``true`` leaves special tokens, such as an end mark, out of the text; absent, the
                service decides.
            store: Whether the response is kept, so that it can be fetched or continued later; absent or null leaves
                it to the service.
            stream: ``true`` streams events while the response is generated; absent, null or ``false`` returns the
                finished response as one JSON object.
            temperature: Sampling temperature: 0 is nearly deterministic, higher values vary more. Absent or null
                uses the service's default.
            text: Format and length of the text that the model writes; absent or null asks for plain text.
            tool_choice: Whether the model may, must or must not call a tool, or which one; absent leaves it to the
                service.
            tools: Tools that the model may call; absent, it can call none.
            top_k: How many of the most likely tokens are considered at each step; absent or null leaves it to the
                service.
            top_logprobs: How many likely tokens to report with log probabilities at each position; absent or null
                leaves it to the service.
            top_p: Total probability, 0 to 1, from which tokens are drawn: 0.1 considers only the most probable
                tokens that make up a tenth. Absent or null uses the service's default.
            truncation: What happens when the input is too long: ``auto`` drops older items, ``disabled`` lets the
                request fail. Absent or null leaves it to the service.
            user: Your own id for the end user, which should not reveal who it is; absent or null names nobody.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
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
        stream: Literal[False] | Omit | None = omit,
        starting_after: int | Omit | None = omit,
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
        starting_after: int | Omit | None = omit,
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
        starting_after: int | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseRetrieveResponse | Stream[ResponseStreamEvent]: ...
    def retrieve(
        self,
        response_id: str,
        *,
        starting_after: int | Omit | None = omit,
        stream: bool | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseRetrieveResponse | Stream[ResponseStreamEvent]:
        """Fetches a stored response, or follows one that is in progress.

        Args:
            response_id: Id of the response, returned when it was created.
            starting_after: With ``stream``: returns only events after this ``sequence_number``.
            stream: Whether to stream the events of the response instead of returning it as it is now.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
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
        """Deletes a stored response.

        Args:
            response_id: Id of the response, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
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
        """Cancels a response. The live service responds with 404 for every id; ``delete`` works.

        Args:
            response_id: Id of the response, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "responses.cancel",
            (response_id,),
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ResponseCancelResponse)


class AsyncResponsesResource(AsyncAPIResource):
    """Ask the model for its next step, with tools and the conversation so far, for your own agent loop."""

    @cached_property
    def with_raw_response(self) -> AsyncResponsesResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return AsyncResponsesResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncResponsesResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return AsyncResponsesResourceWithStreamingResponse(self)

    @overload
    async def create(
        self,
        *,
        input: str | Iterable[ResponseInputItemParam],
        stream: Literal[False] | Omit | None = omit,
        background: bool | Omit | None = omit,
        cache_salt: str | Omit | None = omit,
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
        | Omit
        | None = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        max_output_tokens: int | Omit | None = omit,
        max_tool_calls: int | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | Omit | None = omit,
        previous_response_id: str | Omit | None = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        reasoning: ReasoningParam | Omit | None = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | Omit | None = omit,
        temperature: float | Omit | None = omit,
        text: ResponseTextConfigParam | Omit | None = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncation: Literal["auto", "disabled"] | Omit | None = omit,
        user: str | Omit | None = omit,
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
        background: bool | Omit | None = omit,
        cache_salt: str | Omit | None = omit,
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
        | Omit
        | None = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        max_output_tokens: int | Omit | None = omit,
        max_tool_calls: int | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | Omit | None = omit,
        previous_response_id: str | Omit | None = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        reasoning: ReasoningParam | Omit | None = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | Omit | None = omit,
        temperature: float | Omit | None = omit,
        text: ResponseTextConfigParam | Omit | None = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncation: Literal["auto", "disabled"] | Omit | None = omit,
        user: str | Omit | None = omit,
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
        background: bool | Omit | None = omit,
        cache_salt: str | Omit | None = omit,
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
        | Omit
        | None = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        max_output_tokens: int | Omit | None = omit,
        max_tool_calls: int | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | Omit | None = omit,
        previous_response_id: str | Omit | None = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        reasoning: ReasoningParam | Omit | None = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | Omit | None = omit,
        temperature: float | Omit | None = omit,
        text: ResponseTextConfigParam | Omit | None = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncation: Literal["auto", "disabled"] | Omit | None = omit,
        user: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseCreateResponse | AsyncStream[ResponseStreamEvent]: ...
    async def create(
        self,
        *,
        input: str | Iterable[ResponseInputItemParam],
        background: bool | Omit | None = omit,
        cache_salt: str | Omit | None = omit,
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
        | Omit
        | None = omit,
        include_stop_str_in_output: bool | Omit = omit,
        instructions: str | Omit | None = omit,
        logit_bias: Mapping[str, float] | Omit | None = omit,
        max_output_tokens: int | Omit | None = omit,
        max_tool_calls: int | Omit | None = omit,
        metadata: Mapping[str, str] | Omit | None = omit,
        mm_processor_kwargs: Mapping[str, object] | Omit | None = omit,
        model: str | Omit | None = omit,
        parallel_tool_calls: bool | Omit | None = omit,
        previous_input_messages: Iterable[ResponsePreviousInputMessageParam] | Omit | None = omit,
        previous_response_id: str | Omit | None = omit,
        priority: int | Omit = omit,
        prompt: ResponsePromptParam | Omit | None = omit,
        prompt_cache_key: str | Omit | None = omit,
        reasoning: ReasoningParam | Omit | None = omit,
        request_id: str | Omit = omit,
        service_tier: Literal["auto", "default", "flex", "scale", "priority"] | Omit = omit,
        skip_special_tokens: bool | Omit = omit,
        store: bool | Omit | None = omit,
        stream: bool | Omit | None = omit,
        temperature: float | Omit | None = omit,
        text: ResponseTextConfigParam | Omit | None = omit,
        tool_choice: ResponseToolChoiceParam | Omit = omit,
        tools: Iterable[ResponseToolParam] | Omit = omit,
        top_k: int | Omit | None = omit,
        top_logprobs: int | Omit | None = omit,
        top_p: float | Omit | None = omit,
        truncation: Literal["auto", "disabled"] | Omit | None = omit,
        user: str | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseCreateResponse | AsyncStream[ResponseStreamEvent]:
        """Asks the model for its next step, with tools such as ``computer_use`` and the conversation so far; whole or
        streamed.

        Args:
            input: The input: a string, which counts as one user message, or a list of input items.
            background: ``true`` runs the response in the background, to be fetched later by its id; absent, null or
                ``false`` waits for it.
            cache_salt: Secret text mixed into the key of the prefix cache, so that only requests with the same salt
                share cached input; absent or null uses no salt.
            enable_response_messages: ``true`` asks for the raw messages that went to and came from the model as
                part of the response; absent, the service decides.
            include: Extra data to include in the output, by path, such as ``message.output_text.logprobs``; absent
                or null adds nothing.
            include_stop_str_in_output: ``true`` keeps the stop string at the end of the text that it ended; absent,
                the service decides.
            instructions: Instructions for the model before the input, like a system message; absent or null gives
                none.
            logit_bias: Bias to add to the scores of single tokens, as a map from token id to number; a positive one
                makes the token more probable, and absent or null changes nothing.
            max_output_tokens: Maximum number of tokens to generate, reasoning included; absent or null leaves the
                limit to the service.
            max_tool_calls: Maximum number of calls of built-in tools in the whole response; absent or null sets no
                limit.
            metadata: Your own labels for the response, as a map from string to string; absent or null stores none.
            mm_processor_kwargs: Extra settings for the processor of images and other media of the model; absent or
                null keeps those of the service.
            model: Name of the model; absent or null lets the service choose.
            parallel_tool_calls: Whether the model may make several tool calls in parallel; absent or null leaves it
                to the service.
            previous_input_messages: Raw messages of earlier turns, for a conversation that you keep yourself
                instead of using ``previous_response_id``; absent or null sends none.
            previous_response_id: The ``id`` of the response that this one continues, so that you send only new
                input; absent or null starts a new conversation.
            priority: Priority of the request: a lower number is served earlier, where the service schedules by
                priority. Absent, it has the default priority.
            prompt: Stored prompt template to use, with its variables; absent or null uses none.
            prompt_cache_key: Key that groups requests with similar prefixes, so that cached input is reused more
                often; absent or null leaves it to the service.
            reasoning: How much the model reasons and whether it summarizes its reasoning; absent or null keeps the
                settings of the service.
            request_id: Your own id for this request, for tracing; absent, the service generates one.
            service_tier: Class of service that handles the request: ``auto``, ``default``, ``flex``, ``scale`` or
                ``priority``; absent, the service chooses.
            skip_special_tokens: ``true`` leaves special tokens, such as an end mark, out of the text; absent, the
                service decides.
            store: Whether the response is kept, so that it can be fetched or continued later; absent or null leaves
                it to the service.
            stream: ``true`` streams events while the response is generated; absent, null or ``false`` returns the
                finished response as one JSON object.
            temperature: Sampling temperature: 0 is nearly deterministic, higher values vary more. Absent or null
                uses the service's default.
            text: Format and length of the text that the model writes; absent or null asks for plain text.
            tool_choice: Whether the model may, must or must not call a tool, or which one; absent leaves it to the
                service.
            tools: Tools that the model may call; absent, it can call none.
            top_k: How many of the most likely tokens are considered at each step; absent or null leaves it to the
                service.
            top_logprobs: How many likely tokens to report with log probabilities at each position; absent or null
                leaves it to the service.
            top_p: Total probability, 0 to 1, from which tokens are drawn: 0.1 considers only the most probable
                tokens that make up a tenth. Absent or null uses the service's default.
            truncation: What happens when the input is too long: ``auto`` drops older items, ``disabled`` lets the
                request fail. Absent or null leaves it to the service.
            user: Your own id for the end user, which should not reveal who it is; absent or null names nobody.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
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
        stream: Literal[False] | Omit | None = omit,
        starting_after: int | Omit | None = omit,
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
        starting_after: int | Omit | None = omit,
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
        starting_after: int | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseRetrieveResponse | AsyncStream[ResponseStreamEvent]: ...
    async def retrieve(
        self,
        response_id: str,
        *,
        starting_after: int | Omit | None = omit,
        stream: bool | Omit | None = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ResponseRetrieveResponse | AsyncStream[ResponseStreamEvent]:
        """Fetches a stored response, or follows one that is in progress.

        Args:
            response_id: Id of the response, returned when it was created.
            starting_after: With ``stream``: returns only events after this ``sequence_number``.
            stream: Whether to stream the events of the response instead of returning it as it is now.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
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
        """Deletes a stored response.

        Args:
            response_id: Id of the response, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
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
        """Cancels a response. The live service responds with 404 for every id; ``delete`` works.

        Args:
            response_id: Id of the response, returned when it was created.
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
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
