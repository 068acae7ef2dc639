"""A computer as one object that is deleted when its block ends, and recordings of its screen. Uses ``resources``,
``_streaming`` and ``_engine``; the client uses it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy_imports import exports

if TYPE_CHECKING:
    from .async_session import AsyncComputerResource, AsyncComputerSession, AsyncSessionTabs
    from .recording import Recording
    from .sync_session import ComputerResource, ComputerSession, SessionTabs

__all__ = [
    "AsyncComputerResource",
    "AsyncComputerSession",
    "AsyncSessionTabs",
    "ComputerResource",
    "ComputerSession",
    "Recording",
    "SessionTabs",
]

__getattr__, __dir__ = exports(
    __name__,
    {
        "AsyncComputerResource": "async_session",
        "AsyncComputerSession": "async_session",
        "AsyncSessionTabs": "async_session",
        "ComputerResource": "sync_session",
        "ComputerSession": "sync_session",
        "Recording": "recording",
        "SessionTabs": "sync_session",
    },
)
