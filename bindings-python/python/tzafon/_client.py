"""The two clients."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any

from ._exceptions import LightconeError, from_record
from ._native import Engine, __version__, set_error_factory, set_omit_type
from ._types import NotGiven, Omit, Timeout, connect_limit, not_given, read_limit

if TYPE_CHECKING:
    from typing_extensions import Self

    from .resources.agent import AgentResource, AsyncAgentResource

set_error_factory(from_record)
set_omit_type(Omit)


class _BaseClient:
    def __init__(
        self,
        *,
        api_key: str | None = None,
        base_url: str | None = None,
        timeout: float | Timeout | NotGiven | None = not_given,
        max_retries: int = 2,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        proxy: str | None = None,
        stream_idle_timeout: float | None = None,
        retry_unsafe: bool = False,
        http_client: object = None,
    ) -> None:
        """Makes a client. Connects to nothing yet.

        Args:
            api_key: the key; else the environment variable ``TZAFON_API_KEY``.
            base_url: the service's address; else ``LIGHTCONE_BASE_URL``, else ``https://api.tzafon.ai``.
            timeout: longest wait in seconds for an answer, and between two of its bytes (default 60); ``None`` removes
                the limit. A ``Timeout`` sets the connect limit (default 5 s) too.
            max_retries: attempts after the first one (default 2).
            default_headers: headers added to every request.
            default_query: query parameters added to every request.
            proxy: a proxy's URL; else the environment's (``HTTPS_PROXY`` and its like).
            stream_idle_timeout: longest silence of an event stream in seconds (default 60); heartbeats count as sound.
            retry_unsafe: repeat requests that may already have had an effect, as older clients did.

        Raises:
            LightconeError: no key, or an option that no client can be made of.
        """
        if http_client is not None:
            raise LightconeError(
                "http_client is not supported: this client does not use httpx. "
                "Use proxy, timeout, max_retries, default_headers or default_query instead."
            )
        if not isinstance(max_retries, int):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError("max_retries must be an integer; 0 disables retries")
        self.max_retries = max_retries
        self.timeout = timeout
        self._settings: dict[str, Any] = {
            "api_key": api_key,
            "base_url": str(base_url) if base_url is not None else None,
            "timeout": None if isinstance(timeout, NotGiven) else read_limit(timeout),
            "connect_timeout": None if isinstance(timeout, NotGiven) else connect_limit(timeout),
            "max_retries": max_retries,
            "default_headers": list((default_headers or {}).items()),
            "default_query": [(name, str(value)) for name, value in (default_query or {}).items()],
            "proxy": proxy,
            "stream_idle_timeout": stream_idle_timeout,
            "retry_unsafe": retry_unsafe,
            "user_agent": f"{type(self).__name__}/Python {__version__}",
        }
        self._engine: Engine | None = Engine(self._settings)
        self.base_url = self._engine.base_url

    @property
    def api_key(self) -> str:
        """The key that requests carry."""
        return self._settings["api_key"] or os.environ.get("TZAFON_API_KEY", "").strip()

    def engine(self) -> Engine:
        """The native engine; raises :class:`LightconeError` after :meth:`close`."""
        if self._engine is None:
            raise LightconeError("this client is closed; make a new one")
        return self._engine

    def is_closed(self) -> bool:
        """Whether :meth:`close` was called."""
        return self._engine is None

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self.base_url!r})"

    def __getstate__(self) -> dict[str, Any]:
        # The key travels only if it was given in code: one from the environment stays there.
        return {"settings": self._settings, "max_retries": self.max_retries, "timeout": self.timeout}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._settings = state["settings"]
        self.max_retries = state["max_retries"]
        self.timeout = state["timeout"]
        self._engine = Engine(self._settings)
        self.base_url = self._engine.base_url


class Lightcone(_BaseClient):
    """The blocking client. Threads may share one; in a forked child it makes connections of its own."""

    @cached_property
    def agent(self) -> AgentResource:
        """Agents: start, follow and steer tasks."""
        from .resources.agent import AgentResource

        return AgentResource(self)

    def close(self) -> None:
        """Closes idle connections. May be called more than once."""
        self._engine = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


class AsyncLightcone(_BaseClient):
    """The client for asyncio. May be used from several event loops."""

    @cached_property
    def agent(self) -> AsyncAgentResource:
        """Agents: start, follow and steer tasks."""
        from .resources.agent import AsyncAgentResource

        return AsyncAgentResource(self)

    async def close(self) -> None:
        """Closes idle connections. May be called more than once."""
        self._engine = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()
