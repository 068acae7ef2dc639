"""Client for the Lightcone computer-use API: give a task in plain words and follow it on a real screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import _logs
from ._client import AsyncClient, AsyncLightcone, Client, Lightcone
from ._exceptions import (
    ActionError,
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    LightconeError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    StreamInterruptedError,
    UnprocessableEntityError,
)
from ._lazy import exports
from ._native import __version__
from ._types import (
    DEFAULT_CONNECTION_LIMITS,
    DEFAULT_MAX_RETRIES,
    DEFAULT_TIMEOUT,
    NOT_GIVEN,
    Limits,
    NoneType,
    NotGiven,
    Omit,
    ProxiesTypes,
    RequestOptions,
    Timeout,
    Transport,
    file_from_path,
    not_given,
    omit,
)

if TYPE_CHECKING:
    from . import resources as resources
    from . import types
    from ._async_session import AsyncComputerResource, AsyncComputerSession, AsyncSessionTabs
    from ._items import StreamAlreadyConsumed
    from ._lines import AsyncJSONLDecoder, JSONLDecoder
    from ._models import BaseModel
    from ._no_httpx import DefaultAioHttpClient, DefaultAsyncHttpxClient, DefaultHttpxClient
    from ._reconnect import Reconnect
    from ._response import APIResponse as APIResponse
    from ._response import AsyncAPIResponse as AsyncAPIResponse
    from ._session import ComputerResource, ComputerSession, SessionTabs
    from ._socket import AsyncSocket, Socket
    from ._streaming import AsyncStream, Stream
    from .conveniences.coordinates import Coordinates
    from .conveniences.recording import Recording
    from .conveniences.task_handle import AsyncTaskHandle, TaskHandle
    from .conveniences.task_result import TaskResult, TaskTimeoutError
    from .conveniences.tasks import AsyncTaskRun, TaskRun

__title__ = "tzafon"

# What the package computer-python called them.
Computer = Lightcone
AsyncComputer = AsyncLightcone

__all__ = [
    "DEFAULT_CONNECTION_LIMITS",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_TIMEOUT",
    "NOT_GIVEN",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "ActionError",
    "AsyncClient",
    "AsyncComputer",
    "AsyncComputerResource",
    "AsyncComputerSession",
    "AsyncJSONLDecoder",
    "AsyncLightcone",
    "AsyncSessionTabs",
    "AsyncSocket",
    "AsyncStream",
    "AsyncTaskHandle",
    "AsyncTaskRun",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "Client",
    "Computer",
    "ComputerResource",
    "ComputerSession",
    "ConflictError",
    "Coordinates",
    "DefaultAioHttpClient",
    "DefaultAsyncHttpxClient",
    "DefaultHttpxClient",
    "InternalServerError",
    "JSONLDecoder",
    "Lightcone",
    "LightconeError",
    "Limits",
    "NoneType",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "PermissionDeniedError",
    "ProxiesTypes",
    "RateLimitError",
    "Reconnect",
    "Recording",
    "RequestOptions",
    "SessionTabs",
    "Socket",
    "Stream",
    "StreamAlreadyConsumed",
    "StreamInterruptedError",
    "TaskHandle",
    "TaskResult",
    "TaskRun",
    "TaskTimeoutError",
    "Timeout",
    "Transport",
    "UnprocessableEntityError",
    "__title__",
    "__version__",
    "file_from_path",
    "not_given",
    "omit",
    "types",
]

# Loaded when first used: they are most of what there is to import.
__getattr__, __dir__ = exports(
    __name__,
    {
        "APIResponse": "_response",
        "AsyncAPIResponse": "_response",
        "AsyncComputerResource": "_async_session",
        "AsyncComputerSession": "_async_session",
        "AsyncJSONLDecoder": "_lines",
        "AsyncSessionTabs": "_async_session",
        "AsyncSocket": "_socket",
        "AsyncStream": "_streaming",
        "AsyncTaskHandle": "conveniences.task_handle",
        "AsyncTaskRun": "conveniences.tasks",
        "BaseModel": "_models",
        "ComputerResource": "_session",
        "ComputerSession": "_session",
        "Coordinates": "conveniences.coordinates",
        "DefaultAioHttpClient": "_no_httpx",
        "DefaultAsyncHttpxClient": "_no_httpx",
        "DefaultHttpxClient": "_no_httpx",
        "JSONLDecoder": "_lines",
        "Recording": "conveniences.recording",
        "SessionTabs": "_session",
        "Reconnect": "_reconnect",
        "Socket": "_socket",
        "Stream": "_streaming",
        "StreamAlreadyConsumed": "_items",
        "TaskHandle": "conveniences.task_handle",
        "TaskResult": "conveniences.task_result",
        "TaskRun": "conveniences.tasks",
        "TaskTimeoutError": "conveniences.task_result",
        "resources": "",
        "types": "",
    },
)

_logs.setup()
