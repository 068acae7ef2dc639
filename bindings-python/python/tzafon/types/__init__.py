"""Parameters, answers and events."""

from . import agent

__all__ = ["agent"]
