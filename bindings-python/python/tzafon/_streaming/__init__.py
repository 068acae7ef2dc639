"""What arrives piece by piece: event streams, JSON lines and WebSockets. Uses ``_models`` and ``_engine``; raw
responses, resources, sessions and tasks use it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy_imports import exports

if TYPE_CHECKING:
    from .items import StreamAlreadyConsumed
    from .json_lines import AsyncJSONLDecoder, JSONLDecoder
    from .sockets import AsyncSocket, Socket
    from .streams import AsyncStream, Stream

__all__ = [
    "AsyncJSONLDecoder",
    "AsyncSocket",
    "AsyncStream",
    "JSONLDecoder",
    "Socket",
    "Stream",
    "StreamAlreadyConsumed",
]

__getattr__, __dir__ = exports(
    __name__,
    {
        "AsyncJSONLDecoder": "json_lines",
        "AsyncSocket": "sockets",
        "AsyncStream": "streams",
        "JSONLDecoder": "json_lines",
        "Socket": "sockets",
        "Stream": "streams",
        "StreamAlreadyConsumed": "items",
    },
)
