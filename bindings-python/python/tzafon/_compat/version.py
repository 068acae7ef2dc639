"""The package's name and version, by the address that older versions gave them."""

from __future__ import annotations

from .._engine.native import __version__

__title__ = "tzafon"

__all__ = ["__title__", "__version__"]
