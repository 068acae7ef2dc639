"""Makes calls and opens connections through the native engine, and logs both."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from . import logs

if TYPE_CHECKING:
    from .call import Call
    from .client_protocol import EngineClient
    from .dispatcher import Dispatcher
    from .native import Kind


def open_native(client: EngineClient, kind: Kind, call: Call) -> Any:
    """Opens a ``stream``, a ``body`` or a ``socket`` and waits for its head."""
    log = logs.logger()
    engine: Any = client.engine()
    if log is not None:
        logs.sending(log, call)
    native: Any = engine.open(kind, call)
    if log is not None:
        logs.completed(log, native.url, native.status, native.headers, native.failures)
    return native


async def open_native_async(client: EngineClient, kind: Kind, call: Call) -> tuple[Any, Any]:
    """As :func:`open_native`, with the dispatcher of the running event loop."""
    log, engine, dispatcher = logs.logger(), client.engine(), current_dispatcher()
    if log is not None:
        logs.sending(log, call)
    native: Any = await dispatcher.run(engine.submit, kind, call)
    if log is not None:
        logs.completed(log, native.url, native.status, native.headers, native.failures)
    return native, dispatcher


def _load_dispatcher() -> Dispatcher:
    global current_dispatcher
    from .event_loop import current  # programs that block do without it

    current_dispatcher = current
    return current()


#: The running loop's dispatcher.
current_dispatcher: Callable[[], Dispatcher] = _load_dispatcher
