"""A computer's screen as a file."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from .._exceptions import LightconeError
from .._module_names import exported

if TYPE_CHECKING:
    from typing_extensions import Self


# A separate name, so that tests can set the time.
monotonic = time.monotonic


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


class Recorder:
    """Takes the events of a screencast, and writes a file or a folder.

    Frames come when the screen changes; the video shows each for as long as it was the last one.

    Args:
        path: where to, such as ``shop.mp4``; without ffmpeg the folder ``shop``.
        ffmpeg: the program; ``None`` when there is none.
        rate: frames a second of the video that is made of JPEGs.
    """

    def __init__(self, path: str | os.PathLike[str], ffmpeg: str | None, rate: int = 25) -> None:
        self._path = Path(path)
        self._ffmpeg = ffmpeg
        self._rate = rate
        self._program: subprocess.Popen[bytes] | None = None
        self._kind: str | None = None
        self._frames = 0
        self._started = 0.0
        self._written = 0
        #: The last frame, which is shown until another arrives.
        self._shown: bytes | None = None

    def take(self, event: Any) -> None:
        """Writes a frame or a piece of video; other events are skipped."""
        kind = event.get("event")
        if kind == "message" and event.image is not None:
            self._take("mjpeg", cast("bytes", event.image))
        elif kind == "h264":
            self._take("h264", cast("bytes", event.data))

    def _take(self, format: str, data: bytes) -> None:
        if self._kind is None:
            self._begin(format)
        self._frames += 1
        if self._program is None:
            self._keep(data)
        elif format == "mjpeg":
            self._show()
            self._shown = data
        else:
            self._feed(data)

    def _begin(self, format: str) -> None:
        self._kind = format
        self._started = monotonic()
        if self._ffmpeg is not None:
            self._program = self._start(self._ffmpeg, format)
        elif format == "mjpeg":
            self._folder.mkdir(parents=True, exist_ok=True)
            for older in self._folder.glob("[0-9]" * 6 + ".jpg"):
                older.unlink()
        else:
            self._raw.write_bytes(b"")

    def _keep(self, data: bytes) -> None:
        if self._kind == "mjpeg":
            (self._folder / f"{self._frames:06}.jpg").write_bytes(data)
        else:
            with self._raw.open("ab") as file:
                file.write(data)

    def _show(self, least: int = 0) -> None:
        """Repeats the last frame up to now; ``least`` is how often it is written at any rate."""
        if self._shown is not None:
            due = round((monotonic() - self._started) * self._rate) - self._written
            for _ in range(max(due, least)):
                self._feed(self._shown)
                self._written += 1

    def _feed(self, data: bytes) -> None:
        program = self._program
        if program is not None:
            try:
                cast("Any", program.stdin).write(data)
            except BrokenPipeError:
                self._end(program)

    def _start(self, ffmpeg: str, format: str) -> subprocess.Popen[bytes]:
        if format == "mjpeg":
            # The usual codec takes even sizes only.
            timing = ["-framerate", str(self._rate)]
            codec = ["-pix_fmt", "yuv420p", "-vf", "crop=trunc(iw/2)*2:trunc(ih/2)*2"]
        else:
            # A desktop's video is H.264 already; it says nothing of time.
            timing = ["-use_wallclock_as_timestamps", "1"]
            codec = ["-c:v", "copy"]
        command = [ffmpeg, "-loglevel", "error", "-y", *timing, "-f", format, "-i", "-", *codec, str(self._path)]
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
            self._show(least=1)
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
