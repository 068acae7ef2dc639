"""Classes that belong to the package itself, wherever they are defined."""

from __future__ import annotations

from typing import TypeVar

C = TypeVar("C", bound=type)


def exported(made: C) -> C:
    """Lets a class report ``tzafon`` as its module, so that tracebacks and pickles name it as users do."""
    made.__module__ = "tzafon"
    return made
