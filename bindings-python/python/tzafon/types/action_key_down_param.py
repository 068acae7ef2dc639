# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionKeyDownParam``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ActionKeyDownParam(TypedDict):
    """Keys are pressed and held."""

    keys: Iterable[str]
    """Names of the keys."""

    type: Literal["key_down"]
    """Always ``key_down``."""


__getattr__, __dir__ = older_names(__name__)
