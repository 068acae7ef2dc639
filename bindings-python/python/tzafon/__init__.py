"""Client for the Lightcone computer-use API: describe a task in plain words and follow it on a real screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._client import AsyncClient, AsyncLightcone, Client, Lightcone
from ._compat import old_paths
from ._engine import logs
from ._engine.native import __version__
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
    RecordingError,
    StreamInterruptedError,
    UnprocessableEntityError,
)
from ._lazy_imports import exports
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
    from ._compat.httpx import DefaultAioHttpClient, DefaultAsyncHttpxClient, DefaultHttpxClient
    from ._engine.reconnect import Reconnect
    from ._local import local, local_async
    from ._models.base_model import BaseModel
    from ._models.coordinates import Coordinates
    from ._raw.async_response import AsyncAPIResponse as AsyncAPIResponse
    from ._raw.sync_response import APIResponse as APIResponse
    from ._streaming.items import StreamAlreadyConsumed
    from ._streaming.json_lines import AsyncJSONLDecoder, JSONLDecoder
    from ._streaming.sockets import AsyncSocket, Socket
    from ._streaming.streams import AsyncStream, Stream
    from .sessions.async_session import AsyncComputerResource, AsyncComputerSession, AsyncSessionTabs
    from .sessions.recording import Recording
    from .sessions.sync_session import ComputerResource, ComputerSession, SessionTabs
    from .tasks.async_tasks import AsyncTaskHandle, AsyncTaskRun
    from .tasks.result import TaskResult, TaskTimeoutError
    from .tasks.sync_tasks import TaskHandle, TaskRun

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
    "RecordingError",
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
    "local",
    "local_async",
    "not_given",
    "omit",
    "types",
]

# Loaded when first used: they are most of what there is to import.
__getattr__, __dir__ = exports(
    __name__,
    {
        "APIResponse": "_raw.sync_response",
        "AsyncAPIResponse": "_raw.async_response",
        "AsyncComputerResource": "sessions.async_session",
        "AsyncComputerSession": "sessions.async_session",
        "AsyncJSONLDecoder": "_streaming.json_lines",
        "AsyncSessionTabs": "sessions.async_session",
        "AsyncSocket": "_streaming.sockets",
        "AsyncStream": "_streaming.streams",
        "AsyncTaskHandle": "tasks.async_tasks",
        "AsyncTaskRun": "tasks.async_tasks",
        "BaseModel": "_models.base_model",
        "ComputerResource": "sessions.sync_session",
        "ComputerSession": "sessions.sync_session",
        "Coordinates": "_models.coordinates",
        "DefaultAioHttpClient": "_compat.httpx",
        "DefaultAsyncHttpxClient": "_compat.httpx",
        "DefaultHttpxClient": "_compat.httpx",
        "JSONLDecoder": "_streaming.json_lines",
        "Reconnect": "_engine.reconnect",
        "Recording": "sessions.recording",
        "SessionTabs": "sessions.sync_session",
        "local": "_local",
        "local_async": "_local",
        "Socket": "_streaming.sockets",
        "Stream": "_streaming.streams",
        "StreamAlreadyConsumed": "_streaming.items",
        "TaskHandle": "tasks.sync_tasks",
        "TaskResult": "tasks.result",
        "TaskRun": "tasks.sync_tasks",
        "TaskTimeoutError": "tasks.result",
        "resources": "",
        "types": "",
    },
)

old_paths.install(__name__)
logs.setup()
