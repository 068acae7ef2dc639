"""Tasks for the rows of a Ray dataset, and local servers on the nodes of a Ray cluster. Uses ``_client``, ``_local``,
``tasks`` and the package ``ray``, which ``pip install 'tzafon[ray]'`` installs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy_imports import exports

if TYPE_CHECKING:
    from .dataset import with_keys
    from .fleet import LocalFleet
    from .run_tasks import RunTasks

__all__ = ["LocalFleet", "RunTasks", "with_keys"]

__getattr__, __dir__ = exports(
    __name__,
    {"LocalFleet": "fleet", "RunTasks": "run_tasks", "with_keys": "dataset"},
)
