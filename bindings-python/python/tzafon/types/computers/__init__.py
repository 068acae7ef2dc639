# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""Parameters, responses and events of ``client.computers``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._lazy_imports import exports

if TYPE_CHECKING:
    from .exec_create_params import ExecCreateParams
    from .exec_create_response import ExecCreateResponse
    from .exec_sync_params import ExecSyncParams
    from .exec_sync_response import ExecSyncResponse
    from .tab_create_params import TabCreateParams

__all__ = [
    "ExecCreateParams",
    "ExecCreateResponse",
    "ExecSyncParams",
    "ExecSyncResponse",
    "TabCreateParams",
]

__getattr__, __dir__ = exports(
    __name__,
    {
        "ExecCreateParams": "exec_create_params",
        "ExecCreateResponse": "exec_create_response",
        "ExecSyncParams": "exec_sync_params",
        "ExecSyncResponse": "exec_sync_response",
        "TabCreateParams": "tab_create_params",
    },
)
