# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ResponseRetrieveParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ResponseRetrieveParams(TypedDict, total=False):
    """Parameters of ````responses.retrieve```` outside the path."""

    starting_after: int | None
    """With ``stream``: gives only events after this ``sequence_number``."""

    stream: bool | None
    """Whether the events of the response are given, one by one, instead of the response as it is."""


__getattr__, __dir__ = older_names(__name__)
