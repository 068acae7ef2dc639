"""A screen as a file, by a real ffmpeg and without one."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import pytest
import tzafon
from conftest import Server
from tzafon import AsyncComputerSession, AsyncLightcone, ComputerSession, Lightcone, Recording

Run = Callable[[Callable[[], Any]], Any]
FFMPEG = shutil.which("ffmpeg")
SIZE = (65, 49)  # odd, as windows may be


@pytest.fixture(scope="session")
def ffmpeg() -> str:
    assert FFMPEG, "ffmpeg is missing: scripts/find-program.sh ffmpeg installs it or says how"
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
def program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Path]:
    """Puts a shell script in ffmpeg's place; returns a folder for its own files, which is its ``$0``'s."""
    folder = tmp_path / "programs"
    folder.mkdir()

    def put(script: str) -> Path:
        (folder / "ffmpeg").write_text(f"#!/bin/sh\n{script}\n")
        (folder / "ffmpeg").chmod(0o755)
        monkeypatch.setenv("PATH", os.pathsep.join((str(folder), os.environ["PATH"])))
        return folder

    return put


def test_frames_become_an_mp4(server: Server, client: Lightcone, tmp_path: Path, ffmpeg: str, jpeg: bytes) -> None:
    server.answer = server.events(*[frame(jpeg)] * 4, "event: cursor_update\ndata: {}\n\n")
    recording = ComputerSession(client, "c").record(tmp_path / "shop.mp4", seconds=60)
    assert recording == Recording(tmp_path / "shop.mp4", "mp4", 4, "4 frames as MP4, made by ffmpeg")
    assert frames_of(ffmpeg, recording.path) >= 1


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


def test_the_last_lines_of_what_ffmpeg_says_are_in_the_error(
    server: Server, client: Lightcone, tmp_path: Path, jpeg: bytes, program: Callable[[str], Path]
) -> None:
    program("cat >/dev/null; seq 1 30000 >&2; exit 3")
    server.answer = server.events(frame(jpeg))
    with pytest.raises(tzafon.RecordingError, match=r"^ffmpeg ended with 3: 29993\n") as caught:
        ComputerSession(client, "c").record(tmp_path / "a.mp4", seconds=60)
    assert str(caught.value).endswith("\n30000")


def test_an_ffmpeg_that_ends_too_soon_is_an_error_although_its_code_is_0(
    server: Server, client: Lightcone, tmp_path: Path, jpeg: bytes, program: Callable[[str], Path]
) -> None:
    program("exec 0<&-; exit 0")
    server.answer = server.events(*[frame(jpeg)] * 3)
    with pytest.raises(tzafon.RecordingError, match="ffmpeg ended"):
        ComputerSession(client, "c").record(tmp_path / "a.mp4", seconds=60)
    assert not (tmp_path / "a").exists()


def test_an_error_of_the_stream_leaves_what_was_recorded(
    server: Server, client: Lightcone, tmp_path: Path, ffmpeg: str, jpeg: bytes
) -> None:
    server.answer = server.events(frame(jpeg), "data: {broken\n\n")
    with pytest.raises(tzafon.APIResponseValidationError):
        ComputerSession(client, "c").record(tmp_path / "a.mp4", seconds=60)
    assert frames_of(ffmpeg, tmp_path / "a.mp4") >= 1


def test_a_cancelled_recording_leaves_no_ffmpeg_behind(
    server: Server,
    async_client: AsyncLightcone,
    tmp_path: Path,
    jpeg: bytes,
    program: Callable[[str], Path],
    run: Run,
) -> None:
    folder = program('echo $$ >"$0.part"; mv "$0.part" "$0.pid"; exec sleep 600')
    server.answer = server.events(frame(jpeg), hold=True)

    async def main() -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(AsyncComputerSession(async_client, "c").record, tmp_path / "a.mp4", 600)
            while not (folder / "ffmpeg.pid").exists():
                await anyio.sleep(0.01)
            group.cancel_scope.cancel()

    run(main)
    assert server.closed.wait(10)
    deadline = time.monotonic() + 30
    while is_running(int((folder / "ffmpeg.pid").read_text())):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("seconds", [-1, float("nan")])
def test_a_length_that_is_none_is_rejected(server: Server, client: Lightcone, tmp_path: Path, seconds: float) -> None:
    server.answer = server.events(hold=True)
    with pytest.raises(ValueError, match=r"a recording cannot last (-1|NaN) s"):
        ComputerSession(client, "c").record(tmp_path / "a.mp4", seconds=seconds)


@pytest.mark.usefixtures("no_ffmpeg")
def test_a_disk_that_is_full_is_an_error(server: Server, client: Lightcone, tmp_path: Path, h264: bytes) -> None:
    (tmp_path / "desk.h264").symlink_to("/dev/full")
    server.answer = server.events(piece(h264))
    with pytest.raises(tzafon.RecordingError, match=r"desk\.h264 \(No space left") as caught:
        ComputerSession(client, "c").record(tmp_path / "desk.mp4", seconds=60)
    assert isinstance(caught.value.__cause__, OSError)


@pytest.mark.usefixtures("no_ffmpeg")
def test_a_folder_that_cannot_be_made_is_an_error(
    server: Server, client: Lightcone, tmp_path: Path, jpeg: bytes
) -> None:
    (tmp_path / "file").touch()
    server.answer = server.events(frame(jpeg))
    with pytest.raises(tzafon.RecordingError, match=r"cannot be written to .*file"):
        ComputerSession(client, "c").record(tmp_path / "file/shop.mp4", seconds=60)


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
    with pytest.raises(tzafon.RecordingError, match="nothing was recorded"):
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
