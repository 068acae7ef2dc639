//! The size of a computer's screen.

use serde_json::Value;

/// Size of a computer's screen in px.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ScreenSize {
    /// Width in px.
    pub width: u32,
    /// Height in px.
    pub height: u32,
}

impl Default for ScreenSize {
    /// 1024 x 768 px, as the published clients assume; the service's own default is 1280 x 720.
    fn default() -> Self {
        Self {
            width: 1024,
            height: 768,
        }
    }
}

impl ScreenSize {
    /// The size of a new computer: as the `display` that was requested says, else as the response reports it, else the
    /// default. Each side is looked up separately; sides that are not whole numbers over 0 are ignored.
    pub fn of_created(display: &Value, response: &Value) -> Self {
        // The API's description does not name the size; services report it under one of these names.
        let reported = ["display", "viewport", "screen"].map(|name| &response[name]);
        let places = [display].into_iter().chain(reported).chain([response]);
        let side = |name: &str| places.clone().find_map(|place| side(&place[name]));
        let default = Self::default();
        Self {
            width: side("width").unwrap_or(default.width),
            height: side("height").unwrap_or(default.height),
        }
    }
}

fn side(value: &Value) -> Option<u32> {
    let whole = value.as_f64().filter(|number| number.fract() == 0.0)?;
    (whole >= 1.0 && whole <= f64::from(u32::MAX)).then_some(whole as u32)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_side_is_the_requested_one_else_the_reported_one_else_the_default() {
        let nothing = json!({});
        let cases = [
            (json!(null), nothing.clone(), (1024, 768)),
            (
                json!(null),
                json!({"display": {"width": 640, "height": 480}}),
                (640, 480),
            ),
            (
                json!(null),
                json!({"viewport": {"width": 640, "height": 480}}),
                (640, 480),
            ),
            (
                json!(null),
                json!({"screen": {"width": 640.0, "height": 480}}),
                (640, 480),
            ),
            (
                json!(null),
                json!({"width": 640, "height": 480}),
                (640, 480),
            ),
            (
                json!({"width": 800}),
                json!({"display": {"width": 640, "height": 480}}),
                (800, 480),
            ),
            (json!({"width": 0}), json!({"display": null}), (1024, 768)),
            (
                json!({"width": 1280, "height": 720}),
                json!([]),
                (1280, 720),
            ),
            (
                json!(null),
                json!({"display": {"width": "9", "height": -1}}),
                (1024, 768),
            ),
            (
                json!({"width": 0.5, "height": 5e9}),
                json!({"width": true}),
                (1024, 768),
            ),
        ];
        for (display, response, (width, height)) in cases {
            let size = ScreenSize::of_created(&display, &response);
            assert_eq!(size, ScreenSize { width, height }, "{display} {response}");
        }
    }
}
