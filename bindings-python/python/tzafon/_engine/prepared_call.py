"""The call that a resource's method would make."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .call import Call


def built_call(resource: Any, method: str, *args: Any, **params: Any) -> tuple[Call, Any]:
    """The call that a sync method would make, and the type of its response."""
    return getattr(_building(resource, _unsent), method)(*args, **params)


async def built_call_async(resource: Any, method: str, *args: Any, **params: Any) -> tuple[Call, Any]:
    """As :func:`built_call`, of an async method."""
    return await getattr(_building(resource, _unsent_async), method)(*args, **params)


def _building(resource: Any, give: Any) -> Any:
    # A method builds its call and passes it to one of these.
    building = copy.copy(resource)
    building._call = building._stream = give
    return building


def _unsent(call: Call, cast_to: Any) -> tuple[Call, Any]:
    return call, cast_to


async def _unsent_async(call: Call, cast_to: Any) -> tuple[Call, Any]:
    return call, cast_to
