"""What marks the result of an action, or of a batch of actions."""

from __future__ import annotations

from typing import Any


class ActionOutcome:
    """Base of results that tell whether actions on a computer were done. A client with ``raise_on_action_error`` calls
    :meth:`raise_for_error` on each of them."""

    __slots__ = ()

    def raise_for_error(self) -> Any:
        """Returns the result itself.

        Raises:
            ActionError: an action was not done.
        """
        raise NotImplementedError
