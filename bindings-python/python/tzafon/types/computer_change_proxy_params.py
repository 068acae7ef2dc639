# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerChangeProxyParams``."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class ComputerChangeProxyParams(TypedDict, total=False):
    """A new proxy for a browser."""

    proxy_url: str
    """URL of the proxy, with user and password if it needs them."""


__getattr__, __dir__ = older_names(__name__)
