"""The numbers that a client is made of, by the address that older versions gave them."""

from __future__ import annotations

from .._types import DEFAULT_CONNECTION_LIMITS, DEFAULT_MAX_RETRIES, DEFAULT_TIMEOUT

__all__ = [
    "DEFAULT_CONNECTION_LIMITS",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_TIMEOUT",
    "INITIAL_RETRY_DELAY",
    "MAX_RETRY_DELAY",
    "RAW_RESPONSE_HEADER",
]

#: By this header of a request its whole response is given: ``raw`` with the body read, ``stream`` without.
RAW_RESPONSE_HEADER = "X-Stainless-Raw-Response"
INITIAL_RETRY_DELAY = 0.5
MAX_RETRY_DELAY = 8.0
