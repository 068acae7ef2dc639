"""A computer's screen as a file."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from .._exceptions import LightconeError
from .._exported import exported

if TYPE_CHECKING:
    from typing_extensions import Self


# The usual codec takes even sizes only.
_EVEN = "crop=trunc(iw/2)*2:trunc(ih/2)*2"


@exported
@dataclass
class Recording:
    """What was recorded.

    Attributes:
        path: the MP4 file, or the folder of numbered JPEGs.
        kind: ``mp4``, ``jpegs``, or ``h264`` (a desktop's video as it came, where there is no ffmpeg).
        frames: how many frames or pieces of video were taken.
        note: says plainly what was made, and why.
    """

    path: Path
    kind: str
    frames: int
    note: str


class Recorder:
    """Takes the events of a screencast, and writes a file or a folder.

    Args:
        path: where to, such as ``shop.mp4``; without ffmpeg the folder ``shop``.
        ffmpeg: the program; ``None`` when there is none.
        rate: frames a second of the video that is made of JPEGs.
    """

    def __init__(self, path: str | os.PathLike[str], ffmpeg: str | None, rate: int = 10) -> None:
        self._path = Path(path)
        self._ffmpeg = ffmpeg
        self._rate = rate
        self._program: subprocess.Popen[bytes] | None = None
        self._kind: str | None = None
        self._frames = 0

    def take(self, event: Any) -> None:
        """Writes a frame or a piece of video; other events are passed over."""
        kind = event.get("event")
        if kind == "message" and event.image is not None:
            self._write("mjpeg", cast("bytes", event.image))
        elif kind == "h264":
            self._write("h264", cast("bytes", event.data))

    def _write(self, format: str, data: bytes) -> None:
        self._kind = self._kind or format
        self._frames += 1
        if self._ffmpeg is not None:
            program = self._program = self._program or self._start(format)
            try:
                cast("Any", program.stdin).write(data)
            except BrokenPipeError:
                self._end(program)
        elif format == "mjpeg":
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / f"{self._frames:06}.jpg").write_bytes(data)
        else:
            with self._raw.open("ab") as file:
                file.write(data)

    def _start(self, format: str) -> subprocess.Popen[bytes]:
        rate = ["-framerate", str(self._rate)] if format == "mjpeg" else []
        # A desktop's video is H.264 already; frames of a browser have to be made into it.
        codec = (
            ["-c:v", "copy"] if format == "h264" else ["-pix_fmt", "yuv420p", "-vf", "crop=trunc(iw/2)*2:trunc(ih/2)*2"]
        )
        command = [
            cast("str", self._ffmpeg),
            "-loglevel",
            "error",
            "-y",
            "-f",
            format,
            *rate,
            "-i",
            "-",
            *codec,
            str(self._path),
        ]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE)

    @property
    def _folder(self) -> Path:
        return self._path.with_suffix("")

    @property
    def _raw(self) -> Path:
        return self._path.with_suffix(".h264")

    def _end(self, program: subprocess.Popen[bytes]) -> None:
        self._program = None
        _, said = program.communicate()
        if program.returncode != 0:
            why = said.decode(errors="replace").strip()
            raise LightconeError(f"ffmpeg ended with {program.returncode}: {why}")

    def finish(self) -> Recording:
        """Ends the file.

        Raises:
            LightconeError: nothing was recorded, or ffmpeg failed.
        """
        if self._program is not None:
            self._end(self._program)
        if self._kind is None:
            raise LightconeError("nothing was recorded: the screencast sent no picture")
        if self._ffmpeg is not None:
            return Recording(self._path, "mp4", self._frames, f"{self._frames} frames as MP4, made by ffmpeg")
        if self._kind == "h264":
            note = "there is no ffmpeg on PATH, so the video is left as H.264, as it came"
            return Recording(self._raw, "h264", self._frames, note)
        note = f"there is no ffmpeg on PATH, so {self._frames} frames are left as numbered JPEGs in a folder"
        return Recording(self._folder, "jpegs", self._frames, note)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._program is not None:  # left by an error
            self._program.kill()
            self._program.communicate()


def ffmpeg() -> str | None:
    """The program on PATH, if there is one."""
    return shutil.which("ffmpeg")
