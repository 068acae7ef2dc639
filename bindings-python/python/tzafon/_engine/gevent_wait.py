"""Sync calls in greenlets: a call that waits lets the other greenlets of its thread run."""

from __future__ import annotations

import sys
from typing import Any

from .native import set_cooperative_wait

_READABLE = 1


def is_patched() -> bool:
    """Whether gevent has replaced what blocks; the engine's waits are made to cooperate then."""
    monkey: Any = sys.modules.get("gevent.monkey")
    if monkey is None or not (monkey.is_module_patched("socket") or monkey.is_module_patched("threading")):
        return False
    set_cooperative_wait(_wait)
    return True


def _wait(descriptor: int) -> bool:
    """Waits until the descriptor can be read, while other greenlets run. In a thread without greenlets it does nothing:
    the caller then blocks."""
    import gevent
    from gevent._hub_local import get_hub_if_exists  # the public function makes a hub for every thread

    hub: Any = get_hub_if_exists()
    if hub is None or gevent.getcurrent() is hub:
        return False
    watcher = hub.loop.io(descriptor, _READABLE)
    try:
        hub.wait(watcher)
    finally:
        watcher.close()
    return True
