"""Error records of the native engine as the package's exceptions."""

from __future__ import annotations

from typing import Any

from .._exceptions import (
    ActionError,
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    LightconeError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RecordingError,
    StreamInterruptedError,
    UnprocessableEntityError,
)
from .._http import URL, Request, Response, whole_headers
from .logs import completed, logger

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
    if record["hint"]:
        message = f"{message}; {record['hint']}"
    if kind == "argument":
        return ValueError(message)
    if kind in ("config", "closed"):
        return LightconeError(message)
    if kind == "action":
        return ActionError(message, result=None)
    if kind == "recording":
        failed = RecordingError(message)
        failed.__cause__ = OSError(cause) if cause else None
        return failed
    request = _request(record)
    log = logger()
    if log is not None:
        completed(log, request.url, record["status"], record["headers"], record["failures"])
    error: APIError
    if kind == "status":
        error = status_error(_response(record, request), record["hint"])
    elif kind == "timeout":
        error = APITimeoutError(request, message=f"Request timed out. {message}")
    elif kind == "stream_interrupted":
        error = StreamInterruptedError(message, request=request, cause=cause, status_code=record["status"])
        if record["status"] is not None:
            error.body = status_error(_response(record, request)).body
    elif kind in ("decode", "too_large"):
        response = _response(record, request)
        error = APIResponseValidationError(response, response.text or None, message=message)
    else:
        error = APIConnectionError(message=f"Connection error. {message}", request=request)
    error.attempts = record["attempts"]
    error.outcome_unknown = record["outcome_unknown"]
    error.hint = record["hint"]
    error.last_event_id = record["last_event_id"]
    error.task_id = record["stream_id"]
    error.request_id = record["request_id"] or error.request_id
    if cause:
        error.__cause__ = ConnectionError(cause) if isinstance(error, APIConnectionError) else ValueError(cause)
    elif error.attempts == 0 and kind == "connection":
        # Nothing was tried: the client is closed. Older versions gave this cause.
        error.__cause__ = RuntimeError("Cannot send a request, as the client has been closed.")
    return error


def _request(record: dict[str, Any]) -> Request:
    method, url = record["method"] or "", URL(record["url"] or "")
    headers, content = record["request_headers"], record["request_content"] or b""
    return Request(
        method, url, headers=() if headers is None else whole_headers(method, url, headers, content), content=content
    )


def _response(record: dict[str, Any], request: Request) -> Response:
    status, content = int(record["status"] or 200), record["body"] or b""
    return Response(status, record["headers"], content, request, seconds=record["elapsed"] or 0.0)


def status_error(response: Response, hint: str | None = None) -> APIStatusError:
    """The exception for a response with an error status; ``hint`` is added to its message."""
    status = response.status_code
    text = response.text.strip()
    try:
        body: object = response.json()
    except ValueError:
        body = text
    if not text:
        message = f"Error code: {status}"
    elif body == text:
        message = text
    else:
        message = f"Error code: {status} - {body}"
    if hint:
        message = f"{message}; {hint}"
    made = _BY_STATUS.get(status) or (InternalServerError if status >= 500 else APIStatusError)
    return made(message, response=response, body=body)


# `_http` is below this package, so it cannot import the classes of errors itself.
Response.error_for_status = staticmethod(status_error)
