# Generated from api/openapi.yaml by `make codegen`; do not edit.
"""``ComputerCreateParams``, and its parts."""

from __future__ import annotations

from typing_extensions import Required, TypedDict

from .._compat.type_names import older_names


class ComputerCreateParams(TypedDict, total=False):
    """What kind of computer to create, and how long it lives."""

    auto_kill: bool
    """Whether the computer ends when nobody uses it any more."""

    context_id: str
    """Id of a browser context to go on with."""

    dialogs: object
    """What a browser answers to ``alert``, ``confirm`` and ``prompt``: ``accept`` (default), ``dismiss``, or ``hold``,
    which leaves them open until the action ``handle_dialog``. An object names each by itself, and ``beforeunload``.
    Only the local server knows this field.
    """

    display: ComputerCreateParamsDisplay
    """Size of the screen; absent is 1280 x 720 px."""

    environment_id: str
    """Id of a saved computer to restore: the id that it had itself."""

    http_credentials: ComputerCreateParamsHTTPCredentials
    """User and password for sites that ask for them with HTTP authentication. Only the local server knows this field.
    """

    idle_timeout_enabled: bool
    """Whether the computer ends after a time without activity (default true)."""

    ignore_https_errors: bool
    """Whether a browser opens pages whose certificate is not trusted (default false). Only the local server knows this
    field.
    """

    inactivity_timeout_seconds: int
    """How long it may be without activity, in s."""

    kind: str
    """``browser`` (default) or ``desktop``. For another word the service answers 503, as if it were busy."""

    max_lifetime_seconds: int
    """Longest life, in s."""

    persistent: bool
    """Whether the computer is saved when it ends; to be given again when it is restored."""

    stealth: object
    """Whether the browser hides that it is driven by a program."""

    timeout_seconds: int
    """The older name of ``max_lifetime_seconds``."""

    use_advanced_proxy: bool
    """Whether the browser goes through the service's better proxies."""


class ComputerCreateParamsDisplay(TypedDict, total=False):
    """Size of a screen."""

    height: int
    """Height in px."""

    scale: float
    """How many pixels of the screen make one of the page."""

    width: int
    """Width in px."""


class ComputerCreateParamsHTTPCredentials(TypedDict, total=False):
    """A user and a password for sites."""

    origin: str
    """The only origin that gets them, such as ``https://example.com``; absent, every site that asks."""

    password: Required[str]
    """The password."""

    username: Required[str]
    """The user."""


__getattr__, __dir__ = older_names(__name__)
