# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerCreateParams``, and its parts."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from .._compat.type_names import older_names


class ComputerCreateParams(TypedDict, total=False):
    """What kind of computer to create, and how long it lives."""

    auto_kill: bool
    """Whether the computer ends after a time without activity."""

    context_id: str
    """Id of a browser context to continue with."""

    dialogs: object
    """How a browser handles ``alert``, ``confirm`` and ``prompt``: ``accept`` (default), ``dismiss``, or ``hold``,
    which leaves them open until the action ``handle_dialog``. An object sets each of them, and ``beforeunload``,
    separately. Local server only.
    """

    display: ComputerCreateParamsDisplay
    """Size of the screen (default 1280 x 720 px)."""

    environment_id: str
    """Id of a saved computer to restore: the id that it had while it ran."""

    http_credentials: ComputerCreateParamsHTTPCredentials
    """User and password for sites that ask for them with HTTP authentication. Local server only."""

    idle_timeout_enabled: bool
    """Whether the computer ends after a time without activity (default true)."""

    ignore_https_errors: bool
    """Whether a browser opens pages whose certificate is not trusted (default false). Local server only."""

    inactivity_timeout_seconds: int
    """Inactivity limit in s."""

    kind: str
    """``browser`` (default) or ``desktop``. For any other value the service responds with 503, as if it were busy."""

    max_lifetime_seconds: int
    """Maximum lifetime in s."""

    persistent: bool
    """Whether the computer is saved when it ends. Set it again when you restore it."""

    stealth: object
    """Whether the browser hides that it is automated."""

    timeout_seconds: int
    """The older name of ``max_lifetime_seconds``."""

    use_advanced_proxy: bool
    """Whether the browser uses the service's advanced proxies."""


class ComputerCreateParamsDisplay(TypedDict, total=False):
    """Size of a screen."""

    height: int
    """Height in px."""

    scale: float
    """Screen pixels per page pixel."""

    width: int
    """Width in px."""


class ComputerCreateParamsHTTPCredentials(TypedDict, total=False):
    """User and password for HTTP authentication."""

    origin: str
    """The only origin that receives them, such as ``https://example.com``; absent, every site that asks."""

    password: Required[str]
    """The password."""

    username: Required[str]
    """The user name."""


__getattr__, __dir__ = older_names(__name__)
