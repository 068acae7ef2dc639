"""The idempotency key of a row, from its content: the one that ``lightcone batch`` makes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._engine.helpers import call_helper


def of_content(row: Mapping[str, Any]) -> str:
    """The key of the first row with this content.

    Args:
        row: the parameters of a task, as JSON values.

    Raises:
        TypeError, ValueError: a value is not JSON; the message names its column.
    """
    return call_helper("batch.key", row)


def of_repetition(key: str, number: int) -> str:
    """The key of another row of equal content: ``number`` counts them from 1."""
    return call_helper("batch.repetition", {"key": key, "number": number})


def of_attempt(key: str, attempt: int) -> str:
    """The key of another attempt at a row: ``attempt`` counts from 1."""
    return call_helper("batch.attempt", {"key": key, "number": attempt})
