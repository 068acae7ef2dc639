//! Footage as it arrived, in files.

use std::io;
use std::path::{Path, PathBuf};

use tokio::fs;
use tokio::io::AsyncWriteExt;

use super::{Footage, Recording, RecordingKind};
use crate::error::{Error, ErrorKind};
use crate::helpers::ImageFormat;

const REASON: &str = "there is no ffmpeg on PATH, so";

/// Writes images into a folder, or a desktop's video into a file.
#[derive(Debug)]
pub(super) struct Unchanged {
    path: PathBuf,
    // The open file of a video.
    video: Option<fs::File>,
}

impl Unchanged {
    /// Makes an empty folder or file. Numbered images of an earlier recording are removed.
    pub async fn begin(path: &Path, footage: Footage) -> Result<Self, Error> {
        let extension = match footage {
            Footage::Images => "",
            Footage::Video => "h264",
        };
        let path = path.with_extension(extension);
        let begun = match footage {
            Footage::Images => empty_folder(&path).await.map(|()| None),
            Footage::Video => fs::File::create(&path).await.map(Some),
        };
        let video = begun.map_err(|error| unwritable(&path, &error))?;
        Ok(Self { path, video })
    }

    /// Writes a piece of video, or the image of this number.
    pub async fn write(&mut self, data: &[u8], number: u64) -> Result<(), Error> {
        let written = match &mut self.video {
            Some(file) => write_all(file, data).await,
            None => {
                let extension = ImageFormat::detect(data).map_or("jpg", ImageFormat::extension);
                let name = format!("{number:06}.{extension}");
                fs::write(self.path.join(name), data).await
            }
        };
        written.map_err(|error| unwritable(&self.path, &error))
    }

    /// What was made of so many frames.
    pub fn finish(self, frames: u64) -> Recording {
        let (kind, note) = match self.video {
            Some(_) => (
                RecordingKind::H264,
                format!("{REASON} the video is left as H.264, as it came"),
            ),
            None => (
                RecordingKind::Jpegs,
                format!("{REASON} {frames} frames are left as numbered JPEGs in a folder"),
            ),
        };
        Recording {
            path: self.path,
            kind,
            frames,
            note,
        }
    }
}

async fn write_all(file: &mut fs::File, data: &[u8]) -> io::Result<()> {
    file.write_all(data).await?;
    // Without this, a failure would only be known to the next write.
    file.flush().await
}

/// The folder, without the numbered images of an earlier recording. Other files stay.
async fn empty_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path).await?;
    let mut files = fs::read_dir(path).await?;
    while let Some(file) = files.next_entry().await? {
        if is_numbered_image(&file.path()) {
            fs::remove_file(file.path()).await?;
        }
    }
    Ok(())
}

fn is_numbered_image(path: &Path) -> bool {
    let name = path.file_stem().and_then(|name| name.to_str());
    let extension = path.extension().and_then(|extension| extension.to_str());
    let is_number = |name: &str| name.len() >= 6 && name.bytes().all(|byte| byte.is_ascii_digit());
    name.is_some_and(is_number) && matches!(extension, Some("jpg" | "png" | "webp"))
}

fn unwritable(path: &Path, error: &io::Error) -> Error {
    let message = format!("the recording cannot be written to {}", path.display());
    Error::new(ErrorKind::Recording, message).caused_by(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbered_images_are_of_an_earlier_recording() {
        for name in ["000001.jpg", "123456.png", "1234567.webp"] {
            assert!(is_numbered_image(Path::new(name)), "{name}");
        }
        for name in [
            "00001.jpg",
            "00000a.jpg",
            "000001.txt",
            "000001",
            "shop.jpg",
        ] {
            assert!(!is_numbered_image(Path::new(name)), "{name}");
        }
    }
}
