# Generated from core/api/openapi.yaml by `make codegen`; do not edit.
"""Parameters, answers and events."""

from . import agent

__all__ = ["agent"]
