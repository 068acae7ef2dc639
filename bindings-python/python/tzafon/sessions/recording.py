"""A computer's screen as a file. The core records; see ``core/src/helpers/recording``."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .._engine.event_loop import current
from .._module_names import exported

if TYPE_CHECKING:
    from .._streaming.streams import AsyncStream, Stream


@exported
@dataclass
class Recording:
    """What was recorded.

    Attributes:
        path: the MP4 file, or the folder of numbered JPEGs.
        kind: ``mp4``, ``jpegs``, or ``h264`` (a desktop's video as it was sent, if there is no ffmpeg).
        frames: how many frames or pieces of video were taken.
        note: says what was made, and why.
    """

    path: Path
    kind: str
    frames: int
    note: str


def record(screencast: Stream[Any], path: str | os.PathLike[str], seconds: float) -> Recording:
    """Records a screencast that nobody has read."""
    native = screencast._native  # pyright: ignore[reportPrivateUsage]
    return Recording(**native.record(path, seconds))


async def record_async(screencast: AsyncStream[Any], path: str | os.PathLike[str], seconds: float) -> Recording:
    """As :func:`record`, where the wait may be cancelled: that ends the recording, and leaves its file incomplete."""
    native = screencast._native  # pyright: ignore[reportPrivateUsage]
    return Recording(**await current().run(native.submit_record, path, seconds))
