# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseCancelResponse``."""

from __future__ import annotations

from typing import Any

from .._compat.type_names import older_names
from .._models.dict_model import DictModel


class ResponseCancelResponse(DictModel):
    """A response that was cancelled, as a dict."""

    id: str | None
    """Id of the response."""

    object: str | None
    """Always ``response``."""

    created_at: int | None
    """When it was created, in seconds since 1970 (Unix time)."""

    model: str | None
    """The model that generated it."""

    status: str | None
    """``completed``, ``failed``, ``in_progress``, ``incomplete`` or ``cancelled``."""

    output: list[dict[str, Any]] | None
    """The model's messages and calls, as the service stores them."""

    error: dict[str, Any] | None
    """Why the response failed."""

    usage: dict[str, Any] | None
    """How many tokens were used."""


__getattr__, __dir__ = older_names(__name__)
