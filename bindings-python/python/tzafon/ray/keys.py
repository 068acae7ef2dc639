"""The idempotency key of a row, from its content: the one that ``lightcone batch`` makes.

``tests/batch_keys.json`` has rows with their keys, to which both are held.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from typing import Any, cast

#: From here on JSON in Rust writes a whole number as a float.
_LARGEST, _SMALLEST = 2**64, -(2**63)


def of_content(row: Mapping[str, Any]) -> str:
    """The key of the first row with this content.

    Args:
        row: the parameters of a task, as JSON values.

    Raises:
        TypeError, ValueError: a value is not JSON; the message names its column.
    """
    pairs = (f"{_text(name)}:{_column(name, row[name])}" for name in sorted(row))
    content = "{" + ",".join(pairs) + "}"
    return f"batch-{hashlib.sha256(content.encode()).hexdigest()[:32]}"


def of_repetition(key: str, number: int) -> str:
    """The key of another row of equal content: ``number`` counts them from 1."""
    return key if number <= 1 else f"{key}-{number}"


def of_attempt(key: str, attempt: int) -> str:
    """The key of another attempt at a row: ``attempt`` counts from 1."""
    return key if attempt <= 1 else f"{key}-attempt-{attempt}"


def _column(name: str, value: object) -> str:
    try:
        return _json(value)
    except (TypeError, ValueError) as error:
        raise type(error)(f"{name}: {error}") from None


def _json(value: object) -> str:
    """Compact JSON with sorted names and numbers as Rust writes them."""
    if isinstance(value, str):
        return _text(value)
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, int):
        return str(value) if _SMALLEST <= value < _LARGEST else _number(float(value))
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, object]", value)
        return "{" + ",".join(f"{_text(name)}:{_json(pairs[name])}" for name in sorted(pairs)) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(_json, cast("list[object]", value))) + "]"
    raise TypeError(f"a {type(value).__name__} is not a JSON value")


def _text(text: object) -> str:
    if not isinstance(text, str):
        raise TypeError(f"names in JSON are text, not {text!r}")
    return json.dumps(text, ensure_ascii=False)


def _number(number: float) -> str:
    if not math.isfinite(number):
        raise ValueError(f"{number} is not a number of JSON")
    text = repr(number)
    if text.endswith("e-05"):
        sign, digits = ("-", text[1:-4]) if text.startswith("-") else ("", text[:-4])
        return f"{sign}0.0000{digits.replace('.', '')}"
    return text.replace("e-0", "e-")
