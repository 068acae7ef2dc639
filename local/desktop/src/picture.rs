//! A screenshot, and its formats.

use jpeg_encoder::{ColorType, Encoder};

use crate::error::{Error, Result};

/// Pixels, row by row from the top left, three bytes each: red, green, blue.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// `3 * width * height` bytes.
    pub rgb: Vec<u8>,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({}x{})", self.width, self.height)
    }
}

impl Picture {
    /// The colour at a place, if it is inside the picture.
    pub fn pixel(&self, x: u32, y: u32) -> Option<[u8; 3]> {
        if x >= self.width || y >= self.height {
            return None;
        }
        let at = 3 * (y as usize * self.width as usize + x as usize);
        self.rgb.get(at..at + 3)?.try_into().ok()
    }

    /// The picture as PNG, compressed for speed rather than size.
    pub fn png(&self) -> Result<Vec<u8>> {
        let failed = |e: png::EncodingError| Error::Failed(format!("cannot make a PNG: {e}"));
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::Fast);
        let mut writer = encoder.write_header().map_err(failed)?;
        writer.write_image_data(&self.rgb).map_err(failed)?;
        writer.finish().map_err(failed)?;
        Ok(bytes)
    }

    /// The picture as JPEG; `quality` goes from 1 to 100.
    pub fn jpeg(&self, quality: u8) -> Result<Vec<u8>> {
        if !(1..=100).contains(&quality) {
            let message = format!("a JPEG cannot have the quality {quality}: give 1 to 100");
            return Err(Error::Invalid(message));
        }
        let failed = |e: &dyn std::fmt::Display| Error::Failed(format!("cannot make a JPEG: {e}"));
        let width = u16::try_from(self.width).map_err(|e| failed(&e))?;
        let height = u16::try_from(self.height).map_err(|e| failed(&e))?;
        let mut bytes = Vec::new();
        Encoder::new(&mut bytes, quality)
            .encode(&self.rgb, width, height, ColorType::Rgb)
            .map_err(|e| failed(&e))?;
        Ok(bytes)
    }
}
