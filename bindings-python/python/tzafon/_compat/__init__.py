"""What exists only for code written for the published client: old module paths, old names of types, and small functions
that such code imports. Uses ``_models``, ``_engine`` and ``_options``; nothing uses it but the package's own start, the
generated types (for their old names) and ``client.qs``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy_imports import exports

if TYPE_CHECKING:
    from .model_functions import (
        PYDANTIC_V1,
        field_get_default,
        field_is_required,
        field_outer_type,
        get_model_config,
        get_model_fields,
        model_copy,
        model_dump,
        model_json,
        model_parse,
        parse_obj,
    )

# The published client has these in a module of this package's name.
__all__ = [
    "PYDANTIC_V1",
    "field_get_default",
    "field_is_required",
    "field_outer_type",
    "get_model_config",
    "get_model_fields",
    "model_copy",
    "model_dump",
    "model_json",
    "model_parse",
    "parse_obj",
]

__getattr__, __dir__ = exports(__name__, dict.fromkeys(__all__, "model_functions"))
