# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""``McpApprovalRequestParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict


class McpApprovalRequestParam(TypedDict):
    """Doc of it."""

    id: str
    """Doc of it."""

    arguments: str
    """Doc of it."""

    name: str
    """Doc of it."""

    server_label: str
    """Doc of it."""

    type: Literal["mcp_approval_request"]
    """Doc of it."""
