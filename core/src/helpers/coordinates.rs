//! Converts the model's coordinates to pixels of a screen, and back.

use std::fmt::Display;

use serde_json::Value;

use crate::error::{Error, ErrorKind};

/// The largest coordinate of the model.
const LAST: f64 = 999.0;
// Fields of actions that are positions, by axis; distances such as `scroll_x` are not.
const ACROSS: [&str; 3] = ["x", "x1", "x2"];
const DOWN: [&str; 3] = ["y", "y1", "y2"];

/// Converts the model's coordinates, which go from 0 to 999 over any screen, to pixels and back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coordinates {
    width: u32,
    height: u32,
}

impl Coordinates {
    /// For a screen of this size in px. A side of 0 counts as 1; [`Coordinates::try_new`] rejects it.
    pub fn new(width: u32, height: u32) -> Self {
        Self { width, height }
    }

    /// For a screen of this size in px.
    ///
    /// # Errors
    /// Kind [`ErrorKind::Argument`] if a side is 0.
    pub fn try_new(width: u32, height: u32) -> Result<Self, Error> {
        if width < 1 || height < 1 {
            return Err(Self::without_pixels(width, height));
        }
        Ok(Self { width, height })
    }

    pub(super) fn without_pixels(width: impl Display, height: impl Display) -> Error {
        let message = format!(
            "a screen of {width} x {height} px has no coordinates: both sides must be at least 1"
        );
        Error::new(ErrorKind::Argument, message)
    }

    /// Width of the screen in px.
    pub fn width(self) -> u32 {
        self.width
    }

    /// Height of the screen in px.
    pub fn height(self) -> u32 {
        self.height
    }

    /// The pixel at a position of the model's. A position outside the screen gives the nearest edge.
    pub fn to_pixels(self, x: f64, y: f64) -> (i64, i64) {
        (pixel(x, self.width), pixel(y, self.height))
    }

    /// The model's position, 0 to 999 on both axes, of a pixel.
    pub fn to_model(self, x: f64, y: f64) -> (i64, i64) {
        (place(x, self.width), place(y, self.height))
    }

    /// An action, as JSON, with every position in it converted to pixels; distances such as `scroll_x` stay as they
    /// are.
    pub fn action_to_pixels(self, action: &Value) -> Value {
        map_positions(action, &|x| pixel(x, self.width), &|y| {
            pixel(y, self.height)
        })
    }
}

/// An action with every position in it converted, by axis; distances stay as they are.
pub(super) fn map_positions(
    value: &Value,
    across: &dyn Fn(f64) -> i64,
    down: &dyn Fn(f64) -> i64,
) -> Value {
    let field = |(name, value): (&String, &Value)| {
        let converted = match value.as_f64() {
            Some(number) if ACROSS.contains(&name.as_str()) => across(number).into(),
            Some(number) if DOWN.contains(&name.as_str()) => down(number).into(),
            _ => map_positions(value, across, down),
        };
        (name.clone(), converted)
    };
    match value {
        Value::Object(fields) => fields.iter().map(field).collect(),
        Value::Array(items) => items
            .iter()
            .map(|item| map_positions(item, across, down))
            .collect(),
        other => other.clone(),
    }
}

fn pixel(place: f64, size: u32) -> i64 {
    let last = f64::from(size.max(1) - 1);
    (place * last / LAST).round().clamp(0.0, last) as i64
}

fn place(pixel: f64, size: u32) -> i64 {
    let last = f64::from(size.max(2) - 1);
    (pixel * LAST / last).round().clamp(0.0, LAST) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_are_corners_and_nothing_leaves_the_screen() {
        let screen = Coordinates::new(1280, 720);
        assert_eq!(screen.to_pixels(0.0, 0.0), (0, 0));
        assert_eq!(screen.to_pixels(999.0, 999.0), (1279, 719));
        assert_eq!(screen.to_pixels(-5.0, 4000.0), (0, 719));
        assert_eq!(screen.to_model(1279.0, 719.0), (999, 999));
    }

    #[test]
    fn halves_go_up_and_the_smallest_screen_has_one_pixel() {
        let screen = Coordinates::new(1000, 3);
        assert_eq!(screen.to_pixels(0.5, 249.75), (1, 1));
        assert_eq!(screen.to_pixels(f64::NAN, f64::INFINITY), (0, 2));
        for least in [Coordinates::new(1, 1), Coordinates::new(0, 0)] {
            assert_eq!(least.to_pixels(500.0, 999.0), (0, 0));
            assert_eq!(least.to_model(0.0, 0.0), (0, 0));
        }
    }

    #[test]
    fn a_screen_without_pixels_is_rejected_with_its_size() {
        let screen = Coordinates::try_new(1280, 720).unwrap();
        assert_eq!((screen.width(), screen.height()), (1280, 720));
        for (width, height) in [(0, 720), (1280, 0)] {
            let error = Coordinates::try_new(width, height).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Argument);
            let message = error.to_string();
            assert!(
                message.contains(&format!("{width} x {height} px")),
                "{message}"
            );
        }
    }

    /// These cases hold for every language.
    #[test]
    fn coordinates_are_the_same_in_every_language() {
        let cases = include_str!("../../../tests/coordinates.json");
        let cases: Value = serde_json::from_str(cases).unwrap();
        let of = |name: &str| cases[name].as_array().unwrap().iter();
        let screen = |case: &Value| {
            let side = |index: usize| case["screen"][index].as_u64().unwrap() as u32;
            Coordinates::try_new(side(0), side(1)).unwrap()
        };
        let convert = |case: &Value, by: fn(Coordinates, f64, f64) -> (i64, i64)| {
            let from = |index: usize| case["from"][index].as_f64().unwrap();
            let (x, y) = by(screen(case), from(0), from(1));
            assert_eq!(serde_json::json!([x, y]), case["to"], "{case}");
        };
        of("to_pixels").for_each(|case| convert(case, Coordinates::to_pixels));
        of("to_model").for_each(|case| convert(case, Coordinates::to_model));
        for case in of("action_to_pixels") {
            assert_eq!(screen(case).action_to_pixels(&case["from"]), case["to"]);
        }
    }

    #[test]
    fn places_inside_an_action_are_turned_and_distances_are_not() {
        let action =
            serde_json::json!({"type": "drag", "path": [{"x": 999, "y": 0}], "scroll_y": 500});
        let turned = Coordinates::new(100, 100).action_to_pixels(&action);
        assert_eq!(
            turned,
            serde_json::json!({"type": "drag", "path": [{"x": 99, "y": 0}], "scroll_y": 500})
        );
    }
}
