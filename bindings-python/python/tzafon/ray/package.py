"""The package ``ray``. It is imported when it is first needed, and typed as ``Any``: its own types are partial."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def ray_package(module: str = "ray") -> Any:
    """A module of Ray.

    Raises:
        ImportError: Ray is not installed; the message says how to install it.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise ImportError(
            f"tzafon.ray needs Ray: {error}; install it with `pip install 'tzafon[ray]'`", name=error.name
        ) from error
