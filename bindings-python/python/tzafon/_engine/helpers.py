"""Helpers of the core, which three languages share: functions from JSON to JSON, listed in core/src/helpers/pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .native import call_helper, decode_data, media_type

__all__ = ["call_helper", "decode_data", "media_type", "without_long_strings"]

# Images are longer, and what a helper reads of an event is shorter.
_LONG = 32_768


def without_long_strings(events: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The events without their images, for a helper that does not need them."""
    return [
        {name: value for name, value in event.items() if not (isinstance(value, str) and len(value) > _LONG)}
        for event in events
    ]
