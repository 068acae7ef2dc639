"""Screenshots among a task's events."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from .images import Image, decode, save


class TaskEventScreenshotHelpers(Image):
    """Methods of ``ScreenshotEvent``."""

    __slots__ = ()

    if TYPE_CHECKING:
        screenshot_url: str | None
        screenshot_base64: str | None

    @property
    def image(self) -> bytes | None:
        """The image's bytes, if the task has ``screenshot_mode`` ``base64``."""
        return decode(self.screenshot_base64) or decode(self.screenshot_url)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes the image to a file and returns its path.

        Raises:
            ValueError: the image was not sent inline: start the task with ``screenshot_mode="base64"``.
        """
        where = self.screenshot_url or "nowhere"
        return save(self.image, path, f'the image is at {where}: start the task with screenshot_mode="base64"')
