# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``client.models``."""

from __future__ import annotations

from functools import cached_property

from .._raw.wrappers import (
    async_to_raw_response_wrapper,
    async_to_streamed_response_wrapper,
    to_raw_response_wrapper,
    to_streamed_response_wrapper,
)
from .._resource import AsyncAPIResource, SyncAPIResource, new_call
from .._types import Body, Headers, NotGiven, Query, Timeout, not_given
from ..types.model_list_response import ModelListResponse


class ModelsResource(SyncAPIResource):
    """The models that the API key may use."""

    @cached_property
    def with_raw_response(self) -> ModelsResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return ModelsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> ModelsResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return ModelsResourceWithStreamingResponse(self)

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ModelListResponse:
        """Lists the models that the API key may use.

        Args:
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "models.list",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return self._call(call, ModelListResponse)


class AsyncModelsResource(AsyncAPIResource):
    """The models that the API key may use."""

    @cached_property
    def with_raw_response(self) -> AsyncModelsResourceWithRawResponse:
        """The same methods, which return the whole HTTP response."""
        return AsyncModelsResourceWithRawResponse(self)

    @cached_property
    def with_streaming_response(self) -> AsyncModelsResourceWithStreamingResponse:
        """The same methods, which return the HTTP response before its body is read."""
        return AsyncModelsResourceWithStreamingResponse(self)

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
    ) -> ModelListResponse:
        """Lists the models that the API key may use.

        Args:
            extra_headers, extra_query, extra_body, timeout: of this request; see :class:`tzafon.Lightcone`.

        Raises:
            ValueError: an argument cannot be sent, such as an empty id or NaN.
            APIStatusError: the service refused the request.
            APIConnectionError: the service could not be reached, or not in time.
        """
        call = new_call(
            "models.list",
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            timeout=timeout,
        )
        return await self._call(call, ModelListResponse)


class ModelsResourceWithRawResponse:
    """``client.models`` with the whole HTTP response."""

    def __init__(self, models: ModelsResource) -> None:
        self._models = models
        self.list = to_raw_response_wrapper(models.list)


class AsyncModelsResourceWithRawResponse:
    """``client.models`` with the whole HTTP response."""

    def __init__(self, models: AsyncModelsResource) -> None:
        self._models = models
        self.list = async_to_raw_response_wrapper(models.list)


class ModelsResourceWithStreamingResponse:
    """``client.models`` with the HTTP response before its body is read."""

    def __init__(self, models: ModelsResource) -> None:
        self._models = models
        self.list = to_streamed_response_wrapper(models.list)


class AsyncModelsResourceWithStreamingResponse:
    """``client.models`` with the HTTP response before its body is read."""

    def __init__(self, models: AsyncModelsResource) -> None:
        self._models = models
        self.list = async_to_streamed_response_wrapper(models.list)
