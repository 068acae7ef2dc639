"""The call that a resource's method would make."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .call import Call


def built_call(resource: Any, method: str, *args: Any, **params: Any) -> tuple[Call, Any]:
    """The call and the type of its answer, of a method that is not awaited."""
    return getattr(_building(resource, _given), method)(*args, **params)


async def built_call_async(resource: Any, method: str, *args: Any, **params: Any) -> tuple[Call, Any]:
    """As :func:`built_call`, of a method that is awaited."""
    return await getattr(_building(resource, _given_async), method)(*args, **params)


def _building(resource: Any, give: Any) -> Any:
    # A method builds its call, and hands it to one of these.
    building = copy.copy(resource)
    building._call = building._stream = give
    return building


def _given(call: Call, answer: Any) -> tuple[Call, Any]:
    return call, answer


async def _given_async(call: Call, answer: Any) -> tuple[Call, Any]:
    return call, answer
