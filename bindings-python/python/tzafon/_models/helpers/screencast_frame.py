"""Frames of a browser's screencast."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from .images import Image, decode, save


class ScreencastFrameHelpers(Image):
    """Methods of ``ScreencastFrame``."""

    __slots__ = ()

    if TYPE_CHECKING:
        image_data: str

    @property
    def image(self) -> bytes | None:
        """The frame, a JPEG."""
        return decode(self.image_data)

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Writes the frame, a JPEG, to a file, and returns its path."""
        return save(self.image, path, "the frame has no image")
