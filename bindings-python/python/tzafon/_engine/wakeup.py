"""How a worker wakes an event loop when work is done: through a descriptor that the loop watches, or by a function."""

from __future__ import annotations

import os

#: Whether loops are woken by a function also where they could watch a descriptor. Slower; for tests.
by_function = os.environ.get("LIGHTCONE_WAKE_BY_FUNCTION", "") not in ("", "0")
