//! A screen as a file, by a real ffmpeg and without one.

mod pictures;
#[cfg(unix)]
mod programs;

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::support::{Reply, Server};
use pictures::{event, frame, frames_of, image, jpeg, piece, screencast, video};
use serde_json::json;
use tokio::sync::mpsc;
use tokio::time::Instant;
use tzafon::{ComputerSession, ErrorKind, Recorder, RecordingKind};

/// Longer than any recording of these tests.
const LONG: Duration = Duration::from_secs(60);

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
