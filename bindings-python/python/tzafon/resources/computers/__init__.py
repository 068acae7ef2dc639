# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``client.computers``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._lazy_imports import exports

if TYPE_CHECKING:
    from .computers import (
        AsyncComputersResource,
        AsyncComputersResourceWithRawResponse,
        AsyncComputersResourceWithStreamingResponse,
        ComputersResource,
        ComputersResourceWithRawResponse,
        ComputersResourceWithStreamingResponse,
    )
    from .exec import (
        AsyncExecResource,
        AsyncExecResourceWithRawResponse,
        AsyncExecResourceWithStreamingResponse,
        ExecResource,
        ExecResourceWithRawResponse,
        ExecResourceWithStreamingResponse,
    )
    from .tabs import (
        AsyncTabsResource,
        AsyncTabsResourceWithRawResponse,
        AsyncTabsResourceWithStreamingResponse,
        TabsResource,
        TabsResourceWithRawResponse,
        TabsResourceWithStreamingResponse,
    )

__all__ = [
    "AsyncComputersResource",
    "AsyncComputersResourceWithRawResponse",
    "AsyncComputersResourceWithStreamingResponse",
    "AsyncExecResource",
    "AsyncExecResourceWithRawResponse",
    "AsyncExecResourceWithStreamingResponse",
    "AsyncTabsResource",
    "AsyncTabsResourceWithRawResponse",
    "AsyncTabsResourceWithStreamingResponse",
    "ComputersResource",
    "ComputersResourceWithRawResponse",
    "ComputersResourceWithStreamingResponse",
    "ExecResource",
    "ExecResourceWithRawResponse",
    "ExecResourceWithStreamingResponse",
    "TabsResource",
    "TabsResourceWithRawResponse",
    "TabsResourceWithStreamingResponse",
]

__getattr__, __dir__ = exports(
    __name__,
    {
        "ComputersResource": "computers",
        "ComputersResourceWithRawResponse": "computers",
        "ComputersResourceWithStreamingResponse": "computers",
        "AsyncComputersResource": "computers",
        "AsyncComputersResourceWithRawResponse": "computers",
        "AsyncComputersResourceWithStreamingResponse": "computers",
        "ExecResource": "exec",
        "ExecResourceWithRawResponse": "exec",
        "ExecResourceWithStreamingResponse": "exec",
        "AsyncExecResource": "exec",
        "AsyncExecResourceWithRawResponse": "exec",
        "AsyncExecResourceWithStreamingResponse": "exec",
        "TabsResource": "tabs",
        "TabsResourceWithRawResponse": "tabs",
        "TabsResourceWithStreamingResponse": "tabs",
        "AsyncTabsResource": "tabs",
        "AsyncTabsResourceWithRawResponse": "tabs",
        "AsyncTabsResourceWithStreamingResponse": "tabs",
    },
)
