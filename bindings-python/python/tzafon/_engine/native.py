"""The native module's classes and functions. No other module imports ``tzafon._native``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._native import (
    CompletionQueue,
    Engine,
    EveryItem,
    ItemMaker,
    NativeBatch,
    NativeItems,
    __version__,
    call_helper,
    decode_data,
    failed_cleanups,
    media_type,
    running_cleanups,
    set_cooperative_wait,
    set_error_factory,
    set_omitted_types,
    submit_cleanups,
    wait_for_cleanups,
)

if TYPE_CHECKING:
    from .._native import Action as Action
    from .._native import CallRecord as CallRecord
    from .._native import Failure as Failure
    from .._native import Kind as Kind
    from .._native import NativeBody as NativeBody
    from .._native import NativeCreated as NativeCreated
    from .._native import NativeRemoval as NativeRemoval
    from .._native import NativeResponse as NativeResponse
    from .._native import NativeSocket as NativeSocket
    from .._native import NativeStream as NativeStream
    from .._native import Pending as Pending

__all__ = [
    "CompletionQueue",
    "Engine",
    "EveryItem",
    "ItemMaker",
    "NativeBatch",
    "NativeItems",
    "__version__",
    "call_helper",
    "decode_data",
    "failed_cleanups",
    "media_type",
    "running_cleanups",
    "set_cooperative_wait",
    "set_error_factory",
    "set_omitted_types",
    "submit_cleanups",
    "wait_for_cleanups",
]
