# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionKeypressParam``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ActionKeypressParam(TypedDict):
    """Keys are pressed together."""

    keys: Iterable[str]
    """Names of the keys, such as ``ctrl`` and ``c``; case does not matter."""

    type: Literal["keypress"]
    """Always ``keypress``."""


__getattr__, __dir__ = older_names(__name__)
