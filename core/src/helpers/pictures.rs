//! Pictures that come as base64, as bytes.

use std::fs;
use std::io;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::types::{ActionResult, ScreencastFrame, ScreenshotEvent};

impl ActionResult {
    /// The picture's bytes, of a screenshot with `base64`; `None` when there is only an address.
    pub fn image(&self) -> Option<Vec<u8>> {
        let result = self.result.as_ref()?;
        let inline = result.extra.get("screenshot_base64");
        decode(result.screenshot_url.as_deref()).or_else(|| decode(inline?.as_str()))
    }

    /// Writes the picture to a file. An error of kind `NotFound` when it did not come along.
    pub fn save(&self, path: impl AsRef<Path>) -> io::Result<()> {
        save(self.image(), path, "ask for it with base64")
    }
}

impl ScreenshotEvent {
    /// The picture's bytes, when the task has the `screenshot_mode` `base64`.
    pub fn image(&self) -> Option<Vec<u8>> {
        decode(self.screenshot_base64.as_deref()).or_else(|| decode(self.screenshot_url.as_deref()))
    }

    /// Writes the picture to a file. An error of kind `NotFound` when it did not come along.
    pub fn save(&self, path: impl AsRef<Path>) -> io::Result<()> {
        save(
            self.image(),
            path,
            "start the task with screenshot_mode base64",
        )
    }
}

impl ScreencastFrame {
    /// The frame, a JPEG.
    pub fn image(&self) -> Option<Vec<u8>> {
        decode(Some(&self.image_data))
    }

    /// Writes the frame, a JPEG, to a file.
    pub fn save(&self, path: impl AsRef<Path>) -> io::Result<()> {
        save(self.image(), path, "the frame has none")
    }
}

/// The bytes of base64 text or of a `data:` address; `None` for other addresses.
fn decode(text: Option<&str>) -> Option<Vec<u8>> {
    let text = text.filter(|text| !text.is_empty())?;
    let text = match text.strip_prefix("data:") {
        Some(address) => address.split_once(";base64,")?.1,
        None => text,
    };
    BASE64_STANDARD.decode(text).ok()
}

fn save(picture: Option<Vec<u8>>, path: impl AsRef<Path>, hint: &str) -> io::Result<()> {
    let missing = || {
        let message = format!("the picture did not come along: {hint}");
        io::Error::new(io::ErrorKind::NotFound, message)
    };
    fs::write(path, picture.ok_or_else(missing)?)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn a_picture_is_in_base64_or_in_a_data_address_and_nowhere_else() {
        assert_eq!(decode(Some("aGk=")), Some(b"hi".to_vec()));
        assert_eq!(
            decode(Some("data:image/png;base64,aGk=")),
            Some(b"hi".to_vec())
        );
        for other in ["", "http://127.0.0.1/a.png", "data:text/plain,aGk=", "%"] {
            assert_eq!(decode(Some(other)), None, "{other}");
        }
        assert_eq!(decode(None), None);
    }
}
