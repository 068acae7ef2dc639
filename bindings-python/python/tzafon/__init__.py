"""Client for the Lightcone computer-use API: give a task in plain words and follow it on a real screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._client import AsyncLightcone, Lightcone
from ._exceptions import (
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
    UnprocessableEntityError,
)
from ._models import BaseModel
from ._native import __version__
from ._streaming import AsyncStream, Stream
from ._types import NOT_GIVEN, NotGiven, Omit, Timeout, not_given, omit

if TYPE_CHECKING:
    from . import resources, types

Client = Lightcone
AsyncClient = AsyncLightcone

__all__ = [
    "NOT_GIVEN",
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "AsyncClient",
    "AsyncLightcone",
    "AsyncStream",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "Client",
    "ConflictError",
    "InternalServerError",
    "Lightcone",
    "LightconeError",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "PermissionDeniedError",
    "RateLimitError",
    "Stream",
    "Timeout",
    "UnprocessableEntityError",
    "__version__",
    "not_given",
    "omit",
    "resources",
    "types",
]

# Tracebacks then read tzafon.NotFoundError, as users write it.
for _name in __all__:
    if isinstance(globals().get(_name), type):
        globals()[_name].__module__ = __name__


def __getattr__(name: str) -> Any:
    # Loaded when first used: they are most of what there is to import.
    if name in ("resources", "types"):
        from importlib import import_module

        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
