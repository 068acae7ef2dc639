"""The exceptions. All of them are :class:`LightconeError`."""

from __future__ import annotations

from typing import Any, cast

from ._http import Request, Response
from ._module_names import exported

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "ActionError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "InternalServerError",
    "LightconeError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RecordingError",
    "Request",
    "Response",
    "StreamInterruptedError",
    "UnprocessableEntityError",
]


@exported
class LightconeError(Exception):
    """Base of everything that this package raises about the service; raised itself for bad options."""


@exported
class ActionError(LightconeError):
    """An action on a computer failed, although the request did not: the service returns 200 then.

    Attributes:
        message: what went wrong, in the service's words if it sent any.
        result: the result, as it was sent.
        status: its raw status, such as ``EXECUTION_ERROR``.
    """

    def __init__(self, message: str, *, result: Any, status: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.result = result
        found: object = status if status is not None else getattr(result, "status", None)
        self.status: str | None = found if isinstance(found, str) else None

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), str(self), dict(self.__dict__))


@exported
class RecordingError(LightconeError):
    """A recording of a screen could not be made."""


@exported
class APIError(LightconeError):
    """A request that failed.

    Attributes:
        message: what happened.
        request: the request, with ``method``, ``url``, ``headers`` (the key reads ``[secure]``) and ``content``.
        body: the decoded JSON body, its text if it is not JSON, or ``None`` without a response.
        attempts: how many times the request was sent, including attempts that failed to connect.
        request_id: the service's id of the request, if a header has one.
        problem: the body, if it is a JSON object (``application/problem+json``).
        outcome_unknown: whether the request may have been done although it failed. It was not sent again, since that
            might do it twice.
        hint: what to do about it, if that is known.
        last_event_id: of a stream that failed, the id of the last event that was returned.
        task_id: of a task's stream that failed, the task, where an event has named it.
    """

    message: str
    request: Request
    body: object | None
    attempts: int = 1
    request_id: str | None = None
    outcome_unknown: bool = False
    hint: str | None = None
    last_event_id: str | None = None
    task_id: str | None = None

    def __init__(self, message: str, request: Request, *, body: object | None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body

    @property
    def problem(self) -> dict[str, Any] | None:
        """The body, if it is a JSON object."""
        body: Any = self.body
        return cast("dict[str, Any]", body) if isinstance(body, dict) else None

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), str(self), dict(self.__dict__))


@exported
class APIResponseValidationError(APIError):
    """The service's response does not fit its type.

    Attributes:
        response: the response, with ``headers``, ``text`` and ``json()``.
        status_code: its HTTP status.
    """

    response: Response
    status_code: int

    def __init__(self, response: Response, body: object | None, *, message: str | None = None) -> None:
        super().__init__(message or "Data returned by API invalid for expected schema.", response.request, body=body)
        self.response = response
        self.status_code = response.status_code
        self.request_id = _request_id(response)


@exported
class APIStatusError(APIError):
    """The response has a status outside 200-299.

    Attributes:
        response: the response, with ``headers``, ``text`` and ``json()``.
        status_code: its HTTP status.
    """

    response: Response
    status_code: int

    def __init__(self, message: str, *, response: Response, body: object | None) -> None:
        super().__init__(message, response.request, body=body)
        self.response = response
        self.status_code = response.status_code
        self.request_id = _request_id(response)


@exported
class APIConnectionError(APIError):
    """No response arrived. The cause is in ``__cause__``."""

    def __init__(self, *, message: str = "Connection error.", request: Request) -> None:
        super().__init__(message, request, body=None)


@exported
class APITimeoutError(APIConnectionError):
    """A time limit was exceeded."""

    def __init__(self, request: Request, *, message: str = "Request timed out.") -> None:
        super().__init__(message=message, request=request)


@exported
class StreamInterruptedError(APIConnectionError):
    """The stream of a task broke and could not be resumed. The task itself may continue.

    Attributes:
        task_id: the task, to be followed by ``tasks.stream(task_id, last_event_id=...)``; ``None`` where no event has
            named it.
        last_event_id: the id of the last event that was returned.
        attempts: how many attempts to reconnect were made since that event.
        cause: what went wrong in the last attempt.
        status_code: HTTP status, if the service refused to resume it.
        hint: what to do.
    """

    def __init__(
        self,
        message: str = "The stream of a task broke.",
        *,
        request: Request,
        cause: str | None = None,
        status_code: int | None = None,
    ) -> None:
        super().__init__(message=message, request=request)
        self.cause = cause
        self.status_code = status_code


@exported
class BadRequestError(APIStatusError):
    """400: the request is not understood."""


@exported
class AuthenticationError(APIStatusError):
    """401: the key is missing or wrong."""


@exported
class PermissionDeniedError(APIStatusError):
    """403: the key may not do this."""


@exported
class NotFoundError(APIStatusError):
    """404: the thing does not exist."""


@exported
class ConflictError(APIStatusError):
    """409: the request conflicts with another one or with the current state."""


@exported
class UnprocessableEntityError(APIStatusError):
    """422: a value is not acceptable."""


@exported
class RateLimitError(APIStatusError):
    """429: too many requests, or too many computers at once."""


@exported
class InternalServerError(APIStatusError):
    """500 and up: the service failed."""


def _request_id(response: Response) -> str | None:
    headers = response.headers
    found = (headers.get(name) for name in ("x-request-id", "request-id", "x-amzn-requestid"))
    return next((value for value in found if value), None)


def _restore(made: type[LightconeError], message: str, state: dict[str, Any]) -> LightconeError:
    error = made.__new__(made, message)
    error.args = (message,)
    error.__dict__.update(state)
    return error
