"""Whether an action did what it was asked for: the service returns HTTP 200 even if it did not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..._engine.helpers import call_helper
from .action_outcome import ActionOutcome
from .images import Image, decode, save

if TYPE_CHECKING:
    from typing_extensions import Self

# The type of a tab.
T = TypeVar("T")


def succeeded(status: object) -> bool:
    """Whether a status means success: the service writes ``SUCCESS``, its documents ``success``."""
    return isinstance(status, str) and status.lower() == "success"


def failure(result: Any) -> Exception:
    """The error for a result of an action, or of one action of a batch, that failed."""
    from ..._exceptions import ActionError  # only failures need it

    message = call_helper("action.failure", result)["message"]
    return ActionError(message, result=result, status=result.get("status"))


class ActionResultHelpers(Image, ActionOutcome, Generic[T]):
    """Methods of ``ActionResult``. What the service sent is not changed by any of them."""

    __slots__ = ()

    if TYPE_CHECKING:
        status: str | None
        error_message: str | None
        result: Any

    @property
    def ok(self) -> bool:
        """Whether the action was done: the status is ``SUCCESS``, in capitals or not. No status is not ok."""
        return succeeded(self.status)

    def raise_for_error(self) -> Self:
        """Gives the result itself.

        Raises:
            ActionError: the action was not done.
        """
        if self.ok:
            return self
        raise failure(self)

    @property
    def screenshot_url(self) -> str | None:
        """URL of a screenshot; a ``data:`` URL if the image was sent inline."""
        return self._of_result("screenshot_url")

    @property
    def html_content(self) -> str | None:
        """The page's HTML, of ``html``."""
        return self._of_result("html_content")

    @property
    def debug_response(self) -> Any:
        """Output of the command, of ``debug``."""
        return self._of_result("debug_response")

    @property
    def tabs(self) -> list[T]:
        """The open tabs, of ``tabs.list``; empty for other actions."""
        return (self.result.tabs or []) if self.result else []

    @property
    def image(self) -> bytes | None:
        """The image's bytes, of ``screenshot(base64=True)``; ``None`` if there is only a URL."""
        return decode(self.screenshot_url) or decode(self._of_result("screenshot_base64"))

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes the image to a file and returns its path.

        Raises:
            ValueError: the image was not sent inline: ask for it by ``screenshot(base64=True)``.
        """
        where = self.screenshot_url or "nowhere"
        return save(self.image, path, f"the image is at {where}: to get it inline, call screenshot(base64=True)")

    def _of_result(self, name: str) -> Any:
        return self.result.get(name) if self.result else None
