"""Responses as Python shows them, made of what the native engine knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._http import Request, Response

if TYPE_CHECKING:
    from .native import NativeResponse


def response_of(native: NativeResponse, content: bytes = b"") -> Response:
    """The response that the native engine describes."""
    request = Request(native.method, native.url, sent=native)
    made = Response(native.status, native.headers, content, request, native.http_version, seconds=native.elapsed)
    made.closing = getattr(native, "close", None)  # of what stays open
    return made
