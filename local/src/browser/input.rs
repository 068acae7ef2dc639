//! Pointer and keyboard of a page.

use std::sync::{MutexGuard, PoisonError};
use std::time::Duration;

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, DispatchMouseEventParams, DispatchMouseEventType,
    InsertTextParams, MouseButton,
};
use futures::future::try_join_all;

use super::keys::{self, Key};
use super::{Browser, broken};
use crate::action::Button;
use crate::failure::Failure;

/// How long an input event may take before its page is taken for one that shows a dialog.
const PATIENCE: Duration = Duration::from_secs(2);
/// Text up to here is typed key by key; longer text is put in whole, as if pasted.
const TYPED: usize = 500;
/// Moves between two points of a drag: pages look at the way, not only at its ends.
const DRAG_MOVES: u32 = 8;

/// What is held down at the moment.
#[derive(Debug, Default)]
pub struct Held {
    keys: Vec<Key>,
    button: Option<Button>,
}

impl Held {
    fn modifiers(&self) -> i64 {
        self.keys.iter().fold(0, |bits, key| bits | key.modifier)
    }
}

fn native(button: Button) -> (MouseButton, i64) {
    match button {
        Button::Left => (MouseButton::Left, 1),
        Button::Right => (MouseButton::Right, 2),
        Button::Middle => (MouseButton::Middle, 4),
        Button::Back => (MouseButton::Back, 8),
        Button::Forward => (MouseButton::Forward, 16),
    }
}

fn key(name: &str) -> Result<Vec<Key>, Failure> {
    keys::read(&[name.to_owned()]).ok_or_else(|| unknown(name))
}

fn unknown(name: &str) -> Failure {
    Failure::fatal(
        "invalid_key",
        format!(
            "key: there is no key {name:?}; give a character or a name such as Enter, Control, ArrowUp or F5"
        ),
    )
}

impl Browser {
    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn mouse(
        &self,
        page: &Page,
        kind: DispatchMouseEventType,
        (x, y): (f64, f64),
        button: Option<Button>,
        count: i64,
    ) -> Result<(), Failure> {
        let mut event = DispatchMouseEventParams::new(kind, x, y);
        {
            let held = self.held();
            event.modifiers = Some(held.modifiers());
            let button = button.or(held.button);
            event.button = button.map(|button| native(button).0);
            event.buttons = Some(held.button.map_or(0, |button| native(button).1));
        }
        event.click_count = Some(count);
        // A click that opens a dialog is only answered when the dialog is closed; `settle` does that.
        match tokio::time::timeout(PATIENCE, page.execute(event)).await {
            Ok(done) => done.map(|_| ()).map_err(broken),
            Err(_) => Ok(()),
        }
    }

    pub(super) async fn hover(&self, page: &Page, at: (f64, f64)) -> Result<(), Failure> {
        self.mouse(page, DispatchMouseEventType::MouseMoved, at, None, 0)
            .await
    }

    pub(super) async fn mouse_down(
        &self,
        page: &Page,
        at: (f64, f64),
        button: Button,
        count: i64,
    ) -> Result<(), Failure> {
        self.held().button = Some(button);
        let kind = DispatchMouseEventType::MousePressed;
        self.mouse(page, kind, at, Some(button), count).await
    }

    pub(super) async fn mouse_up(
        &self,
        page: &Page,
        at: (f64, f64),
        button: Button,
        count: i64,
    ) -> Result<(), Failure> {
        self.held().button = None;
        let kind = DispatchMouseEventType::MouseReleased;
        self.mouse(page, kind, at, Some(button), count).await
    }

    pub(super) async fn click(
        &self,
        page: &Page,
        at: (f64, f64),
        button: Button,
        count: i64,
    ) -> Result<(), Failure> {
        self.hover(page, at).await?;
        for n in 1..=count {
            self.mouse_down(page, at, button, n).await?;
            self.mouse_up(page, at, button, n).await?;
        }
        Ok(())
    }

    pub(super) async fn drag(&self, page: &Page, points: &[(f64, f64)]) -> Result<(), Failure> {
        let (Some(&first), Some(&last)) = (points.first(), points.last()) else {
            return Ok(());
        };
        self.hover(page, first).await?;
        self.mouse_down(page, first, Button::Left, 1).await?;
        for (from, to) in points.iter().zip(&points[1..]) {
            for n in 1..=DRAG_MOVES {
                let part = f64::from(n) / f64::from(DRAG_MOVES);
                let at = (
                    from.0 + (to.0 - from.0) * part,
                    from.1 + (to.1 - from.1) * part,
                );
                self.hover(page, at).await?;
            }
        }
        self.mouse_up(page, last, Button::Left, 1).await
    }

    pub(super) async fn scroll(
        &self,
        page: &Page,
        (x, y): (f64, f64),
        (dx, dy): (f64, f64),
    ) -> Result<(), Failure> {
        let mut wheel = DispatchMouseEventParams::new(DispatchMouseEventType::MouseWheel, x, y);
        (wheel.delta_x, wheel.delta_y) = (Some(dx), Some(dy));
        wheel.modifiers = Some(self.held().modifiers());
        match tokio::time::timeout(PATIENCE, page.execute(wheel)).await {
            Ok(done) => done.map(|_| ()).map_err(broken),
            Err(_) => Ok(()),
        }
    }

    /// Types text: short text key by key, with Enter for the end of a line; what no key types is put in whole.
    pub(super) async fn type_text(&self, page: &Page, text: &str) -> Result<(), Failure> {
        if text.chars().count() > TYPED {
            return insert(page, text.to_owned()).await;
        }
        let text = text.replace("\r\n", "\n");
        let mut rest = text.as_str();
        while let Some(first) = rest.chars().next() {
            let keyed =
                |c: char| c == '\n' || c == '\r' || c == '\t' || c.is_ascii_graphic() || c == ' ';
            let alike = keyed(first);
            let end = rest.find(|c| keyed(c) != alike).unwrap_or(rest.len());
            let (run, tail) = rest.split_at(end);
            rest = tail;
            if !alike {
                insert(page, run.to_owned()).await?;
                continue;
            }
            // Sent one after another without waiting in between; the page gets them in this order.
            let mut events = Vec::new();
            for c in run.chars() {
                let name = match c {
                    '\n' | '\r' => "Enter".to_owned(),
                    '\t' => "Tab".to_owned(),
                    c => c.to_string(),
                };
                for key in key(&name)? {
                    events.push(event(&key, true, 0));
                    events.push(event(&key, false, 0));
                }
            }
            let sent = try_join_all(events.into_iter().map(|event| page.execute(event)));
            // Enter may open a dialog, which is only answered when it is closed.
            match tokio::time::timeout(PATIENCE * 5, sent).await {
                Ok(done) => {
                    done.map_err(broken)?;
                }
                Err(_) => return Ok(()),
            }
        }
        Ok(())
    }

    pub(super) async fn key_down(&self, page: &Page, name: &str) -> Result<(), Failure> {
        for key in key(name)? {
            let mut bits = self.held().modifiers();
            bits |= key.modifier;
            send(page, event(&key, true, bits)).await?;
            let mut held = self.held();
            if !held.keys.contains(&key) {
                held.keys.push(key);
            }
        }
        Ok(())
    }

    pub(super) async fn key_up(&self, page: &Page, name: &str) -> Result<(), Failure> {
        for key in key(name)?.into_iter().rev() {
            let bits = {
                let mut held = self.held();
                held.keys.retain(|other| other.key != key.key);
                held.modifiers()
            };
            send(page, event(&key, false, bits)).await?;
        }
        Ok(())
    }

    /// Presses keys together and lets go of them.
    pub(super) async fn press(&self, page: &Page, names: &[String]) -> Result<(), Failure> {
        let mut chord = Vec::new();
        for name in names {
            chord.extend(key(name)?);
        }
        if chord.is_empty() {
            return Err(unknown(""));
        }
        let held = self.held().modifiers();
        let bits = chord.iter().fold(held, |bits, key| bits | key.modifier);
        for key in &chord {
            send(page, event(key, true, bits)).await?;
        }
        for key in chord.iter().rev() {
            send(page, event(key, false, bits)).await?;
        }
        Ok(())
    }
}

async fn insert(page: &Page, text: String) -> Result<(), Failure> {
    let text = InsertTextParams::new(text);
    page.execute(text).await.map(|_| ()).map_err(broken)
}

async fn send(page: &Page, event: DispatchKeyEventParams) -> Result<(), Failure> {
    match tokio::time::timeout(PATIENCE, page.execute(event)).await {
        Ok(done) => done.map(|_| ()).map_err(broken),
        Err(_) => Ok(()),
    }
}

fn event(key: &Key, down: bool, held: i64) -> DispatchKeyEventParams {
    // Control, Alt and Meta turn a letter into a command; it types nothing then.
    let types = held & !8 == 0;
    let text = key.text.clone().filter(|_| down && types);
    // Shift and a letter are written as the small letter by most.
    let text = text.map(|text| {
        if held & 8 != 0 {
            text.to_uppercase()
        } else {
            text
        }
    });
    let kind = match (down, &text) {
        (true, Some(_)) => DispatchKeyEventType::KeyDown,
        (true, None) => DispatchKeyEventType::RawKeyDown,
        (false, _) => DispatchKeyEventType::KeyUp,
    };
    let mut event = DispatchKeyEventParams::new(kind);
    event.modifiers = Some(held);
    event.text = text;
    event.key = Some(key.key.clone());
    event.code = Some(key.code.clone());
    event.windows_virtual_key_code = Some(key.number);
    if down && held & !8 == 2 {
        // Without a window nobody turns the keys of editing into its commands.
        let command = match key.key.to_lowercase().as_str() {
            "a" => Some("selectAll"),
            "c" => Some("copy"),
            "x" => Some("cut"),
            "v" => Some("paste"),
            "z" if held & 8 != 0 => Some("redo"),
            "z" => Some("undo"),
            "y" => Some("redo"),
            _ => None,
        };
        event.commands = command.map(|command| vec![command.to_owned()]);
    }
    event
}
