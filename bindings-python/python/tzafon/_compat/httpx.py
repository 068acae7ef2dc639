"""Names of httpx clients that published code may construct. Doing so says what to use instead."""

from __future__ import annotations

from .._module_names import exported
from .._options import no_httpx


@exported
class DefaultHttpxClient:
    """Not supported, since this client does not use httpx: constructing one raises :class:`LightconeError`, which
    names the options of the client that stand for it."""

    def __init__(self, *_args: object, **_options: object) -> None:
        raise no_httpx(type(self).__name__)


@exported
class DefaultAsyncHttpxClient(DefaultHttpxClient):
    """As :class:`DefaultHttpxClient`."""


@exported
class DefaultAioHttpClient(DefaultHttpxClient):
    """As :class:`DefaultHttpxClient`; aiohttp is not used either."""
