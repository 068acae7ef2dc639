"""Pieces of a desktop's video."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from .images import decode


class ScreencastH264Helpers:
    """Methods of ``ScreencastH264``."""

    __slots__ = ()

    if TYPE_CHECKING:
        nalu_data: str

    @property
    def data(self) -> bytes:
        """The piece of H.264; the pieces in order make a stream that ffmpeg reads."""
        return decode(self.nalu_data) or b""

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Appends the piece to a file and returns the file's path."""
        target = Path(path)
        with target.open("ab") as file:
            file.write(self.data)
        return target
