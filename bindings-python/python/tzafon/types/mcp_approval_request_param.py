# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``McpApprovalRequestParam``."""

from __future__ import annotations

from typing import Literal

from typing_extensions import TypedDict

from .._compat.type_names import older_names


class McpApprovalRequestParam(TypedDict):
    """A request by the model that a person should approve a call of an MCP tool before it runs."""

    id: str
    """Id of the request; send it back as ``approval_request_id`` of an ``mcp_approval_response``."""

    arguments: str
    """Arguments of the tool call that waits for approval, as a JSON string."""

    name: str
    """Name of the MCP tool to be run."""

    server_label: str
    """Label of the MCP server, as the request named it."""

    type: Literal["mcp_approval_request"]
    """Always ``mcp_approval_request``."""


__getattr__, __dir__ = older_names(__name__)
