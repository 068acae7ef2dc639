//! Coordinates of the model, and pixels of a screen.

use serde_json::Value;

/// The largest coordinate of the model.
const LAST: f64 = 999.0;
// Fields of actions that are places, by axis; distances such as `scroll_x` are none.
const ACROSS: [&str; 3] = ["x", "x1", "x2"];
const DOWN: [&str; 3] = ["y", "y1", "y2"];

/// Turns the model's coordinates, which go from 0 to 999 over any screen, into pixels and back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coordinates {
    width: u32,
    height: u32,
}

impl Coordinates {
    /// For a screen of this size in px.
    pub fn new(width: u32, height: u32) -> Self {
        Self { width, height }
    }

    /// The pixel at a place that the model names. Places outside the screen give its edge.
    pub fn to_pixels(self, x: f64, y: f64) -> (i64, i64) {
        (pixel(x, self.width), pixel(y, self.height))
    }

    /// The model's name for a pixel.
    pub fn to_model(self, x: f64, y: f64) -> (i64, i64) {
        (place(x, self.width), place(y, self.height))
    }

    /// An action with every place in it in pixels; distances stay as they are.
    pub(super) fn action_to_pixels(self, action: &Value) -> Value {
        match action {
            Value::Object(fields) => fields
                .iter()
                .map(|(name, value)| (name.clone(), self.field(name, value)))
                .collect(),
            Value::Array(items) => items
                .iter()
                .map(|item| self.action_to_pixels(item))
                .collect(),
            other => other.clone(),
        }
    }

    fn field(self, name: &str, value: &Value) -> Value {
        match value.as_f64() {
            Some(number) if ACROSS.contains(&name) => pixel(number, self.width).into(),
            Some(number) if DOWN.contains(&name) => pixel(number, self.height).into(),
            _ => self.action_to_pixels(value),
        }
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
