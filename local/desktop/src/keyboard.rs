//! The keyboard, through the XTEST extension.
//!
//! A keyboard of a hundred keys types any script: a character that is on no key is put on one that has nothing on it.

use std::collections::VecDeque;
use std::time::Duration;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ConnectionExt as _, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, KeyButMask, Keycode,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;

use crate::error::{Error, Result};
use crate::keys::{self, Keysym};
use crate::screen::Screen;

/// Programs look up what is on a key when they get round to the key press. So spare keys are given something else only
/// when all of them have been used, and then only after some time.
const REUSE: Duration = Duration::from_millis(300);
/// Keys that are sent before it is made sure that the server has taken them.
const BURST: usize = 64;

/// What is on each key.
#[derive(Debug)]
pub(crate) struct Keyboard {
    first: Keycode,
    /// Keysyms of each key: plain, with shift, and more.
    rows: Vec<Vec<Keysym>>,
    /// Keys with nothing on them but what was put there by us, the one used longest ago first.
    spare: VecDeque<Keycode>,
    /// How many of them can be used before that time has to be waited for.
    fresh: usize,
}

/// A key, and whether shift makes it what is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stroke {
    key: Keycode,
    shift: bool,
}

impl Keyboard {
    pub(crate) fn new(conn: &RustConnection) -> Result<Self> {
        let mut keyboard = Self {
            first: conn.setup().min_keycode,
            rows: Vec::new(),
            spare: VecDeque::new(),
            fresh: 0,
        };
        keyboard.read(conn)?;
        let empty = |row: &Vec<Keysym>| row.iter().all(|sym| *sym == 0);
        keyboard.spare = (keyboard.first..=conn.setup().max_keycode)
            .zip(&keyboard.rows)
            .filter_map(|(key, row)| empty(row).then_some(key))
            .collect();
        keyboard.fresh = keyboard.spare.len();
        Ok(keyboard)
    }

    /// Reads the layout, which programs may have changed.
    fn read(&mut self, conn: &RustConnection) -> Result<()> {
        let count = conn.setup().max_keycode - self.first + 1;
        let map = conn.get_keyboard_mapping(self.first, count)?.reply()?;
        let width = usize::from(map.keysyms_per_keycode).max(1);
        self.rows = map.keysyms.chunks(width).map(<[Keysym]>::to_vec).collect();
        Ok(())
    }

    fn find(&self, sym: Keysym) -> Option<Stroke> {
        let column = |at: usize| {
            let index = self.rows.iter().position(|row| row.get(at) == Some(&sym))?;
            let key = self.first.checked_add(u8::try_from(index).ok()?)?;
            Some(Stroke {
                key,
                shift: at == 1,
            })
        };
        column(0).or_else(|| column(1))
    }

    /// The key for a keysym, which is put on a spare one where needed.
    fn stroke(&mut self, conn: &RustConnection, sym: Keysym) -> Result<Stroke> {
        if let Some(stroke) = self.find(sym) {
            if let Some(at) = self.spare.iter().position(|key| *key == stroke.key) {
                self.spare.remove(at);
                self.spare.push_back(stroke.key);
                self.fresh = self.fresh.min(self.spare.len() - 1);
            }
            return Ok(stroke);
        }
        let key = self.spare.pop_front().ok_or_else(|| {
            Error::Failed("the keyboard layout leaves no key free for other characters".into())
        })?;
        self.spare.push_back(key);
        if self.fresh == 0 {
            conn.get_input_focus()?.reply()?;
            std::thread::sleep(REUSE);
            self.fresh = self.spare.len();
        }
        self.fresh -= 1;
        conn.change_keyboard_mapping(1, key, 2, &[sym, sym])?;
        let row = usize::from(key - self.first);
        if let Some(row) = self.rows.get_mut(row) {
            *row = vec![sym, sym];
        }
        Ok(Stroke { key, shift: false })
    }

    /// The keys for as many keysyms as can be typed at once, at least one. All are put on their keys before the first
    /// is pressed, because programs read the whole layout anew after each change.
    fn strokes(&mut self, conn: &RustConnection, syms: &[Keysym]) -> Result<Vec<Stroke>> {
        let mut strokes = Vec::with_capacity(syms.len());
        for sym in syms {
            if !strokes.is_empty() && self.fresh == 0 && self.find(*sym).is_none() {
                break;
            }
            strokes.push(self.stroke(conn, *sym)?);
        }
        Ok(strokes)
    }
}

impl Screen {
    /// Types text, as if by a person.
    pub(crate) fn type_text(&self, text: &str) -> Result<()> {
        let text = text.replace("\r\n", "\n");
        let syms = text
            .chars()
            .map(|c| {
                keys::character(c).ok_or_else(|| {
                    Error::Invalid(format!(
                        "the character {c:?} cannot be typed: press a key by its name instead"
                    ))
                })
            })
            .collect::<Result<Vec<Keysym>>>()?;
        let mut keyboard = self.keyboard();
        keyboard.read(&self.conn)?;
        let shift = keyboard.stroke(&self.conn, keys::SHIFT)?.key;
        let lock = self.conn.query_pointer(self.root)?.reply()?.mask;
        let lock = u16::from(lock) & u16::from(KeyButMask::LOCK) != 0;
        let caps = keyboard.stroke(&self.conn, keys::CAPS_LOCK)?.key;
        if lock {
            self.tap(caps)?;
        }
        let mut rest = syms.as_slice();
        while !rest.is_empty() {
            let strokes = keyboard.strokes(&self.conn, rest)?;
            rest = &rest[strokes.len()..];
            for burst in strokes.chunks(BURST) {
                for stroke in burst {
                    self.tap_with(*stroke, shift)?;
                }
                self.sync()?;
            }
        }
        if lock {
            self.tap(caps)?;
        }
        self.sync()
    }

    /// Presses keys together and lets go of them in the opposite order.
    pub(crate) fn hotkey(&self, names: &[String]) -> Result<()> {
        let down = self.chord(names)?;
        for key in &down {
            self.key(KEY_PRESS_EVENT, *key)?;
        }
        for key in down.iter().rev() {
            self.key(KEY_RELEASE_EVENT, *key)?;
        }
        self.sync()
    }

    pub(crate) fn key_down(&self, name: &str) -> Result<()> {
        for key in self.chord(&[name.to_owned()])? {
            self.key(KEY_PRESS_EVENT, key)?;
        }
        self.sync()
    }

    pub(crate) fn key_up(&self, name: &str) -> Result<()> {
        for key in self.chord(&[name.to_owned()])?.into_iter().rev() {
            self.key(KEY_RELEASE_EVENT, key)?;
        }
        self.sync()
    }

    /// The keys to press, with shift before the first one that needs it.
    fn chord(&self, names: &[String]) -> Result<Vec<Keycode>> {
        let syms = keys::chord(names)?;
        let mut keyboard = self.keyboard();
        keyboard.read(&self.conn)?;
        let shift = keyboard.stroke(&self.conn, keys::SHIFT)?.key;
        let mut down = Vec::new();
        for sym in syms {
            let stroke = keyboard.stroke(&self.conn, sym)?;
            if stroke.shift && !down.contains(&shift) {
                down.push(shift);
            }
            down.push(stroke.key);
        }
        Ok(down)
    }

    fn keyboard(&self) -> std::sync::MutexGuard<'_, Keyboard> {
        // What a panicking holder left behind is read anew anyway.
        self.keyboard.lock().unwrap_or_else(|e| e.into_inner())
    }

    fn tap_with(&self, stroke: Stroke, shift: Keycode) -> Result<()> {
        if stroke.shift {
            self.key(KEY_PRESS_EVENT, shift)?;
        }
        self.tap(stroke.key)?;
        if stroke.shift {
            self.key(KEY_RELEASE_EVENT, shift)?;
        }
        Ok(())
    }

    fn tap(&self, key: Keycode) -> Result<()> {
        self.key(KEY_PRESS_EVENT, key)?;
        self.key(KEY_RELEASE_EVENT, key)
    }

    fn key(&self, event: u8, key: Keycode) -> Result<()> {
        self.conn
            .xtest_fake_input(event, key, 0, self.root, 0, 0, 0)?;
        Ok(())
    }
}
