//! Pointer and keyboard input of a page.

use std::sync::{MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};

use super::Browser;
use super::keys::{self, Key};
use super::popup::Handled;
use super::tab::Tab;
use crate::action::Button;
use crate::failure::Failure;

/// How long a page may take to handle an input event.
const PATIENCE: Duration = Duration::from_secs(8);
/// Text up to this length is typed key by key; longer text is inserted line by line, as if pasted.
const TYPED: usize = 500;
/// Moves between two points of a drag: pages react to the path, not only to its ends.
const DRAG_MOVES: u32 = 8;

/// The keys and buttons that are currently down.
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

fn native(button: Option<Button>) -> (&'static str, i64) {
    match button {
        None => ("none", 0),
        Some(Button::Left) => ("left", 1),
        Some(Button::Right) => ("right", 2),
        Some(Button::Middle) => ("middle", 4),
        Some(Button::Back) => ("back", 8),
        Some(Button::Forward) => ("forward", 16),
    }
}

fn key(name: &str) -> Result<Vec<Key>, Failure> {
    keys::read(&[name.to_owned()])
}

impl Browser {
    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn mouse(
        &self,
        tab: &Tab,
        kind: &str,
        (x, y): (f64, f64),
        button: Option<Button>,
        count: i64,
    ) -> Result<(), Failure> {
        let event = {
            let held = self.held();
            json!({
                "type": kind, "x": x, "y": y, "clickCount": count, "modifiers": held.modifiers(),
                "button": native(button.or(held.button)).0, "buttons": native(held.button).1,
            })
        };
        tab.input("Input.dispatchMouseEvent", event, PATIENCE).await
    }

    /// Moves the pointer, whatever is under it.
    pub(super) async fn hover(&self, tab: &Tab, at: (f64, f64)) -> Result<(), Failure> {
        self.mouse(tab, "mouseMoved", at, None, 0).await
    }

    /// Moves the pointer.
    pub(super) async fn point(&self, tab: &Tab, at: (f64, f64)) -> Result<(), Failure> {
        match self.over_list(tab, at, None).await? {
            Handled::Yes => Ok(()),
            Handled::No => self.hover(tab, at).await,
        }
    }

    async fn press_button(
        &self,
        tab: &Tab,
        at: (f64, f64),
        button: Button,
        count: i64,
    ) -> Result<(), Failure> {
        self.held().button = Some(button);
        self.mouse(tab, "mousePressed", at, Some(button), count)
            .await
    }

    async fn release_button(
        &self,
        tab: &Tab,
        at: (f64, f64),
        button: Button,
        count: i64,
    ) -> Result<(), Failure> {
        self.held().button = None;
        self.mouse(tab, "mouseReleased", at, Some(button), count)
            .await
    }

    /// Presses a button at a point and keeps it down.
    pub(super) async fn mouse_down(
        &self,
        tab: &Tab,
        at: (f64, f64),
        button: Button,
    ) -> Result<(), Failure> {
        // A list selects when the button is released.
        if self.over_list(tab, at, None).await? == Handled::Yes {
            return Ok(());
        }
        self.click_list(tab, at).await?;
        self.hover(tab, at).await?;
        self.press_button(tab, at, button, 1).await?;
        self.opened_list(tab, Some(at)).await;
        Ok(())
    }

    /// Releases a button at a point.
    pub(super) async fn mouse_up(
        &self,
        tab: &Tab,
        at: (f64, f64),
        button: Button,
    ) -> Result<(), Failure> {
        if self.over_list(tab, at, None).await? == Handled::Yes {
            self.held().button = None;
            return self.click_list(tab, at).await.map(|_| ());
        }
        if self.held().button.is_some() {
            self.hover(tab, at).await?;
        }
        self.release_button(tab, at, button, 1).await
    }

    /// Clicks at a point several times.
    pub(super) async fn click(
        &self,
        tab: &Tab,
        at: (f64, f64),
        button: Button,
        count: i64,
    ) -> Result<(), Failure> {
        if self.click_list(tab, at).await? == Handled::Yes {
            return Ok(());
        }
        self.hover(tab, at).await?;
        for n in 1..=count {
            self.press_button(tab, at, button, n).await?;
            self.release_button(tab, at, button, n).await?;
        }
        self.opened_list(tab, Some(at)).await;
        Ok(())
    }

    /// Presses at the first point, moves over the others and releases at the last.
    pub(super) async fn drag(&self, tab: &Tab, points: &[(f64, f64)]) -> Result<(), Failure> {
        let (Some(&first), Some(&last)) = (points.first(), points.last()) else {
            return Ok(());
        };
        self.hover(tab, first).await?;
        self.press_button(tab, first, Button::Left, 1).await?;
        for (from, to) in points.iter().zip(&points[1..]) {
            for n in 1..=DRAG_MOVES {
                let part = f64::from(n) / f64::from(DRAG_MOVES);
                let at = (
                    from.0 + (to.0 - from.0) * part,
                    from.1 + (to.1 - from.1) * part,
                );
                self.hover(tab, at).await?;
            }
        }
        self.release_button(tab, last, Button::Left, 1).await
    }

    /// Turns the wheel at a point.
    pub(super) async fn scroll(
        &self,
        tab: &Tab,
        (x, y): (f64, f64),
        (dx, dy): (f64, f64),
    ) -> Result<(), Failure> {
        if self.over_list(tab, (x, y), Some(dy)).await? == Handled::Yes {
            return Ok(());
        }
        let modifiers = self.held().modifiers();
        let wheel = json!({
            "type": "mouseWheel", "x": x, "y": y, "deltaX": dx, "deltaY": dy, "modifiers": modifiers,
        });
        tab.input("Input.dispatchMouseEvent", wheel, PATIENCE).await
    }

    /// Types text: short text key by key, longer text line by line; a line end is Enter.
    pub(super) async fn type_text(&self, tab: &Tab, text: &str) -> Result<(), Failure> {
        let text = text.replace("\r\n", "\n");
        let rest = self.type_list(tab, &text).await?;
        let mut rest = super::typed_value::put(tab, rest).await;
        let short = rest.chars().count() <= TYPED;
        let keyed = |c: char| {
            matches!(c, '\n' | '\r' | '\t') || short && (c.is_ascii_graphic() || c == ' ')
        };
        while let Some(first) = rest.chars().next() {
            let alike = keyed(first);
            let end = rest.find(|c| keyed(c) != alike).unwrap_or(rest.len());
            let (run, tail) = rest.split_at(end);
            rest = tail;
            if alike {
                let keys: Vec<Key> = run.chars().map(keys::of).collect();
                tap_all(tab, &keys).await?;
            } else {
                tab.input("Input.insertText", json!({"text": run}), PATIENCE)
                    .await?;
            }
        }
        self.opened_list(tab, None).await;
        Ok(())
    }

    /// Presses a key and keeps it down.
    pub(super) async fn key_down(&self, tab: &Tab, name: &str) -> Result<(), Failure> {
        let keys = key(name)?;
        if self.key_list(tab, &keys).await? == Handled::Yes {
            return Ok(());
        }
        for key in keys {
            let mut bits = self.held().modifiers();
            bits |= key.modifier;
            send(tab, keys::event(&key, true, bits)).await?;
            let mut held = self.held();
            if !held.keys.contains(&key) {
                held.keys.push(key);
            }
        }
        self.opened_list(tab, None).await;
        Ok(())
    }

    /// Releases a key.
    pub(super) async fn key_up(&self, tab: &Tab, name: &str) -> Result<(), Failure> {
        for key in key(name)?.into_iter().rev() {
            let bits = {
                let mut held = self.held();
                held.keys.retain(|other| other.key != key.key);
                held.modifiers()
            };
            send(tab, keys::event(&key, false, bits)).await?;
        }
        Ok(())
    }

    /// Presses keys together and releases them.
    pub(super) async fn press(&self, tab: &Tab, names: &[String]) -> Result<(), Failure> {
        let chord = keys::read(names)?;
        if self.key_list(tab, &chord).await? == Handled::Yes {
            return Ok(());
        }
        let held = self.held().modifiers();
        let mut bits = held;
        for key in &chord {
            bits |= key.modifier;
            send(tab, keys::event(key, true, bits)).await?;
        }
        for key in chord.iter().rev() {
            bits &= !key.modifier;
            send(tab, keys::event(key, false, bits | held)).await?;
        }
        self.opened_list(tab, None).await;
        Ok(())
    }
}

/// Presses keys by their names, one after another.
pub async fn tap(tab: &Tab, names: &[&str]) -> Result<(), Failure> {
    let mut keys = Vec::with_capacity(names.len());
    for name in names {
        keys.extend(key(name)?);
    }
    tap_all(tab, &keys).await
}

/// Presses keys one after another. They are sent without waiting in between; the page gets them in this order.
async fn tap_all(tab: &Tab, keys: &[Key]) -> Result<(), Failure> {
    let mut calls = Vec::with_capacity(keys.len() * 2);
    for key in keys {
        for down in [true, false] {
            calls.push(tab.send("Input.dispatchKeyEvent", keys::event(key, down, 0)));
        }
    }
    for call in calls {
        tab.taken(call, PATIENCE).await?;
    }
    Ok(())
}

async fn send(tab: &Tab, event: Value) -> Result<(), Failure> {
    tab.input("Input.dispatchKeyEvent", event, PATIENCE).await
}
