"""What the two clients have in common: options, copies, pickling, and the native engine."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ._engine.errors import from_record
from ._engine.gevent_wait import is_patched
from ._engine.native import Engine, __version__, set_error_factory, set_omitted_types
from ._http import BaseURL
from ._options import PLATFORM, changed, engine_settings, shown_headers, timeout_of
from ._types import NOT_PASSED, NotGiven, Omit, Timeout, not_given

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._compat.query_string import Querystring
    from ._types import Limits

set_error_factory(from_record)
set_omitted_types(NOT_PASSED)


class BaseClient:
    """The options of a client, and the engine made of them."""

    #: Raise :class:`tzafon.ActionError` for an action that failed, instead of returning its result.
    raise_on_action_error: bool
    #: Refuse responses that do not fit their type.
    strict_response_validation: bool

    # Whether the thread that waits drives the connections, or a thread of the engine's.
    _blocking = True
    _engine: Engine
    # Until it is made, a client is as good as closed.
    _closed = True

    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
        max_retries: int = 2,
        default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        http_client: object | None = None,
        proxy: str | None = None,
        verify: bool | str | os.PathLike[str] | None = None,
        ca_bundle: str | os.PathLike[str] | None = None,
        trust_env: bool = True,
        http2: bool | None = None,
        local_address: str | None = None,
        limits: Limits | None = None,
        stream_idle_timeout: float | None = None,
        max_response_bytes: int | None = None,
        total_timeout: float | None = None,
        resume: bool = True,
        max_reconnects: int = 5,
        retry_unsafe: bool = False,
        raise_on_action_error: bool = False,
        _strict_response_validation: bool = False,
    ) -> None:
        """Makes a client. Connects to nothing yet.

        Args:
            api_key: the key; else the environment variable ``TZAFON_API_KEY``.
            base_url: the service's address; else ``LIGHTCONE_BASE_URL``, else ``https://api.tzafon.ai``. A path prefix
                is kept.
            timeout: longest wait in seconds for a response's head, and between two bytes of a response that is read
                whole (default 60), and for making a connection (default 5); ``None`` removes the limits. A ``Timeout``
                sets them apart.
            max_retries: attempts after the first one (default 2).
            default_headers: headers added to every request; ``omit`` as a value removes one. They win over
                ``LIGHTCONE_CUSTOM_HEADERS``.
            default_query: query parameters added to every request.
            http_client: not supported, since this client does not use httpx; the options below stand for it.
            proxy: a proxy's URL: ``http``, ``https``, ``socks4``, ``socks4a``, ``socks5`` or ``socks5h``. Else the
                environment's: ``HTTPS_PROXY``, ``HTTP_PROXY``, ``ALL_PROXY`` and ``NO_PROXY``.
            verify: ``False`` accepts any certificate of the server; a path stands for ``ca_bundle``.
            ca_bundle: a PEM file of certificates to trust instead of those of ``SSL_CERT_FILE`` and ``SSL_CERT_DIR``
                and of the system. If those variables have nothing that can be used, HTTPS is refused with an error.
            trust_env: whether proxies are taken from the environment (default yes).
            http2: ``False`` for HTTP/1.1 only (default: what the server offers).
            local_address: the address of this machine to connect from.
            limits: how many idle connections are kept.
            stream_idle_timeout: longest silence in seconds of an event stream, or of a body that is read piece by piece
                (default 60); heartbeats end a silence.
            max_response_bytes: largest response that is read whole, in bytes after decompression (default 256 MiB); a
                larger one is an ``APIResponseValidationError``. Streams, and bodies read piece by piece, have no limit.
            total_timeout: limit in seconds on a whole call: its attempts, the waits between them, and its response
                (default: none). For a stream it bounds the wait for its head.
            resume: whether a task's stream is resumed after its connection breaks (default yes).
            max_reconnects: attempts to reconnect a stream since its last event (default 5).
            retry_unsafe: repeat requests that may already have had an effect, as older clients did.
            raise_on_action_error: raise ``ActionError`` for an action that failed (default: return its result).

        Raises:
            LightconeError: no key, or an invalid option.
            TypeError: ``max_retries`` is not an integer.
        """
        self._start(
            {
                "api_key": api_key,
                "base_url": base_url,
                "timeout": timeout,
                "max_retries": max_retries,
                "default_headers": default_headers,
                "default_query": default_query,
                "http_client": http_client,
                "proxy": proxy,
                "verify": verify,
                "ca_bundle": ca_bundle,
                "trust_env": trust_env,
                "http2": http2,
                "local_address": local_address,
                "limits": limits,
                "stream_idle_timeout": stream_idle_timeout,
                "max_response_bytes": max_response_bytes,
                "total_timeout": total_timeout,
                "resume": resume,
                "max_reconnects": max_reconnects,
                "retry_unsafe": retry_unsafe,
                "raise_on_action_error": raise_on_action_error,
                "_strict_response_validation": _strict_response_validation,
            },
            None,
        )

    def _start(self, options: dict[str, Any], old: BaseClient | None) -> None:
        settings = engine_settings(options, self.user_agent)
        key: str | None = options["api_key"]
        # As the engine does; what is blank it refuses.
        key = key.strip() if isinstance(key, str) else key
        if old is None:
            self._engine = Engine(settings, self._blocking and not is_patched())
            # Where none was given, the one that the engine has just found in the environment.
            self._key = os.environ.get("TZAFON_API_KEY", "").strip() if key is None else key
        else:
            # What the old client has found in the environment stays as it was found.
            self._key = settings["api_key"] = old.api_key if key is None else key
            settings["base_url"] = settings["base_url"] or str(old.base_url)
            # The copy of a closed client is closed, as it has the same connections.
            self._engine = Engine(settings, self._blocking) if old.is_closed() else old._engine.derive(settings)
        self._base_url = BaseURL(self._engine.base_url)
        warning = self._engine.warning
        if warning is not None:
            from logging import getLogger  # takes long to import, and is seldom needed here

            getLogger("tzafon").warning(warning)
        self._options = options
        self._closed = old is not None and old.is_closed()
        if self._closed:
            self._engine = self._engine.closed()
        self.raise_on_action_error = bool(options["raise_on_action_error"])
        self.strict_response_validation = bool(options["_strict_response_validation"])

    def copy(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
        http_client: object | None = None,
        max_retries: int | NotGiven = not_given,
        default_headers: Mapping[str, str | Omit] | None = None,
        set_default_headers: Mapping[str, str | Omit] | None = None,
        default_query: Mapping[str, object] | None = None,
        set_default_query: Mapping[str, object] | None = None,
        proxy: str | NotGiven | None = not_given,
        verify: bool | str | os.PathLike[str] | NotGiven | None = not_given,
        ca_bundle: str | os.PathLike[str] | NotGiven | None = not_given,
        trust_env: bool | NotGiven = not_given,
        http2: bool | NotGiven | None = not_given,
        local_address: str | NotGiven | None = not_given,
        limits: Limits | NotGiven | None = not_given,
        stream_idle_timeout: float | None = None,
        max_response_bytes: int | None = None,
        total_timeout: float | None = None,
        resume: bool | None = None,
        max_reconnects: int | None = None,
        retry_unsafe: bool | None = None,
        raise_on_action_error: bool | None = None,
        _extra_kwargs: Mapping[str, Any] = {},
    ) -> Self:
        """A client with some options changed, which shares this one's connections where it can.

        Args:
            default_headers, default_query: added to the old ones.
            set_default_headers, set_default_query: replace the old ones.
            proxy, verify, ca_bundle, trust_env, http2, local_address, limits: of the new connections; ``None`` is the
                constructor's default.
            _extra_kwargs: any other options of the constructor.

        The other arguments are the constructor's. Strict validation is not carried over.

        Raises:
            ValueError: both ways to change headers, or the query, are given.
            LightconeError: the options are wrong.
        """
        options = changed(
            self._options,
            {
                "api_key": api_key,
                "base_url": base_url,
                "http_client": http_client,
                "max_retries": max_retries,
                "stream_idle_timeout": stream_idle_timeout,
                "max_response_bytes": max_response_bytes,
                "total_timeout": total_timeout,
                "resume": resume,
                "max_reconnects": max_reconnects,
                "retry_unsafe": retry_unsafe,
                "raise_on_action_error": raise_on_action_error,
            },
            {"default_headers": default_headers, "default_query": default_query},
            {"default_headers": set_default_headers, "default_query": set_default_query},
        )
        given: dict[str, object] = {
            "timeout": timeout,
            "proxy": proxy,
            "verify": verify,
            "ca_bundle": ca_bundle,
            "trust_env": trust_env,
            "http2": http2,
            "local_address": local_address,
            "limits": limits,
        }
        options.update({name: value for name, value in given.items() if not isinstance(value, NotGiven)})
        options.update({"_strict_response_validation": False, **_extra_kwargs})
        made = object.__new__(type(self))
        # What a subclass keeps goes along; resources are the old client's.
        cached = {name for base in type(self).__mro__ for name, value in vars(base).items() if _is_cached(value)}
        own = vars(self).copy()  # other threads may be using a resource for the first time
        vars(made).update((name, value) for name, value in own.items() if name not in cached)
        made._start(options, self)
        return made

    with_options = copy

    def _change(self, name: str, value: object) -> None:
        self._start({**self._options, name: value}, self)

    @property
    def api_key(self) -> str:
        """The key that requests carry. May be set."""
        return self._key

    @api_key.setter
    def api_key(self, value: str) -> None:
        self._change("api_key", value)

    @property
    def base_url(self) -> BaseURL:
        """The service's address, without a slash at its end. May be set."""
        return self._base_url

    @base_url.setter
    def base_url(self, value: str) -> None:
        self._change("base_url", str(value))

    @property
    def timeout(self) -> float | Timeout | None:
        """The time limits. May be set."""
        return timeout_of(self._options)

    @timeout.setter
    def timeout(self, value: float | Timeout | None) -> None:
        self._change("timeout", value)

    @property
    def max_retries(self) -> int:
        """Attempts after the first one. May be set."""
        return self._options["max_retries"]

    @max_retries.setter
    def max_retries(self, value: int) -> None:
        self._change("max_retries", value)

    @property
    def user_agent(self) -> str:
        """The ``User-Agent`` header."""
        return f"{type(self).__name__}/Python {__version__}"

    @property
    def auth_headers(self) -> dict[str, str]:
        """The header that carries the key."""
        return {"Authorization": f"Bearer {self._key}"}

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        """What every request carries, the key too."""
        return shown_headers(self._options, self.auth_headers, self.user_agent)

    @property
    def default_query(self) -> dict[str, object]:
        """Query parameters that every request carries."""
        return dict(self._options["default_query"] or {})

    @property
    def custom_auth(self) -> None:
        """``None``: requests are authorised by the key alone."""
        return None

    @property
    def qs(self) -> Querystring:
        """How query parameters are written."""
        from ._compat.query_string import Querystring

        return Querystring()

    def platform_headers(self) -> Mapping[str, str]:
        """The language: this client tells the service nothing about the machine it runs on."""
        return dict(PLATFORM)

    def engine(self) -> Engine:
        """The native engine, whose calls raise :class:`APIConnectionError` after ``close()``."""
        return self._engine

    def is_closed(self) -> bool:
        """Whether ``close()`` was called."""
        return self._closed

    def _end(self) -> None:
        if not self._closed:
            self._closed = True
            # Whatever still holds the old engine, such as the block of a computer, keeps using it.
            self._engine = self._engine.closed()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({'closed' if self._closed else f'base_url={str(self._base_url)!r}'})"

    def __getstate__(self) -> dict[str, Any]:
        # The key travels only if it was given in code: one from the environment stays there.
        return {"options": self._options}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._start(state["options"], None)


def _is_cached(value: object) -> bool:
    return isinstance(value, cached_property)
