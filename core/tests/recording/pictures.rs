//! Images, videos and screencasts of the tests, made by ffmpeg.

use std::path::Path;
use std::process::{Command, Stdio};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use tzafon::types::ScreencastEvent;

use crate::support::stream_head;

/// What ffmpeg writes to its standard output.
pub fn ffmpeg(arguments: &[&str]) -> Vec<u8> {
    let started = Command::new("ffmpeg")
        .args(["-nostdin", "-loglevel", "error"])
        .args(arguments)
        .stderr(Stdio::inherit())
        .output();
    let made =
        started.expect("ffmpeg is missing: scripts/find-program.sh ffmpeg installs it or says how");
    assert!(made.status.success());
    made.stdout
}

/// An image of an odd size, as windows may have, in a codec of ffmpeg.
pub fn image(codec: &str) -> Vec<u8> {
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

pub fn jpeg() -> Vec<u8> {
    image("mjpeg")
}

/// Five frames of H.264.
pub fn video() -> Vec<u8> {
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

pub fn frame(image: &[u8]) -> Value {
    json!({"event": "message", "image_data": BASE64_STANDARD.encode(image)})
}

pub fn piece(data: &[u8]) -> Value {
    json!({"event": "h264", "nalu_data": BASE64_STANDARD.encode(data)})
}

pub fn event(value: Value) -> ScreencastEvent {
    serde_json::from_value(value).unwrap()
}

/// A screencast of these events.
pub fn screencast(events: &[Value]) -> Vec<u8> {
    let mut all = stream_head();
    for event in events {
        let name = event["event"].as_str().unwrap();
        all.extend(format!("event: {name}\ndata: {event}\n\n").into_bytes());
    }
    all
}

/// How many frames a video has, and the time of the last one in seconds.
pub fn frames_of(path: &Path) -> (usize, f64) {
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
