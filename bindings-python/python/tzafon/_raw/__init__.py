"""Whole HTTP responses, as ``with_raw_response`` and ``with_streaming_response`` return them, and the methods for
endpoints that have no method of their own. Uses ``_streaming``, ``_models`` and ``_engine``; resources and the client
use it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy_imports import exports

if TYPE_CHECKING:
    from .._streaming.items import StreamAlreadyConsumed
    from .async_response import (
        AsyncAPIResponse,
        AsyncBinaryAPIResponse,
        AsyncResponseContextManager,
        AsyncStreamedBinaryAPIResponse,
    )
    from .base_response import BaseAPIResponse
    from .sync_response import APIResponse, BinaryAPIResponse, ResponseContextManager, StreamedBinaryAPIResponse
    from .wrappers import (
        async_to_raw_response_wrapper,
        async_to_streamed_response_wrapper,
        to_raw_response_wrapper,
        to_streamed_response_wrapper,
    )

__all__ = [
    "APIResponse",
    "AsyncAPIResponse",
    "AsyncBinaryAPIResponse",
    "AsyncResponseContextManager",
    "AsyncStreamedBinaryAPIResponse",
    "BaseAPIResponse",
    "BinaryAPIResponse",
    "ResponseContextManager",
    "StreamAlreadyConsumed",
    "StreamedBinaryAPIResponse",
    "async_to_raw_response_wrapper",
    "async_to_streamed_response_wrapper",
    "to_raw_response_wrapper",
    "to_streamed_response_wrapper",
]

__getattr__, __dir__ = exports(
    __name__,
    {
        "APIResponse": "sync_response",
        "AsyncAPIResponse": "async_response",
        "AsyncBinaryAPIResponse": "async_response",
        "AsyncResponseContextManager": "async_response",
        "AsyncStreamedBinaryAPIResponse": "async_response",
        "BaseAPIResponse": "base_response",
        "BinaryAPIResponse": "sync_response",
        "ResponseContextManager": "sync_response",
        "StreamAlreadyConsumed": ".._streaming.items",
        "StreamedBinaryAPIResponse": "sync_response",
        "async_to_raw_response_wrapper": "wrappers",
        "async_to_streamed_response_wrapper": "wrappers",
        "to_raw_response_wrapper": "wrappers",
        "to_streamed_response_wrapper": "wrappers",
    },
)
