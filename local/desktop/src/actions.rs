//! Mouse, keyboard and screen of a desktop.

use std::time::Duration;

use tokio::time::Instant;

use crate::button::Button;
use crate::desktop::Desktop;
use crate::error::Result;
use crate::picture::Picture;
use crate::rect::Rect;
use crate::unread::Caller;
use crate::windows::Window;

/// How long the picture must stay the same until drawing counts as finished.
const STILL: Duration = Duration::from_millis(60);

impl Desktop {
    /// A picture of the screen, or of a part of it. The cursor is not in it.
    pub async fn screenshot(&self, part: Option<Rect>) -> Result<Picture> {
        self.on_screen(move |screen| screen.capture(part)).await
    }

    /// Waits until the picture stays the same for a moment, but no longer than `most`.
    pub async fn settle(&self, most: Duration) -> Result<()> {
        let deadline = Instant::now() + most;
        let mut last = self.screenshot(None).await?;
        while Instant::now() < deadline {
            tokio::time::sleep(STILL.min(most)).await;
            let now = self.screenshot(None).await?;
            if now == last {
                break;
            }
            last = now;
        }
        Ok(())
    }

    /// Where the pointer is.
    pub async fn pointer(&self) -> Result<(i32, i32)> {
        self.on_screen(|screen| screen.position()).await
    }

    /// Moves the pointer.
    pub async fn move_to(&self, x: i32, y: i32) -> Result<()> {
        self.on_screen(move |screen| screen.move_to(x, y)).await
    }

    /// Clicks at a place, `times` times: 2 is a double click.
    pub async fn click(&self, x: i32, y: i32, button: Button, times: u32) -> Result<()> {
        self.on_screen(move |screen| screen.click(x, y, button, times))
            .await
    }

    /// Presses a button where the pointer is, until [`Desktop::mouse_up`].
    pub async fn mouse_down(&self, button: Button) -> Result<()> {
        self.on_screen(move |screen| screen.press(button)).await
    }

    /// Releases a button.
    pub async fn mouse_up(&self, button: Button) -> Result<()> {
        self.on_screen(move |screen| screen.release(button)).await
    }

    /// Presses a button at the first point, moves over the others and releases it at the last.
    pub async fn drag(&self, points: &[(i32, i32)], button: Button) -> Result<()> {
        let points = points.to_vec();
        self.on_screen(move |screen| screen.drag(&points, button))
            .await
    }

    /// Turns the wheel: right and down if positive. One click of it scrolls by about 53 pixels, so that is how exact
    /// it is. `at` is where the pointer moves first; `None` leaves it.
    pub async fn scroll(&self, at: Option<(i32, i32)>, dx: f64, dy: f64) -> Result<()> {
        self.on_screen(move |screen| screen.scroll(at, dx, dy))
            .await
    }

    /// Presses a key until [`Desktop::key_up`]; names are those of [`Desktop::hotkey`].
    pub async fn key_down(&self, name: &str) -> Result<()> {
        let name = name.to_owned();
        let caller = Caller::default();
        let given_up = caller.given_up();
        self.on_screen(move |screen| screen.key_down(&name, &given_up))
            .await
    }

    /// Releases a key.
    pub async fn key_up(&self, name: &str) -> Result<()> {
        let name = name.to_owned();
        let caller = Caller::default();
        let given_up = caller.given_up();
        self.on_screen(move |screen| screen.key_up(&name, &given_up))
            .await
    }

    /// Presses keys together: `["Control", "c"]` or `["Control+c"]`, ignoring case.
    pub async fn hotkey(&self, names: &[String]) -> Result<()> {
        let names = names.to_vec();
        let caller = Caller::default();
        let given_up = caller.given_up();
        self.on_screen(move |screen| screen.hotkey(&names, &given_up))
            .await
    }

    /// Types text of any script into the focused element. Line ends and tabs are keys.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let text = text.to_owned();
        let caller = Caller::default();
        let given_up = caller.given_up();
        self.on_screen(move |screen| screen.type_text(&text, &given_up))
            .await
    }

    /// The windows of programs, the oldest first.
    pub async fn windows(&self) -> Result<Vec<Window>> {
        self.on_screen(|screen| screen.windows()).await
    }

    /// Brings a window to the front and gives it the focus.
    pub async fn activate(&self, window: u32) -> Result<()> {
        self.on_screen(move |screen| screen.activate(window)).await
    }
}
