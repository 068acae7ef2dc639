//! Screenshots within a budget, and what their positions are on the screen.

use std::collections::VecDeque;
use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use serde_json::{Value, json};
use tokio::task::spawn_blocking;
use tzafon::types::{ActionResult, ComputerActionParam};
use tzafon::{ImageFormat, ScreenSize, ShownScreen};

use super::state::{State, lock};
use crate::failure::Failure;

/// How many pixels of a picture count as one token.
pub const PIXELS_PER_TOKEN: u32 = 750;
/// How many pictures of all computers positions can refer to.
const KEPT: usize = 64;
/// Largest PNG that is sent as it is; some clients refuse answers of a megabyte.
const LARGEST_PNG: usize = 400_000;
const JPEG_QUALITY: u8 = 85;

/// A picture that was shown.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Its id, which actions can name.
    pub id: String,
    /// The computer it shows.
    pub computer: String,
    /// Its size and that of the screen.
    pub shown: ShownScreen,
}

/// The pictures that were shown in a session.
#[derive(Debug, Default)]
pub struct Pictures {
    pictures: VecDeque<Picture>,
    count: u64,
}

impl Pictures {
    /// Remembers a picture that is about to be shown.
    pub fn add(&mut self, computer: &str, shown: ShownScreen) -> Picture {
        self.count += 1;
        let picture = Picture {
            id: format!("picture-{}", self.count),
            computer: computer.to_owned(),
            shown,
        };
        self.pictures.push_back(picture.clone());
        if self.pictures.len() > KEPT {
            self.pictures.pop_front();
        }
        picture
    }

    /// The named picture of a computer, else the last one; `None` if none was shown.
    pub fn of(&self, computer: &str, named: Option<&str>) -> Result<Option<&Picture>, Failure> {
        let mut own = self.pictures.iter().rev();
        let Some(id) = named else {
            return Ok(own.find(|picture| picture.computer == computer));
        };
        match own.find(|picture| picture.id == id) {
            Some(picture) if picture.computer == computer => Ok(Some(picture)),
            Some(picture) => Err(Failure::usage(format!(
                "{id} shows computer {}, not {computer}",
                picture.computer
            ))
            .hint("take a screenshot of this computer, and give positions in it")),
            None => Err(
                Failure::usage(format!("{id} is not a picture of this session"))
                    .hint("take a screenshot, and give positions in it"),
            ),
        }
    }
}

/// A screenshot as it is sent.
#[derive(Debug)]
pub struct Sent {
    /// The encoded image.
    pub image: Vec<u8>,
    /// Its media type.
    pub media_type: &'static str,
    /// What is remembered of it.
    pub picture: Picture,
    /// Title and address of the page, if it is a browser.
    pub page: String,
}

impl Sent {
    /// What the agent is told about the picture.
    pub fn words(&self) -> String {
        let (picture, screen) = (self.picture.shown.picture(), self.picture.shown.screen());
        let scaled = if picture == screen {
            String::new()
        } else {
            format!(", scaled from {} x {}", screen.width, screen.height)
        };
        format!(
            "{}: {} x {} px{scaled}, of {}. Give positions for `act` in px of this picture.{}",
            self.picture.id, picture.width, picture.height, self.picture.computer, self.page
        )
    }

    /// The transform, for programs.
    pub fn record(&self) -> Value {
        let size = |size: ScreenSize| json!({"width": size.width, "height": size.height});
        json!({
            "id": self.picture.id,
            "computer": self.picture.computer,
            "picture": size(self.picture.shown.picture()),
            "screen": size(self.picture.shown.screen()),
        })
    }
}

/// Takes a screenshot and scales it to the budget.
pub async fn take(state: &State, computer: &str) -> Result<Sent, Failure> {
    let action = ComputerActionParam {
        r#type: Some("screenshot".to_owned()),
        base64: Some(true),
        include_context: Some(true),
        ..ComputerActionParam::default()
    };
    let result = state.computers.handle(&state.client, computer);
    let result = result.execute(action).await?;
    let image = result.image().ok_or_else(|| {
        Failure::failed(format!("the service sent no image of computer {computer}"))
    })?;
    let scale = scale_factor(&result);
    let budget = state.limits.screenshot_pixels;
    let scaled = spawn_blocking(move || scaled(image, scale, budget)).await;
    let (image, media_type, shown) = scaled.map_err(|e| Failure::other(e.to_string()))??;
    let picture = lock(&state.pictures).add(computer, shown);
    Ok(Sent {
        image,
        media_type,
        picture,
        page: page(&result),
    })
}

/// Pixels of the image for each pixel of the screen, as actions count them.
fn scale_factor(result: &ActionResult) -> f64 {
    let context = result.page_context.as_ref();
    let factor = context.and_then(|context| context.device_scale_factor);
    factor.filter(|factor| *factor > 0.0).unwrap_or(1.0)
}

/// Title and address of the page that an action ran on, if there is one.
pub fn page(result: &ActionResult) -> String {
    let Some(context) = &result.page_context else {
        return String::new();
    };
    let start = |text: &Option<String>, most| -> String {
        text.as_deref().unwrap_or("-").chars().take(most).collect()
    };
    let (title, url) = (start(&context.title, 200), start(&context.url, 500));
    format!("\ntitle: {title}\nurl: {url}")
}

type Scaled = (Vec<u8>, &'static str, ShownScreen);

/// The image within the budget, and how it relates to the screen.
fn scaled(image: Vec<u8>, scale: f64, budget: u32) -> Result<Scaled, Failure> {
    let unreadable =
        |e: image::ImageError| Failure::failed(format!("the screenshot cannot be read: {e}"));
    let format = ImageFormat::detect(&image);
    let decoded = image::load_from_memory(&image).map_err(unreadable)?;
    let size = ScreenSize {
        width: decoded.width(),
        height: decoded.height(),
    };
    let side = |side: u32| ((f64::from(side) / scale).round() as u32).max(1);
    let screen = ScreenSize {
        width: side(size.width),
        height: side(size.height),
    };
    let shown = ShownScreen::fit(screen, budget);
    let small = image.len() <= LARGEST_PNG && shown.picture() == size;
    if let Some(format) = format.filter(|_| small) {
        return Ok((image, format.media_type(), shown));
    }
    let picture = shown.picture();
    let decoded = match picture == size {
        true => decoded,
        false => decoded.resize_exact(picture.width, picture.height, FilterType::Triangle),
    };
    let mut png = Vec::new();
    let mut jpeg = Vec::new();
    let written = decoded.write_to(&mut Cursor::new(&mut png), image::ImageFormat::Png);
    written.map_err(unreadable)?;
    if png.len() <= LARGEST_PNG {
        return Ok((png, ImageFormat::Png.media_type(), shown));
    }
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, JPEG_QUALITY);
    decoded
        .to_rgb8()
        .write_with_encoder(encoder)
        .map_err(unreadable)?;
    Ok((jpeg, ImageFormat::Jpeg.media_type(), shown))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use image::{Rgb, RgbImage};

    use super::*;

    /// A black screen with one white pixel, as PNG.
    fn screen(width: u32, height: u32, white: (u32, u32)) -> Vec<u8> {
        let mut image = RgbImage::new(width, height);
        for (x, y, pixel) in image.enumerate_pixels_mut() {
            let near = x.abs_diff(white.0) <= 4 && y.abs_diff(white.1) <= 4;
            *pixel = Rgb([if near { 255 } else { 0 }; 3]);
        }
        let mut png = Vec::new();
        let written = image.write_to(&mut Cursor::new(&mut png), image::ImageFormat::Png);
        written.unwrap();
        png
    }

    /// Where the picture is brightest.
    fn brightest(image: &[u8]) -> (u32, u32) {
        let image = image::load_from_memory(image).unwrap().to_luma8();
        let white: Vec<_> = image
            .enumerate_pixels()
            .filter(|(.., p)| p.0[0] > 127)
            .collect();
        let count = white.len() as u32;
        let x = white.iter().map(|(x, ..)| x).sum::<u32>();
        let y = white.iter().map(|(_, y, _)| y).sum::<u32>();
        (x / count, y / count)
    }

    #[test]
    fn a_position_in_a_scaled_picture_hits_what_it_shows() {
        for (scale, budget) in [
            (1.0, 100_000),
            (2.0, 100_000),
            (1.0, 5_000_000),
            (1.5, 300_000),
        ] {
            let (image, _, shown) = scaled(screen(1920, 1080, (1500, 300)), scale, budget).unwrap();
            let (x, y) = brightest(&image);
            let hit = shown.to_screen(x.into(), y.into());
            let aimed = (1500.0 / scale, 300.0 / scale);
            assert!((hit.0 as f64 - aimed.0).abs() <= 4.0, "{hit:?} {aimed:?}");
            assert!((hit.1 as f64 - aimed.1).abs() <= 4.0, "{hit:?} {aimed:?}");
            let picture = shown.picture();
            assert!(picture.width * picture.height <= budget);
        }
    }

    #[test]
    fn a_small_screenshot_is_sent_as_it_came() {
        let png = screen(320, 200, (10, 10));
        let (image, media_type, shown) = scaled(png.clone(), 1.0, 64_000).unwrap();
        assert_eq!((image, media_type), (png, "image/png"));
        assert_eq!(shown.picture(), shown.screen());
        assert!(scaled(b"<html>".to_vec(), 1.0, 64_000).is_err());
    }

    #[test]
    fn positions_refer_to_the_last_picture_or_a_named_one_of_the_same_computer() {
        let shown = ShownScreen::fit(
            ScreenSize {
                width: 100,
                height: 100,
            },
            100,
        );
        let mut pictures = Pictures::default();
        assert!(pictures.of("a", None).unwrap().is_none());
        for computer in ["a", "b", "a"] {
            pictures.add(computer, shown);
        }
        assert_eq!(pictures.of("a", None).unwrap().unwrap().id, "picture-3");
        assert_eq!(
            pictures.of("a", Some("picture-1")).unwrap().unwrap().id,
            "picture-1"
        );
        let other = pictures
            .of("a", Some("picture-2"))
            .unwrap_err()
            .message()
            .to_owned();
        assert!(other.contains("shows computer b"), "{other}");
        assert!(pictures.of("a", Some("picture-9")).is_err());
    }
}
