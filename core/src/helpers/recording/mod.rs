//! Records a screencast as a file: an MP4 by ffmpeg, or images where there is no ffmpeg. Uses streams, the types of a
//! screencast and the formats of images; sessions use it.

mod encoder;
mod program;
mod recorder;
mod timeline;
mod unchanged;

use std::fmt;
use std::path::PathBuf;

pub use recorder::Recorder;

/// What was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Recording {
    /// The file, or the folder of numbered images.
    pub path: PathBuf,
    /// What it is.
    pub kind: RecordingKind,
    /// How many frames or pieces of video arrived.
    pub frames: u64,
    /// Says what was made, and why.
    pub note: String,
}

/// Forms of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecordingKind {
    /// An MP4 that ffmpeg made.
    Mp4,
    /// A folder of numbered images as they arrived, without ffmpeg: JPEGs, unless the service sends another format.
    Jpegs,
    /// A desktop's video as it arrived, without ffmpeg.
    H264,
}

impl RecordingKind {
    /// The kind's name, the same in every language.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mp4 => "mp4",
            Self::Jpegs => "jpegs",
            Self::H264 => "h264",
        }
    }
}

impl fmt::Display for RecordingKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a screencast consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Footage {
    /// Images of a browser.
    Images,
    /// Pieces of a desktop's video.
    Video,
}
