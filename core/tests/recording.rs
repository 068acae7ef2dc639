//! A screen as a file, by a real ffmpeg and without one.

#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "this file needs only some of it")]
mod support;

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use support::{Reply, Server, stream_head};
use tokio::sync::mpsc;
use tokio::time::Instant;
use tzafon::types::ScreencastEvent;
use tzafon::{ComputerSession, ErrorKind, Recorder, RecordingKind};

/// Longer than any recording of these tests.
const LONG: Duration = Duration::from_secs(60);

/// What ffmpeg writes to its standard output.
fn ffmpeg(arguments: &[&str]) -> Vec<u8> {
    let started = Command::new("ffmpeg")
        .args(["-nostdin", "-loglevel", "error"])
        .args(arguments)
        .stderr(Stdio::inherit())
        .output();
    let made = started.expect("ffmpeg is missing: scripts/find-ffmpeg.sh installs it or says how");
    assert!(made.status.success());
    made.stdout
}

/// An image of an odd size, as windows may have, in a codec of ffmpeg.
fn image(codec: &str) -> Vec<u8> {
    let source = "testsrc=size=66x50:rate=10,crop=65:49";
    ffmpeg(&[
        "-f",
        "lavfi",
        "-i",
        source,
        "-frames:v",
        "1",
        "-c:v",
        codec,
        "-f",
        "image2pipe",
        "-",
    ])
}

fn jpeg() -> Vec<u8> {
    image("mjpeg")
}

/// Five frames of H.264.
fn video() -> Vec<u8> {
    let source = [
        "-f",
        "lavfi",
        "-i",
        "testsrc=size=66x50:rate=10",
        "-frames:v",
        "5",
    ];
    let codec = [
        "-bf", "0", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-f", "h264", "-",
    ];
    ffmpeg(&[source.as_slice(), codec.as_slice()].concat())
}

fn frame(image: &[u8]) -> Value {
    json!({"event": "message", "image_data": BASE64_STANDARD.encode(image)})
}

fn piece(data: &[u8]) -> Value {
    json!({"event": "h264", "nalu_data": BASE64_STANDARD.encode(data)})
}

fn event(value: Value) -> ScreencastEvent {
    serde_json::from_value(value).unwrap()
}

/// A screencast of these events.
fn screencast(events: &[Value]) -> Vec<u8> {
    let mut all = stream_head();
    for event in events {
        let name = event["event"].as_str().unwrap();
        all.extend(format!("event: {name}\ndata: {event}\n\n").into_bytes());
    }
    all
}

/// How many frames a video has, and the time of the last one in seconds.
fn frames_of(path: &Path) -> (usize, f64) {
    let path = path.to_str().unwrap();
    let told = ffmpeg(&[
        "-i",
        path,
        "-fps_mode",
        "passthrough",
        "-f",
        "framemd5",
        "-",
    ]);
    let told = String::from_utf8(told).unwrap();
    let base = told.lines().find_map(|line| line.strip_prefix("#tb 0: "));
    let (unit, parts) = base.unwrap().split_once('/').unwrap();
    let second = parts.parse::<f64>().unwrap() / unit.parse::<f64>().unwrap();
    let frames = told.lines().filter(|line| !line.starts_with('#'));
    let times: Vec<f64> = frames
        .map(|line| line.split(',').nth(2).unwrap().trim().parse().unwrap())
        .collect();
    (times.len(), times.last().unwrap() / second)
}

async fn session(reply: Reply) -> ComputerSession {
    let client = Server::start(vec![reply]).await.client();
    ComputerSession::new(&client, "c")
}

#[tokio::test]
async fn frames_become_an_mp4_that_lasts_as_long_as_they_were_shown() {
    let folder = tempfile::tempdir().unwrap();
    for codec in ["mjpeg", "png"] {
        // The name is neither a protocol nor a pattern to ffmpeg.
        let path = folder.path().join(format!("a:b %d {codec}.mp4"));
        let shown = event(frame(&image(codec)));
        let cursor = event(json!({"event": "cursor_update"}));
        let mut recorder = Recorder::new(&path);
        let start = Instant::now();
        // The second frame replaces the first at once; the third stays for 1 s, and the last for 0.4 s.
        for at in [0, 10, 200, 1200] {
            recorder
                .take_at(&shown, start + Duration::from_millis(at))
                .await
                .unwrap();
        }
        recorder.take(&cursor).await.unwrap();
        let recording = recorder
            .finish_at(start + Duration::from_millis(1600))
            .await
            .unwrap();
        assert_eq!(recording.path, path);
        assert_eq!((recording.kind, recording.frames), (RecordingKind::Mp4, 4));
        assert!(
            recording.note.contains("4 frames as MP4"),
            "{}",
            recording.note
        );
        let (frames, last) = frames_of(&path);
        assert_eq!((frames, (last * 100.0).round()), (40, 156.0));
    }
}

#[tokio::test]
async fn the_last_frame_is_in_the_video_even_if_it_was_shown_for_no_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.mp4");
    let mut recorder = Recorder::new(&path);
    let start = Instant::now();
    recorder
        .take_at(&event(frame(&jpeg())), start)
        .await
        .unwrap();
    recorder.finish_at(start).await.unwrap();
    assert_eq!(frames_of(&path).0, 1);
}

#[tokio::test]
async fn a_session_records_until_its_screencast_ends() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.mp4");
    let frames = screencast(&[frame(&jpeg()), frame(&jpeg())]);
    let recording = session(Reply::Pieces(vec![frames]))
        .await
        .record(&path, LONG)
        .await
        .unwrap();
    assert_eq!((recording.kind.as_str(), recording.frames), ("mp4", 2));
    assert!(frames_of(&path).0 >= 1);
}

#[tokio::test]
async fn a_screen_that_stands_still_is_recorded_to_the_limit() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.mp4");
    let (closed, mut told) = mpsc::unbounded_channel();
    let reply = Reply::UntilClosed(screencast(&[frame(&jpeg())]), closed);
    let limit = Duration::from_millis(2500);
    let recording = session(reply).await.record(&path, limit).await.unwrap();
    told.recv().await.unwrap();
    assert_eq!(recording.frames, 1);
    let (frames, last) = frames_of(&path);
    assert!(
        frames >= 25 && last >= 1.0,
        "{frames} frames, the last at {last} s"
    );
}

#[tokio::test]
async fn a_desktops_video_is_copied() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.mp4");
    let video = video();
    let (start, rest) = video.split_at(video.len() / 2);
    let events = screencast(&[piece(start), piece(rest)]);
    let computer = session(Reply::Pieces(vec![events])).await;
    let recording = computer.record(&path, LONG).await.unwrap();
    assert_eq!((recording.kind, recording.frames), (RecordingKind::Mp4, 2));
    assert_eq!(frames_of(&path).0, 5);
}

#[tokio::test]
async fn what_ffmpeg_says_is_in_the_error() {
    let folder = tempfile::tempdir().unwrap();
    let broken = screencast(&[frame(b"\xff\xd8 not an image")]);
    let path = folder.path().join("a.mp4");
    let error = session(Reply::Pieces(vec![broken]))
        .await
        .record(path, LONG)
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.record().kind),
        (ErrorKind::Recording, "recording")
    );
    let message = error.to_string();
    let (start, said) = message.split_once(": ").unwrap();
    assert!(
        start.starts_with("ffmpeg ended with ") && said.len() > 10,
        "{message}"
    );

    // Into a folder that does not exist.
    let path = folder.path().join("no/a.mp4");
    let mut recorder = Recorder::new(&path);
    let shown = event(frame(&jpeg()));
    let start = Instant::now();
    recorder.take_at(&shown, start).await.unwrap();
    let error = recorder
        .finish_at(start + Duration::from_secs(99))
        .await
        .unwrap_err();
    assert!(error.to_string().contains("No such file"), "{error}");
}

#[tokio::test]
async fn a_screen_that_shows_nothing_is_an_error_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.mp4");
    let events = screencast(&[json!({"event": "cursor_update"})]);
    let error = session(Reply::Pieces(vec![events]))
        .await
        .record(&path, LONG)
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Recording);
    assert!(
        error.to_string().contains("nothing was recorded"),
        "{error}"
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn an_error_of_the_screencast_leaves_what_was_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.mp4");
    let mut events = screencast(&[frame(&jpeg())]);
    events.extend(b"data: {broken\n\n");
    let error = session(Reply::Pieces(vec![events]))
        .await
        .record(&path, LONG)
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(frames_of(&path).0 >= 1);
}

fn without_ffmpeg(path: &Path) -> Recorder {
    Recorder::new(path).ffmpeg(Some(OsString::from("no-such-program-as-this")))
}

#[tokio::test]
async fn without_ffmpeg_there_are_numbered_images_of_this_recording_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.mp4");
    let images = folder.path().join("shop");
    fs::create_dir(&images).unwrap();
    fs::write(images.join("000004.jpg"), "of an older recording").unwrap();
    fs::write(images.join("notes.txt"), "mine").unwrap();
    for mut recorder in [without_ffmpeg(&path), Recorder::new(&path).ffmpeg(None)] {
        for _ in 0..3 {
            recorder.take(&event(frame(&jpeg()))).await.unwrap();
        }
        let recording = recorder.finish().await.unwrap();
        assert_eq!(recording.path, images);
        assert_eq!((recording.kind.as_str(), recording.frames), ("jpegs", 3));
        assert!(
            recording.note.contains("no ffmpeg on PATH") && recording.note.contains("3 frames")
        );
        let mut names: Vec<_> = fs::read_dir(&images)
            .unwrap()
            .map(|file| file.unwrap().file_name())
            .collect();
        names.sort();
        assert_eq!(
            names,
            ["000001.jpg", "000002.jpg", "000003.jpg", "notes.txt"]
        );
        assert_eq!(fs::read(images.join("000002.jpg")).unwrap(), jpeg());
    }
}

#[tokio::test]
async fn without_ffmpeg_a_desktops_video_stays_as_it_arrived() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.h264");
    fs::write(&path, "an older recording, which is longer").unwrap();
    let mut recorder = without_ffmpeg(&folder.path().join("desk.mp4"));
    for data in [b"\0\0\x01a", b"\0\0\x01b"] {
        recorder.take(&event(piece(data))).await.unwrap();
    }
    let recording = recorder.finish().await.unwrap();
    assert_eq!(
        (recording.path.as_path(), recording.kind.as_str()),
        (path.as_path(), "h264")
    );
    assert_eq!(fs::read(&path).unwrap(), b"\0\0\x01a\0\0\x01b");
}

#[tokio::test]
async fn a_folder_that_cannot_be_made_is_named() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let mut recorder = without_ffmpeg(&folder.path().join("file/shop.mp4"));
    let error = recorder.take(&event(frame(&jpeg()))).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Recording);
    assert!(error.to_string().contains("file"), "{error}");
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn images_and_video_do_not_mix() {
    let folder = tempfile::tempdir().unwrap();
    let mut recorder = Recorder::new(folder.path().join("a.mp4"));
    recorder.take(&event(frame(&jpeg()))).await.unwrap();
    let error = recorder.take(&event(piece(&video()))).await.unwrap_err();
    assert!(
        error.to_string().contains("both images and video"),
        "{error}"
    );
}

/// Programs that end in other ways than well, as scripts.
#[cfg(unix)]
mod programs {
    use std::path::PathBuf;

    use tokio::time::sleep;

    use super::*;

    fn script(folder: &Path, name: &str, text: &str) -> PathBuf {
        let path = folder.join(name);
        // Written by another process: one that this one starts meanwhile for another test would hold the file open,
        // and a file that is open for writing cannot be run.
        let write = "printf '#!/bin/sh\\n%s\\n' \"$1\" >\"$0\"; chmod 755 \"$0\"";
        let mut shell = Command::new("/bin/sh");
        let shell = shell.args(["-c", write]).arg(&path).arg(text);
        assert!(shell.status().unwrap().success());
        path
    }

    fn is_running(pid: &str) -> bool {
        let mut question = Command::new("/bin/sh");
        let question = question.args(["-c", "kill -0 $0", pid]);
        question.stderr(Stdio::null()).status().unwrap().success()
    }

    /// Records a screen that stands still with this program, and gives up once `enough` is reached.
    async fn give_up(folder: &Path, program: PathBuf, enough: impl Fn() -> bool) {
        let (closed, mut left) = mpsc::unbounded_channel();
        let events = screencast(&[frame(&jpeg())]);
        let computer = session(Reply::UntilClosed(events, closed)).await;
        let recorder = Recorder::new(folder.join("a.mp4")).ffmpeg(Some(program.into()));
        let recording = recorder.record(computer.screencast().await.unwrap(), LONG);
        let reached = async {
            while !enough() {
                sleep(Duration::from_millis(1)).await;
            }
        };
        tokio::select! {
            ended = recording => panic!("it was not given up: {ended:?}"),
            () = reached => {}
        }
        left.recv().await.unwrap();
    }

    #[tokio::test]
    async fn a_recording_that_is_given_up_leaves_no_program_behind() {
        let folder = tempfile::tempdir().unwrap();
        let told = folder.path().join("pid");
        // It does not end by itself when its input does.
        let text = "echo $$ >\"$0.part\"; mv \"$0.part\" \"$(dirname \"$0\")/pid\"; exec sleep 600";
        let program = script(folder.path(), "stubborn", text);
        give_up(folder.path(), program, || told.exists()).await;
        let pid = fs::read_to_string(&told).unwrap();
        let gone = async {
            while is_running(pid.trim()) {
                sleep(Duration::from_millis(1)).await;
            }
        };
        tokio::time::timeout(LONG, gone).await.unwrap();
    }

    #[tokio::test]
    async fn a_frame_is_written_while_it_is_shown() {
        let folder = tempfile::tempdir().unwrap();
        let program = script(folder.path(), "keeping", "exec cat >\"$0.input\"");
        let input = folder.path().join("keeping.input");
        let several = jpeg().len() as u64 * 10;
        give_up(folder.path(), program, || {
            fs::metadata(&input).is_ok_and(|file| file.len() > several)
        })
        .await;
    }

    #[tokio::test]
    async fn the_error_has_the_last_lines_of_what_ffmpeg_says() {
        let folder = tempfile::tempdir().unwrap();
        let program = script(
            folder.path(),
            "failing",
            "cat >/dev/null; seq 1 30000 >&2; exit 3",
        );
        let mut recorder = Recorder::new(folder.path().join("a.mp4")).ffmpeg(Some(program.into()));
        recorder.take(&event(frame(&jpeg()))).await.unwrap();
        let error = recorder.finish().await.unwrap_err().to_string();
        assert!(error.starts_with("ffmpeg ended with 3: 29993\n"), "{error}");
        assert!(error.ends_with("\n30000"), "{error}");
    }

    #[tokio::test]
    async fn an_ffmpeg_that_ends_too_soon_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let program = script(folder.path(), "short", "exec 0<&-; exit 0");
        let mut recorder = Recorder::new(folder.path().join("a.mp4")).ffmpeg(Some(program.into()));
        let shown = event(frame(&jpeg()));
        let start = Instant::now();
        recorder.take_at(&shown, start).await.unwrap();
        // More than a pipe holds.
        let error = recorder
            .finish_at(start + Duration::from_secs(600))
            .await
            .unwrap_err();
        assert!(
            error.to_string().contains("before the recording did"),
            "{error}"
        );
    }

    #[tokio::test]
    async fn an_ffmpeg_that_writes_nothing_is_an_error_although_its_code_is_0() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.mp4");
        for (text, reason) in [
            ("exit 0", "ffmpeg ended"),
            ("exec cat >/dev/null", "ffmpeg ended without an error"),
            (
                "for file; do :; done; cat >\"${file#file:}\" </dev/null; exec cat >/dev/null",
                "is empty",
            ),
        ] {
            let program = script(folder.path(), "idle", text);
            let mut recorder = Recorder::new(&path).ffmpeg(Some(program.into()));
            let frame = event(frame(&jpeg()));
            // It may have ended already when the frame comes.
            let error = match recorder.take(&frame).await {
                Ok(()) => recorder.finish().await.unwrap_err(),
                Err(error) => error,
            };
            assert_eq!(error.kind(), ErrorKind::Recording);
            assert!(error.to_string().contains(reason), "{error}");
        }
    }

    #[tokio::test]
    async fn a_name_without_an_extension_is_an_mp4() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo");
        let mut recorder = Recorder::new(&path);
        recorder.take(&event(frame(&jpeg()))).await.unwrap();
        let recording = recorder.finish().await.unwrap();
        assert_eq!(
            (recording.path, recording.kind),
            (path.clone(), RecordingKind::Mp4)
        );
        assert_eq!(frames_of(&path).0, 1);
    }

    #[tokio::test]
    #[cfg(target_os = "linux")]
    async fn a_disk_that_is_full_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let (image, piece) = (event(frame(&jpeg())), event(piece(&video())));
        for (shown, name, recorder) in [
            (&image, "a.mp4", Recorder::new(folder.path().join("a.mp4"))),
            (&piece, "b.mp4", Recorder::new(folder.path().join("b.mp4"))),
            (
                &piece,
                "c.h264",
                without_ffmpeg(&folder.path().join("c.mp4")),
            ),
        ] {
            std::os::unix::fs::symlink("/dev/full", folder.path().join(name)).unwrap();
            let mut recorder = recorder;
            let error = match recorder.take(shown).await {
                Ok(()) => recorder.finish().await.unwrap_err(),
                Err(error) => error,
            };
            assert_eq!(error.kind(), ErrorKind::Recording);
            assert!(error.to_string().contains("No space left"), "{error}");
        }
    }

    #[tokio::test]
    async fn a_file_that_is_not_executable_is_no_ffmpeg() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("ffmpeg");
        fs::write(&program, "").unwrap();
        let path = folder.path().join("shop.mp4");
        let mut recorder = Recorder::new(path).ffmpeg(Some(program.into()));
        recorder.take(&event(frame(&jpeg()))).await.unwrap();
        assert_eq!(recorder.finish().await.unwrap().kind, RecordingKind::Jpegs);
    }
}
