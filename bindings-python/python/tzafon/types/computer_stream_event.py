# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerStreamEvent``, and its parts."""

from __future__ import annotations

from typing import Any, Literal, Union

from typing_extensions import TypeAlias

from .._compat.type_names import older_names
from .._models.dict_model import DictModel


class ComputerEvent(DictModel):
    """A request for an action, its result, or output of a command."""

    event: Literal["message"]
    """Name of the event: ``message``."""

    request_id: str | None
    """Correlates a result with its request."""

    exit_code: int | None
    """How a command ended."""

    stdout: str | None
    """What a command wrote to standard output."""

    stderr: str | None
    """What a command wrote to standard error."""

    data: str | None
    """A chunk of output in base64."""

    is_stderr: bool | None
    """Whether the chunk is from standard error."""


class ComputerEventError(DictModel):
    """The stream failed. The session may have ended as well; later calls then fail with 404."""

    event: Literal["error"]
    """Name of the event: ``error``."""

    message: str | None
    """Error message."""

    error: Any
    """Error message of the service."""


class UnknownComputerEvent(DictModel):
    """An event that this version does not know, with all of its fields."""

    event: str
    """Name of the event, which this version does not know."""


ComputerStreamEvent: TypeAlias = Union[
    ComputerEvent,
    ComputerEventError,
    UnknownComputerEvent,
]
"""One event of a computer, distinguished by ``event``."""


__getattr__, __dir__ = older_names(__name__)
