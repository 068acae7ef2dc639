"""Response bodies as what the caller asked for: models, plain values, or an error if the body does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._engine.native import ItemMaker
from .._types import NoneType
from .converters import converter
from .dict_model import dict_kinds

if TYPE_CHECKING:
    from .._engine.client_protocol import EngineClient
    from .._engine.native import NativeResponse
    from .._http import Response

_NO_CONTENT = (204, 205)


def decoded(client: EngineClient, cast_to: Any, body: Any, head: NativeResponse) -> Any:
    """The response as ``cast_to`` says. ``body`` is bytes if it is not JSON, and empty if the response has no body.

    Raises:
        APIResponseValidationError: the body is not JSON, or in strict mode does not fit ``cast_to``.
        ActionError: an action failed, and the client has ``raise_on_action_error``.
    """
    if type(body) is bytes:
        if body or head.status not in _NO_CONTENT:
            return _without_json(cast_to, _response(head, body))
        body = None
    if client.strict_response_validation and cast_to is not NoneType:
        _validate(cast_to, body, _response(head, b""))
    made = converter(cast_to)(body, client)
    if client.raise_on_action_error:
        raise_if_failed(made)
    return made


def item_maker(client: EngineClient, annotation: Any, response: Response) -> ItemMaker:
    """Makes the items of a stream."""
    convert = converter(annotation)
    if not client.strict_response_validation:
        return ItemMaker(convert, client, dict_kinds(convert))

    def checked(value: Any, client: Any) -> Any:
        _validate(annotation, value, response)
        return convert(value, client)

    return ItemMaker(checked, client)


def raise_if_failed(made: Any) -> None:
    """Raises :class:`ActionError` for the result of an action, or of a batch, that failed."""
    from .helpers.action_outcome import ActionOutcome  # only clients with raise_on_action_error look

    if isinstance(made, ActionOutcome):
        made.raise_for_error()


def not_json(response: Response) -> Exception:
    """The error for a body that is not JSON, with status, content type and the first 200 bytes."""
    from .._exceptions import APIResponseValidationError

    content = response.content
    kind = response.headers.get("content-type", "none")
    start = f"it begins with {content[:200]!r}" if content else "it is empty"
    about = f"status {response.status_code}, content type {kind}"
    message = f"The response of {response.url} is not JSON ({about}): {start}"
    return APIResponseValidationError(response, response.text if content else None, message=message)


def _without_json(cast_to: Any, response: Response) -> Any:
    if cast_to is NoneType:
        return None
    kind = response.headers.get("content-type", "").split(";")[0].strip()
    if (cast_to is object or cast_to is Any) and not kind.endswith("json"):
        return response.text  # any response will do, and this one does not claim to be JSON
    raise not_json(response)


def _response(head: NativeResponse, content: bytes) -> Response:
    from .._engine.response import response_of  # most responses fit

    return response_of(head, content)


def _validate(annotation: Any, value: Any, response: Response) -> None:
    from .validation import check

    problem = check(annotation, value)
    if problem is not None:
        from .._exceptions import APIResponseValidationError

        message = f"Data returned by API invalid for expected schema: {problem}"
        raise APIResponseValidationError(response, value, message=message)
