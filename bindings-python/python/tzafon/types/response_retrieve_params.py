# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseRetrieveParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ResponseRetrieveParams(TypedDict, total=False):
    """Parameters of ````responses.retrieve```` outside the path."""

    starting_after: int | None
    """With ``stream``: returns only events after this ``sequence_number``."""

    stream: bool | None
    """Whether to stream the events of the response instead of returning it as it is now."""


__getattr__, __dir__ = older_names(__name__)
