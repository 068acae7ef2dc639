"""What resources, streams and sessions need of their client. They depend on this and not on the client's classes."""

from __future__ import annotations

from typing import Protocol

from .native import Engine


class EngineClient(Protocol):
    """A client that makes calls through the native engine.

    Attributes:
        raise_on_action_error: raise ``ActionError`` for an action that failed, instead of returning its result.
        strict_response_validation: refuse responses that do not fit their type.
    """

    raise_on_action_error: bool
    strict_response_validation: bool

    def engine(self) -> Engine:
        """The native engine; after ``close()`` one whose every call fails."""
        ...
