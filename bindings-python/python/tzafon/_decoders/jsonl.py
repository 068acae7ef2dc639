"""JSON lines, by the address that older versions gave them."""

from __future__ import annotations

from .._lines import AsyncJSONLDecoder, JSONLDecoder

__all__ = ["AsyncJSONLDecoder", "JSONLDecoder"]
