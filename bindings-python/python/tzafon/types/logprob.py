# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``Logprob``, and its parts."""

from __future__ import annotations

from .._compat.type_names import older_names
from .._models.base_model import BaseModel


class Logprob(BaseModel):
    """Log probability of one token of the reply, with the most likely alternatives."""

    token: str
    """The token as text."""

    bytes: list[int]
    """The UTF-8 bytes of the token, each 0 to 255; needed where one character is split over several tokens."""

    logprob: float
    """Natural logarithm of the probability of this token; 0 means certain."""

    top_logprobs: list[LogprobTopLogprob]
    """The most likely tokens at this position; how many is set by ``top_logprobs`` of the request."""


class LogprobTopLogprob(BaseModel):
    """One likely token at a position of the reply, with its log probability."""

    token: str
    """The candidate token as text."""

    bytes: list[int]
    """The UTF-8 bytes of the candidate token, each 0 to 255."""

    logprob: float
    """Natural logarithm of the probability of this candidate."""


__getattr__, __dir__ = older_names(__name__)
