//! A picture of a screen that was scaled, and the way back from its positions to the screen's.

use std::cell::Cell;

use serde_json::Value;

use super::coordinates::map_positions;
use super::session::ScreenSize;
use crate::error::{Error, ErrorKind};

/// A picture of a screen, perhaps scaled down, and the screen. Positions in the picture become positions on the screen.
///
/// ```
/// use tzafon::{ScreenSize, ShownScreen};
///
/// let screen = ScreenSize { width: 1920, height: 1080 };
/// let shown = ShownScreen::fit(screen, 1_000_000);
/// let (x, y) = shown.to_screen(0.0, 0.0);
/// assert_eq!((x, y), (0, 0));
/// assert!(shown.picture().width < 1920);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownScreen {
    screen: ScreenSize,
    picture: ScreenSize,
}

impl ShownScreen {
    /// A picture of this size that shows the whole screen. Sides of 0 count as 1.
    pub fn new(screen: ScreenSize, picture: ScreenSize) -> Self {
        let sides = |size: ScreenSize| ScreenSize {
            width: size.width.max(1),
            height: size.height.max(1),
        };
        Self {
            screen: sides(screen),
            picture: sides(picture),
        }
    }

    /// The largest picture of the screen that has at most `most_pixels` and the screen's proportions. It is never larger
    /// than the screen.
    pub fn fit(screen: ScreenSize, most_pixels: u32) -> Self {
        let shown = Self::new(screen, screen);
        let (width, height) = (shown.screen.width, shown.screen.height);
        let pixels = f64::from(width) * f64::from(height);
        let scale = (f64::from(most_pixels.max(1)) / pixels).sqrt().min(1.0);
        // Rounded down, so that the limit holds; a side has at least one pixel.
        let side = |side: u32| ((f64::from(side) * scale) as u32).max(1);
        let picture = ScreenSize {
            width: side(width),
            height: side(height),
        };
        Self { picture, ..shown }
    }

    /// Size of the screen in px.
    pub fn screen(self) -> ScreenSize {
        self.screen
    }

    /// Size of the picture in px.
    pub fn picture(self) -> ScreenSize {
        self.picture
    }

    /// The pixel of the screen that the middle of the picture's pixel shows. A position outside gives the nearest edge.
    pub fn to_screen(self, x: f64, y: f64) -> (i64, i64) {
        (self.across(x), self.down(y))
    }

    /// The pixel of the picture that shows a pixel of the screen.
    pub fn to_picture(self, x: f64, y: f64) -> (i64, i64) {
        (
            scaled(x, self.screen.width, self.picture.width),
            scaled(y, self.screen.height, self.picture.height),
        )
    }

    /// An action, as JSON, with every position in it converted from the picture to the screen. Distances such as `dx`
    /// stay as they are.
    ///
    /// # Errors
    /// Kind [`ErrorKind::Argument`] if a position is outside the picture.
    pub fn action_to_screen(self, action: &Value) -> Result<Value, Error> {
        let outside = Cell::new(None);
        let check = |name: &'static str, place: f64, side: u32| {
            // The first pixel behind the edge is a usual rounding error.
            if !(0.0..=f64::from(side)).contains(&place) {
                outside.set(Some((name, place)));
            }
        };
        let across = |x: f64| {
            check("x", x, self.picture.width);
            self.across(x)
        };
        let down = |y: f64| {
            check("y", y, self.picture.height);
            self.down(y)
        };
        let converted = map_positions(action, &across, &down);
        let Some((axis, place)) = outside.get() else {
            return Ok(converted);
        };
        let ScreenSize { width, height } = self.picture;
        let message = format!("{axis} {place} is outside the picture of {width} x {height} px");
        Err(Error::new(ErrorKind::Argument, message))
    }

    fn across(self, x: f64) -> i64 {
        scaled(x, self.picture.width, self.screen.width)
    }

    fn down(self, y: f64) -> i64 {
        scaled(y, self.picture.height, self.screen.height)
    }
}

/// A pixel among `from` of them as one among `to`, middle to middle.
fn scaled(pixel: f64, from: u32, to: u32) -> i64 {
    let place = (pixel + 0.5) * f64::from(to) / f64::from(from) - 0.5;
    place.round().clamp(0.0, f64::from(to - 1)) as i64
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn size(width: u32, height: u32) -> ScreenSize {
        ScreenSize { width, height }
    }

    #[test]
    fn a_picture_within_the_limit_is_not_scaled() {
        let shown = ShownScreen::fit(size(1280, 720), 1280 * 720);
        assert_eq!(shown.picture(), size(1280, 720));
        for (x, y) in [(0, 0), (1279, 719), (640, 359)] {
            assert_eq!(
                shown.to_screen(f64::from(x), f64::from(y)),
                (x.into(), y.into())
            );
        }
    }

    #[test]
    fn a_picture_keeps_the_limit_and_the_proportions() {
        for (width, height) in [
            (1920, 1080),
            (3840, 2160),
            (1080, 1920),
            (8000, 3),
            (1, 9000),
        ] {
            let shown = ShownScreen::fit(size(width, height), 500_000);
            let picture = shown.picture();
            assert!(picture.width * picture.height <= 500_000, "{picture:?}");
            let across = f64::from(width) / f64::from(picture.width);
            let down = f64::from(height) / f64::from(picture.height);
            assert!(
                height < 4 || width < 4 || (across / down - 1.0).abs() < 0.01,
                "{picture:?}"
            );
        }
        assert_eq!(ShownScreen::fit(size(0, 0), 0).picture(), size(1, 1));
    }

    #[test]
    fn each_position_of_the_picture_hits_what_it_shows() {
        for most in [1, 1000, 90_000, 1_000_000] {
            let shown = ShownScreen::fit(size(1920, 1080), most);
            let picture = shown.picture();
            for x in 0..picture.width {
                let (across, _) = shown.to_screen(f64::from(x), 0.0);
                assert_eq!(shown.to_picture(across as f64, 0.0).0, i64::from(x));
            }
            let edge = shown.to_screen(f64::MAX, -5.0);
            assert_eq!(edge, (1919, 0));
            assert_eq!(shown.to_screen(f64::NAN, 0.0).0, 0);
        }
    }

    #[test]
    fn positions_in_an_action_are_converted_and_distances_are_not() {
        let shown = ShownScreen::new(size(2000, 1000), size(1000, 500));
        let action = json!({"type": "drag", "path": [{"x": 10, "y": 20}], "dx": 7, "text": "x"});
        let expected = json!({"type": "drag", "path": [{"x": 21, "y": 41}], "dx": 7, "text": "x"});
        assert_eq!(shown.action_to_screen(&action).unwrap(), expected);
    }

    #[test]
    fn a_position_outside_the_picture_is_an_error() {
        let shown = ShownScreen::new(size(2000, 1000), size(1000, 500));
        assert!(
            shown
                .action_to_screen(&json!({"x": 1000, "y": 500}))
                .is_ok()
        );
        for outside in [json!({"x": 1001}), json!({"y": -1}), json!([{"x2": 5000}])] {
            let error = shown.action_to_screen(&outside).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Argument);
            assert!(error.to_string().contains("1000 x 500 px"), "{error}");
        }
    }
}
