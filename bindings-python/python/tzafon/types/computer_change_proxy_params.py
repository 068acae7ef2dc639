# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerChangeProxyParams``."""

from __future__ import annotations

from typing_extensions import TypedDict


class ComputerChangeProxyParams(TypedDict, total=False):
    """Doc of it."""

    proxy_url: str
    """Doc of it."""
