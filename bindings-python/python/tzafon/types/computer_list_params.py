# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerListParams``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerListParams(TypedDict, total=False):
    """Parameters of ````computers.list```` outside the path."""

    type: Literal["live", "persistent"]
    """``live`` for computers that run, ``persistent`` for those that are saved."""


__getattr__, __dir__ = older_names(__name__)
