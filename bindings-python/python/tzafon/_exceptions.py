"""The exceptions. All of them are :class:`LightconeError`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast


class LightconeError(Exception):
    """Base of everything that this package raises about the service; raised itself for bad options."""


class Request:
    """The request that failed: ``method`` and ``url`` (without credentials)."""

    def __init__(self, method: str, url: str) -> None:
        self.method = method
        self.url = url

    def __repr__(self) -> str:
        return f"<Request({self.method!r}, {self.url!r})>"


class Response:
    """The service's answer to a request that failed."""

    def __init__(self, status_code: int, headers: Mapping[str, str], content: bytes, request: Request) -> None:
        self.status_code = status_code
        self.headers = headers
        self.content = content
        self.request = request

    @property
    def url(self) -> str:
        """The URL of the request."""
        return self.request.url

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        """The body, decoded from JSON."""
        import json  # only failures need it

        return json.loads(self.content)

    def __repr__(self) -> str:
        return f"<Response [{self.status_code}]>"


class APIError(LightconeError):
    """A request that failed.

    Attributes:
        message: what happened.
        request: the request.
        body: the decoded JSON body, its text when it is no JSON, or ``None`` without an answer.
        attempts: how many times the request was sent, or tried to be sent.
    """

    attempts: int = 1

    def __init__(self, message: str, request: Request, *, body: object | None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), str(self), dict(self.__dict__))


class APIResponseValidationError(APIError):
    """The service's answer is not what it should be."""

    def __init__(self, response: Response, body: object | None, *, message: str | None = None) -> None:
        super().__init__(message or "Data returned by API invalid for expected schema.", response.request, body=body)
        self.response = response
        self.status_code = response.status_code


class APIStatusError(APIError):
    """The service answered with a status outside 200-299.

    Attributes:
        response: the answer, with ``headers``, ``text`` and ``json()``.
        status_code: its HTTP status.
        request_id: the service's id of the request, where a header gave one.
    """

    def __init__(self, message: str, *, response: Response, body: object | None) -> None:
        super().__init__(message, response.request, body=body)
        self.response = response
        self.status_code = response.status_code
        self.request_id: str | None = response.headers.get("x-request-id")

    @property
    def problem(self) -> dict[str, Any] | None:
        """The body where it is a JSON object (the service sends ``application/problem+json``), as it came."""
        body: Any = self.body
        return cast("dict[str, Any]", body) if isinstance(body, dict) else None


class APIConnectionError(APIError):
    """No answer. The cause is in ``__cause__``."""

    def __init__(self, *, message: str = "Connection error.", request: Request) -> None:
        super().__init__(message, request, body=None)


class APITimeoutError(APIConnectionError):
    """A time limit ran out."""

    def __init__(self, request: Request, *, message: str = "Request timed out.") -> None:
        super().__init__(message=message, request=request)


class BadRequestError(APIStatusError):
    """400: the request is not understood."""


class AuthenticationError(APIStatusError):
    """401: the key is missing or wrong."""


class PermissionDeniedError(APIStatusError):
    """403: the key may not do this."""


class NotFoundError(APIStatusError):
    """404: there is no such thing."""


class ConflictError(APIStatusError):
    """409: something else is under way."""


class UnprocessableEntityError(APIStatusError):
    """422: a value is not acceptable."""


class RateLimitError(APIStatusError):
    """429: too many requests, or too many computers at once."""


class InternalServerError(APIStatusError):
    """500 and up: the service failed."""


_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def from_record(record: dict[str, Any]) -> Exception:
    """The exception for an error record of the native engine."""
    kind = record["kind"]
    cause = record["cause"]
    message = f"{record['message']} ({cause})" if cause else str(record["message"])
    request = Request(record["method"] or "", record["url"] or "")
    if kind == "argument":
        return ValueError(message)
    if kind in ("config", "closed"):
        return LightconeError(message)
    error: APIError
    if kind == "status":
        error = _status_error(record, request)
    elif kind == "timeout":
        error = APITimeoutError(request, message=message)
    elif kind in ("decode", "too_large"):
        error = APIResponseValidationError(Response(200, {}, b"", request), None, message=message)
    else:
        error = APIConnectionError(message=message, request=request)
    error.attempts = record["attempts"]
    if cause:
        error.__cause__ = ConnectionError(cause) if isinstance(error, APIConnectionError) else ValueError(cause)
    return error


def _status_error(record: dict[str, Any], request: Request) -> APIStatusError:
    status = int(record["status"])
    response = Response(status, dict(record["headers"]), record["body"] or b"", request)
    text = response.text.strip()
    try:
        body: object = response.json()
    except ValueError:
        body = text
    if not text:
        message = f"Error code: {status}"
    elif isinstance(body, str):
        message = text
    else:
        message = f"Error code: {status} - {body}"
    made = _BY_STATUS.get(status) or (InternalServerError if status >= 500 else APIStatusError)
    error = made(message, response=response, body=body)
    error.request_id = record["request_id"]
    return error


def _restore(made: type[APIError], message: str, state: dict[str, Any]) -> APIError:
    error = made.__new__(made, message)
    error.args = (message,)
    error.__dict__.update(state)
    return error
