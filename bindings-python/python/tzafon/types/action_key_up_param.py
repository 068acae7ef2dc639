# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ActionKeyUpParam``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ActionKeyUpParam(TypedDict):
    """Keys are released."""

    keys: Iterable[str]
    """Names of the keys."""

    type: Literal["key_up"]
    """Always ``key_up``."""


__getattr__, __dir__ = older_names(__name__)
