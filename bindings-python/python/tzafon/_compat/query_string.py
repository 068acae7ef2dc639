"""Query strings as the API takes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._types import query_pairs


class Querystring:
    """Writes and reads query strings: lists joined by commas, mappings as ``a[b]``."""

    array_format = "comma"
    nested_format = "brackets"

    def stringify(self, params: Mapping[str, object]) -> str:
        """The parameters as a query string, percent-encoded."""
        from urllib.parse import urlencode

        return urlencode(query_pairs(params))

    def stringify_items(self, params: Mapping[str, object]) -> list[tuple[str, str]]:
        """The parameters as pairs of text."""
        return query_pairs(params)

    def parse(self, query: str) -> Mapping[str, Any]:
        """The parameters of a query string; those that come more than once as lists."""
        from urllib.parse import parse_qs

        return {name: values[0] if len(values) == 1 else values for name, values in parse_qs(query).items()}
