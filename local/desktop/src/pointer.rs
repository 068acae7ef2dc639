//! The mouse, through the XTEST extension.

use std::time::Duration;

use x11rb::protocol::xproto::{
    BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ConnectionExt as _, MOTION_NOTIFY_EVENT,
};
use x11rb::protocol::xtest::ConnectionExt as _;

use crate::button::Button;
use crate::error::{Error, Result};
use crate::screen::Screen;

/// How far one click of the wheel scrolls, in pixels: Chromium's value on Linux.
const WHEEL: f64 = 53.0;
/// Limit of clicks in one call; more than any page needs, and still fast.
const MOST_CLICKS: f64 = 1000.0;
/// Moves between two points of a drag. Programs start one only when the pointer moves while a button is down, and
/// read at most one move for each frame they draw.
const STEPS: i32 = 12;
const STEP: Duration = Duration::from_millis(8);

impl Screen {
    pub(crate) fn position(&self) -> Result<(i32, i32)> {
        let pointer = self.conn.query_pointer(self.root)?.reply()?;
        Ok((pointer.root_x.into(), pointer.root_y.into()))
    }

    pub(crate) fn move_to(&self, x: i32, y: i32) -> Result<()> {
        let (x, y) = self.check(x, y)?;
        self.conn
            .xtest_fake_input(MOTION_NOTIFY_EVENT, 0, 0, self.root, x, y, 0)?;
        self.sync()
    }

    pub(crate) fn press(&self, button: Button) -> Result<()> {
        self.button(BUTTON_PRESS_EVENT, button.number())?;
        self.sync()
    }

    pub(crate) fn release(&self, button: Button) -> Result<()> {
        self.button(BUTTON_RELEASE_EVENT, button.number())?;
        self.sync()
    }

    pub(crate) fn click(&self, x: i32, y: i32, button: Button, times: u32) -> Result<()> {
        self.move_to(x, y)?;
        for _ in 0..times {
            self.button(BUTTON_PRESS_EVENT, button.number())?;
            self.button(BUTTON_RELEASE_EVENT, button.number())?;
        }
        self.sync()
    }

    pub(crate) fn drag(&self, points: &[(i32, i32)], button: Button) -> Result<()> {
        for &(x, y) in points {
            self.check(x, y)?;
        }
        let [first, rest @ ..] = points else {
            return Err(Error::Invalid(
                "a drag needs at least the point where it starts".into(),
            ));
        };
        self.move_to(first.0, first.1)?;
        self.press(button)?;
        let moved = self.drag_over(*first, rest);
        // No button stays down, even after an error.
        self.release(button)?;
        moved
    }

    fn drag_over(&self, mut from: (i32, i32), points: &[(i32, i32)]) -> Result<()> {
        for &to in points {
            for step in 1..=STEPS {
                let between = |a: i32, b: i32| a + (b - a) * step / STEPS;
                self.move_to(between(from.0, to.0), between(from.1, to.1))?;
                std::thread::sleep(STEP);
            }
            from = to;
        }
        Ok(())
    }

    /// Scrolls by pixels, right and down if positive, at a place or where the pointer is.
    pub(crate) fn scroll(&self, at: Option<(i32, i32)>, dx: f64, dy: f64) -> Result<()> {
        let (right, down) = (clicks(dx)?, clicks(dy)?);
        if let Some((x, y)) = at {
            self.move_to(x, y)?;
        }
        for (clicks, back, forth) in [(down, 4, 5), (right, 6, 7)] {
            let button = if clicks < 0 { back } else { forth };
            for _ in 0..clicks.abs() {
                self.button(BUTTON_PRESS_EVENT, button)?;
                self.button(BUTTON_RELEASE_EVENT, button)?;
            }
        }
        self.sync()
    }

    fn button(&self, event: u8, number: u8) -> Result<()> {
        self.conn
            .xtest_fake_input(event, number, 0, self.root, 0, 0, 0)?;
        Ok(())
    }
}

/// How many clicks of the wheel a distance is: at least one for any distance except zero.
fn clicks(pixels: f64) -> Result<i32> {
    if !pixels.is_finite() {
        return Err(Error::Invalid(format!("cannot scroll by {pixels} pixels")));
    }
    if pixels == 0.0 {
        return Ok(0);
    }
    let clicks = (pixels.abs() / WHEEL).round().clamp(1.0, MOST_CLICKS);
    Ok((clicks * pixels.signum()) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_is_a_number_of_clicks() {
        let table = [
            (0.0, 0),
            (1.0, 1),
            (-1.0, -1),
            (106.0, 2),
            (-530.0, -10),
            (1e12, 1000),
        ];
        for (pixels, expected) in table {
            assert_eq!(clicks(pixels).expect("finite"), expected, "{pixels}");
        }
        assert!(clicks(f64::NAN).is_err());
    }

    #[test]
    fn a_button_has_a_name() {
        assert_eq!("Right".parse::<Button>().expect("known"), Button::Right);
        let error = "fourth".parse::<Button>().expect_err("unknown").to_string();
        assert!(error.contains("\"fourth\""), "{error}");
    }
}
