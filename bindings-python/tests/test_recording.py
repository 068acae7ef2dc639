"""A screen as a file, by a real ffmpeg and without one."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tzafon
from conftest import Server
from tzafon import AsyncComputerSession, AsyncLightcone, ComputerSession, Lightcone

Run = Callable[[Callable[[], Any]], Any]
FFMPEG = shutil.which("ffmpeg")
SIZE = (65, 49)  # odd, as windows may be


@pytest.fixture(scope="session")
def ffmpeg() -> str:
    assert FFMPEG, "ffmpeg is missing: scripts/find-ffmpeg.sh installs it or says how"
    return FFMPEG


def made(ffmpeg: str, *options: str) -> bytes:
    """A test picture or video, on standard output."""
    source = ["-f", "lavfi", "-i", f"testsrc=size={SIZE[0] + 1}x{SIZE[1] + 1}:rate=10"]
    command = [ffmpeg, "-loglevel", "error", *source, *options, "-"]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout


@pytest.fixture(scope="session")
def jpeg(ffmpeg: str) -> bytes:
    return made(ffmpeg, "-vf", f"crop={SIZE[0]}:{SIZE[1]}", "-frames:v", "1", "-f", "mjpeg")


@pytest.fixture(scope="session")
def h264(ffmpeg: str) -> bytes:
    return made(ffmpeg, "-frames:v", "5", "-bf", "0", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-f", "h264")


def frame(picture: bytes) -> str:
    return f"data: {json.dumps({'image_data': base64.b64encode(picture).decode()})}\n\n"


def piece(data: bytes) -> str:
    return f"event: h264\ndata: {json.dumps({'nalu_data': base64.b64encode(data).decode()})}\n\n"


def frames_of(ffmpeg: str, video: Path) -> int:
    """How many pictures ffmpeg reads from a file."""
    command = [ffmpeg, "-loglevel", "error", "-i", str(video), "-fps_mode", "passthrough", "-f", "framemd5", "-"]
    told = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return len([line for line in told.splitlines() if not line.startswith("#")])


@pytest.fixture
def no_ffmpeg(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    empty = tmp_path / "no programs"
    empty.mkdir()
    monkeypatch.setenv("PATH", str(empty))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The times at which frames come, and at which the recording ends."""
    times: list[float] = []
    monkeypatch.setattr("tzafon.sessions.recording.monotonic", lambda: times.pop(0))
    return times


def test_frames_become_an_mp4_that_lasts_as_long_as_they_did(
    server: Server, client: Lightcone, tmp_path: Path, ffmpeg: str, jpeg: bytes, clock: list[float]
) -> None:
    server.answer = server.events(*[frame(jpeg)] * 4, "event: cursor_update\ndata: {}\n\n")
    # It begins; the second frame replaces the first at once; the others stay for 0.2 s and 1 s, and the last for 0.4 s.
    clock[:] = [0.0, 0.01, 0.2, 1.2, 1.6]
    recording = ComputerSession(client, "c").record(tmp_path / "shop.mp4", seconds=60)
    assert (recording.path, recording.kind, recording.frames) == (tmp_path / "shop.mp4", "mp4", 4)
    assert "4 frames as MP4" in recording.note
    assert frames_of(ffmpeg, recording.path) == 40
    assert clock == []


def test_a_desktops_video_is_copied(
    server: Server, client: Lightcone, tmp_path: Path, ffmpeg: str, h264: bytes
) -> None:
    half = len(h264) // 2
    server.answer = server.events(piece(h264[:half]), piece(h264[half:]))
    recording = ComputerSession(client, "c").record(str(tmp_path / "desk.mp4"), seconds=60)
    assert (recording.kind, recording.frames) == ("mp4", 2)
    assert frames_of(ffmpeg, tmp_path / "desk.mp4") == 5


def test_the_seconds_end_a_recording(
    server: Server, client: Lightcone, tmp_path: Path, ffmpeg: str, jpeg: bytes
) -> None:
    server.answer = server.events(frame(jpeg), frame(jpeg), hold=True)
    recording = ComputerSession(client, "c").record(tmp_path / "a.mp4", seconds=0.3)
    assert server.closed.wait(10)
    assert recording.frames == 2
    assert frames_of(ffmpeg, recording.path) >= 1


def test_what_ffmpeg_says_is_passed_on(server: Server, client: Lightcone, tmp_path: Path) -> None:
    server.answer = server.events(frame(b"\xff\xd8 no picture"))
    with pytest.raises(tzafon.LightconeError, match=r"ffmpeg ended with \d+: .*\S"):
        ComputerSession(client, "c").record(tmp_path / "a.mp4", seconds=60)


def test_an_error_of_the_stream_leaves_no_ffmpeg_behind(
    server: Server, client: Lightcone, tmp_path: Path, jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def popen(*args: Any, **options: Any) -> subprocess.Popen[bytes]:
        programs.append(real(*args, **options))
        return programs[-1]

    monkeypatch.setattr(subprocess, "Popen", popen)
    server.answer = server.events(frame(jpeg), "data: {broken\n\n")
    with pytest.raises(tzafon.APIResponseValidationError):
        ComputerSession(client, "c").record(tmp_path / "a.mp4", seconds=60)
    assert [program.poll() is not None for program in programs] == [True]


@pytest.mark.usefixtures("no_ffmpeg")
def test_without_ffmpeg_there_are_numbered_jpegs(
    server: Server, client: Lightcone, tmp_path: Path, jpeg: bytes
) -> None:
    server.answer = server.events(*[frame(jpeg)] * 3)
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop/000004.jpg").write_bytes(b"of an older recording")
    recording = ComputerSession(client, "c").record(tmp_path / "shop.mp4", seconds=60)
    assert (recording.path, recording.kind, recording.frames) == (tmp_path / "shop", "jpegs", 3)
    assert "no ffmpeg on PATH" in recording.note and "3 frames" in recording.note
    names = sorted(picture.name for picture in recording.path.iterdir())
    assert names == ["000001.jpg", "000002.jpg", "000003.jpg"]
    assert (recording.path / "000002.jpg").read_bytes() == jpeg


@pytest.mark.usefixtures("no_ffmpeg")
def test_without_ffmpeg_a_desktops_video_stays_as_it_came(
    server: Server, client: Lightcone, tmp_path: Path, h264: bytes
) -> None:
    server.answer = server.events(piece(h264[:100]), piece(h264[100:]))
    (tmp_path / "desk.h264").write_bytes(b"an older recording")
    recording = ComputerSession(client, "c").record(tmp_path / "desk.mp4", seconds=60)
    assert (recording.path, recording.kind) == (tmp_path / "desk.h264", "h264")
    assert recording.path.read_bytes() == h264
    assert "no ffmpeg on PATH" in recording.note


def test_a_screen_that_shows_nothing_is_an_error(server: Server, client: Lightcone, tmp_path: Path) -> None:
    server.answer = server.events("event: cursor_update\ndata: {}\n\n")
    with pytest.raises(tzafon.LightconeError, match="nothing was recorded"):
        ComputerSession(client, "c").record(tmp_path / "a.mp4", seconds=60)
    assert not (tmp_path / "a.mp4").exists()


def test_an_awaited_recording(
    server: Server, async_client: AsyncLightcone, tmp_path: Path, ffmpeg: str, jpeg: bytes, run: Run
) -> None:
    server.answer = server.events(frame(jpeg), frame(jpeg))

    async def main() -> None:
        recording = await AsyncComputerSession(async_client, "c").record(tmp_path / "a.mp4", seconds=60)
        assert (recording.kind, recording.frames) == ("mp4", 2)

    run(main)
    assert frames_of(ffmpeg, tmp_path / "a.mp4") >= 1
