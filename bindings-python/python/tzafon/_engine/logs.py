"""Log lines, through the standard ``logging`` module, under the name ``tzafon``.

DEBUG: what is sent, what comes back, and what is retried; strings in bodies, such as what is typed or seen, only by
their length. Level 5, below DEBUG: bodies as they are. INFO: ``Retrying request to <url> in <n> seconds``, and
``Reconnecting to <url> in <n> seconds`` when a stream broke. WARNING: a key that is sent unencrypted.
The native engine repeats requests by itself, so lines on repeats come after the last attempt.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from .._types import Omit

if TYPE_CHECKING:
    from logging import Logger

    from .native import CallRecord, Failure
    from .reconnect import Reconnect

_SECRET = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"})
_TRACE = 5
_found: Logger | None = None


def setup() -> None:
    """Turns log lines on as ``LIGHTCONE_LOG`` (``debug`` or ``info``) says; without it nothing is loaded."""
    level = os.environ.get("LIGHTCONE_LOG", "").strip().upper()
    if level in ("DEBUG", "INFO"):
        import logging

        logging.basicConfig(
            format="[%(asctime)s - %(name)s:%(lineno)d - %(levelname)s] %(message)s", datefmt="%Y-%m-%d %H:%M:%S"
        )
        logging.getLogger("tzafon").setLevel(level)


def logger() -> Logger | None:
    """The logger, if its lines are wanted."""
    global _found
    if _found is None:
        logging: Any = sys.modules.get("logging")
        if logging is None:  # no program has asked for lines yet
            return None
        _found = logging.getLogger("tzafon")
    return _found if _found is not None and _found.isEnabledFor(20) else None


def sending(log: Logger, call: CallRecord) -> None:
    """Logs one call before it is made."""
    options = {
        "operation": call.operation,
        "path": list(call.path),
        "query": list(call.query),
        "headers": _shown(call.headers),
        "body": call.body if log.isEnabledFor(_TRACE) else _outlined(call.body),
        "timeout": call.timeout,
        "max_retries": call.max_retries,
        "resume": call.resume,
        "max_reconnects": call.max_reconnects,
    }
    log.debug("Request options: %s", {name: value for name, value in options.items() if value or value is False})


def reconnecting(log: Logger, notice: Reconnect) -> None:
    """Logs that a stream is about to reconnect."""
    log.info(
        "Reconnecting to %s in %f seconds (attempt %i, after event %s): %s",
        notice.url,
        notice.delay,
        notice.attempt,
        notice.last_event_id or "none",
        notice.cause,
    )


def completed(
    log: Logger, url: str, status: int | None, headers: Iterable[tuple[str, str | None]], failures: Iterable[Failure]
) -> None:
    """Logs how the attempts of a call ended."""
    for code, message, delay in failures:
        log.debug("Attempt failed: %s", f"HTTP {code}" if code is not None else message)
        log.info("Retrying request to %s in %f seconds", url, delay)
    if status is None:
        log.debug("No response from %s", url)
    else:
        log.debug("HTTP Response: %s %i %s", url, status, _shown(headers))


def _outlined(value: Any) -> Any:
    """A body without its strings: they may be passwords that are typed, or screenshots."""
    if isinstance(value, str):
        return f"<{len(value)} characters>"
    if isinstance(value, bytes):
        return f"<{len(value)} bytes>"
    if isinstance(value, Mapping):
        given = cast("Mapping[Any, Any]", value).items()
        return {name: _outlined(inner) for name, inner in given if not isinstance(inner, Omit)}
    if isinstance(value, (list, tuple)):
        return [_outlined(inner) for inner in cast("list[Any]", value)]
    return value if isinstance(value, (int, float)) or value is None else f"<{type(value).__name__}>"


def _shown(headers: Iterable[tuple[str, str | None]]) -> dict[str, str | None]:
    return {name: "[hidden]" if name.lower() in _SECRET else value for name, value in headers}
