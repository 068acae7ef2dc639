# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``TaskStreamParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from ..._compat.type_names import older_names


class TaskStreamParams(TypedDict, total=False):
    """Parameters of ````agent.tasks.stream```` outside the path."""

    from_: int
    """Yields the events from this id on; an alternative to ``last_event_id``."""

    last_event_id: int | str
    """Yields only the events after this id. Default: all that the service still has."""


__getattr__, __dir__ = older_names(__name__)
