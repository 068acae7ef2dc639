"""Classes over parsed JSON: ``BaseModel``, ``DictModel``, how annotations turn JSON into them, and the hand-written
methods of some generated types (``helpers``). Uses ``_engine``; types, streams and resources use it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy_imports import exports

if TYPE_CHECKING:
    from .._engine.requests import FinalRequestOptions
    from .base_model import BaseModel, construct_type
    from .converters import convert
    from .dict_model import DictModel

__all__ = ["BaseModel", "DictModel", "FinalRequestOptions", "construct_type", "convert"]

__getattr__, __dir__ = exports(
    __name__,
    {
        "BaseModel": "base_model",
        "DictModel": "dict_model",
        "FinalRequestOptions": ".._engine.requests",
        # Pickles of models name it.
        "_rebuild": "base_model",
        "construct_type": "base_model",
        "convert": "converters",
    },
)
