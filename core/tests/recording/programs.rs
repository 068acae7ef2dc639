//! Programs that end in other ways than well, as scripts.

use std::path::PathBuf;
use std::process::{Command, Stdio};

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
