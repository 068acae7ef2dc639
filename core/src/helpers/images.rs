//! Screenshots and video that arrive as base64, as bytes and files.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::types::{ActionResult, ScreencastFrame, ScreencastH264, ScreenshotEvent};

/// Formats of images that the service sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageFormat {
    /// PNG: most screenshots.
    Png,
    /// JPEG: frames of a screencast.
    Jpeg,
    /// WebP.
    Webp,
}

impl ImageFormat {
    /// The format of an encoded image, by its first bytes; `None` for any other.
    pub fn detect(image: &[u8]) -> Option<Self> {
        match image {
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            [0xff, 0xd8, ..] => Some(Self::Jpeg),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::Webp),
            _ => None,
        }
    }

    /// The usual extension of a file's name, without a dot, such as `png`.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
        }
    }

    /// The media type, such as `image/png`.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
        }
    }
}

impl ActionResult {
    /// The screenshot's bytes, if it was requested with `base64`; `None` if there is only a URL.
    pub fn image(&self) -> Option<Vec<u8>> {
        let result = self.result.as_ref()?;
        let inline = result.extra.get("screenshot_base64");
        decode(result.screenshot_url.as_deref()).or_else(|| decode(inline?.as_str()))
    }

    /// Writes the screenshot to a file.
    ///
    /// # Errors
    /// Kind `NotFound` if the response contains no image; otherwise what writing the file returns.
    pub fn save(&self, path: impl AsRef<Path>) -> io::Result<()> {
        let hint = "take the screenshot with `base64`";
        save(self.image(), self.screenshot_url(), path.as_ref(), hint)
    }
}

impl ScreenshotEvent {
    /// The screenshot's bytes, if the task has the `screenshot_mode` `base64`; otherwise `None`.
    pub fn image(&self) -> Option<Vec<u8>> {
        decode(self.screenshot_base64.as_deref()).or_else(|| decode(self.screenshot_url.as_deref()))
    }

    /// Writes the screenshot to a file.
    ///
    /// # Errors
    /// Kind `NotFound` if the event contains no image; otherwise what writing the file returns.
    pub fn save(&self, path: impl AsRef<Path>) -> io::Result<()> {
        let hint = "start the task with the `screenshot_mode` `base64`";
        let url = self.screenshot_url.as_deref();
        save(self.image(), url, path.as_ref(), hint)
    }
}

impl ScreencastFrame {
    /// The frame, a JPEG; `None` if it contains no image.
    pub fn image(&self) -> Option<Vec<u8>> {
        decode(Some(&self.image_data))
    }

    /// Writes the frame, a JPEG, to a file.
    ///
    /// # Errors
    /// Kind `NotFound` if the frame contains no image; otherwise what writing the file returns.
    pub fn save(&self, path: impl AsRef<Path>) -> io::Result<()> {
        let hint = "take the next frame";
        save(self.image(), None, path.as_ref(), hint)
    }
}

impl ScreencastH264 {
    /// The piece of H.264 video; empty if it is not base64. All pieces in order are a stream that ffmpeg reads.
    pub fn data(&self) -> Vec<u8> {
        decode(Some(&self.nalu_data)).unwrap_or_default()
    }

    /// Appends the piece to a file, which is created if it does not exist.
    ///
    /// # Errors
    /// What opening or writing the file returns.
    pub fn save(&self, path: impl AsRef<Path>) -> io::Result<()> {
        let mut file = OpenOptions::new().create(true).append(true).open(path)?;
        file.write_all(&self.data())
    }
}

fn decode(text: Option<&str>) -> Option<Vec<u8>> {
    decode_data(text?)
}

/// The bytes of base64 text or of a `data:` URL; `None` for other URLs and for empty text.
pub fn decode_data(text: &str) -> Option<Vec<u8>> {
    let text = match text.strip_prefix("data:") {
        Some(url) => {
            let (head, data) = url.split_once(',')?;
            head.ends_with(";base64").then_some(data)?
        }
        None => text,
    };
    let image = BASE64_STANDARD.decode(text).ok();
    image.filter(|image| !image.is_empty())
}

fn save(image: Option<Vec<u8>>, url: Option<&str>, path: &Path, hint: &str) -> io::Result<()> {
    let missing = || {
        let place = match url {
            Some(url) if !url.is_empty() => format!("only its URL, {url}"),
            _ => "neither an image nor its URL".to_owned(),
        };
        let message = format!("no image to save: the service sent {place}; {hint}");
        io::Error::new(io::ErrorKind::NotFound, message)
    };
    fs::write(path, image.ok_or_else(missing)?)
}

#[cfg(test)]
mod tests {
    use super::{ImageFormat, decode};

    #[test]
    fn an_image_is_base64_or_a_data_url_and_nothing_else() {
        let image = Some(b"hi".to_vec());
        assert_eq!(decode(Some("aGk=")), image);
        assert_eq!(decode(Some("data:image/png;base64,aGk=")), image);
        let others = [
            "",
            "http://127.0.0.1/a.png",
            "data:text/plain,aGk=",
            "data:text/plain,;base64,aGk=",
            "data:;base64",
            "%",
        ];
        for other in others {
            assert_eq!(decode(Some(other)), None, "{other}");
        }
        assert_eq!(decode(None), None);
    }

    #[test]
    fn a_format_is_detected_by_the_first_bytes() {
        let known: [(&[u8], _, _, _); 3] = [
            (b"\x89PNG\r\n", ImageFormat::Png, "png", "image/png"),
            (b"\xff\xd8\xff\xe0", ImageFormat::Jpeg, "jpg", "image/jpeg"),
            (
                b"RIFF\0\0\0\0WEBPVP8 ",
                ImageFormat::Webp,
                "webp",
                "image/webp",
            ),
        ];
        for (image, format, extension, media_type) in known {
            assert_eq!(ImageFormat::detect(image), Some(format));
            assert_eq!(format.extension(), extension);
            assert_eq!(format.media_type(), media_type);
        }
        for other in [&b""[..], b"\x89PN", b"RIFF\0\0\0\0WAVE", b"<html>"] {
            assert_eq!(ImageFormat::detect(other), None);
        }
    }
}
