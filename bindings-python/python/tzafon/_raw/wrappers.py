"""The wrappers that turn a resource's method into one that returns the raw response."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .async_requests import AsyncRawRequests
from .async_response import AsyncAPIResponse, AsyncResponseContextManager
from .sync_requests import RawRequests
from .sync_response import APIResponse, ResponseContextManager

if TYPE_CHECKING:
    from typing_extensions import ParamSpec

    P = ParamSpec("P")

R = TypeVar("R")


def to_raw_response_wrapper(method: Callable[P, R]) -> Callable[P, APIResponse[R]]:
    """A resource's method that returns its response with the body read."""
    return cast("Callable[P, APIResponse[R]]", _rebound(method, RawRequests, streamed=False))


def async_to_raw_response_wrapper(method: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[AsyncAPIResponse[R]]]:
    """As :func:`to_raw_response_wrapper`, for async methods."""
    return cast("Callable[P, Awaitable[AsyncAPIResponse[R]]]", _rebound(method, AsyncRawRequests, streamed=False))


def to_streamed_response_wrapper(method: Callable[P, R]) -> Callable[P, ResponseContextManager[APIResponse[R]]]:
    """A resource's method that returns a context manager over its response, with the body unread."""
    bound = _rebound(method, RawRequests, streamed=True)

    @functools.wraps(method)
    def wrapped(*args: P.args, **options: P.kwargs) -> ResponseContextManager[APIResponse[R]]:
        return ResponseContextManager(functools.partial(bound, *args, **options))

    return wrapped


def async_to_streamed_response_wrapper(
    method: Callable[P, Awaitable[R]],
) -> Callable[P, AsyncResponseContextManager[AsyncAPIResponse[R]]]:
    """As :func:`to_streamed_response_wrapper`, for async methods."""
    bound = _rebound(method, AsyncRawRequests, streamed=True)

    @functools.wraps(method)
    def wrapped(*args: P.args, **options: P.kwargs) -> AsyncResponseContextManager[AsyncAPIResponse[R]]:
        return AsyncResponseContextManager(functools.partial(bound, *args, **options))

    return wrapped


def _rebound(method: Any, requests: Any, *, streamed: bool) -> Callable[..., Any]:
    """The method, bound to a copy of its resource that asks for raw responses."""
    resource = method.__self__
    made = requests(vars(resource)["_client"], streamed=streamed)
    kind: type[Any] = resource.__class__
    copy: Any = object.__new__(kind)
    copy.__dict__ = {
        **vars(resource),
        "_call": made.call,
        "_stream": made.stream,
        "_lines": made.lines,
        "_socket": made.socket,
    }
    return cast("Callable[..., Any]", method.__func__.__get__(copy))
