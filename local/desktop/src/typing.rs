//! Types text and presses keys, through the XTEST extension.

use x11rb::protocol::xkb::{self, ConnectionExt as _};
use x11rb::protocol::xproto::{
    AutoRepeatMode, ChangeKeyboardControlAux, ConnectionExt as _, KEY_PRESS_EVENT,
    KEY_RELEASE_EVENT, KeyButMask, Keycode, ModMask,
};
use x11rb::protocol::xtest::ConnectionExt as _;

use crate::error::{Error, Result};
use crate::keyboard::{CORE, Keyboard, Stroke};
use crate::keys::{self, Keysym};
use crate::screen::Screen;
use crate::unread::GivenUp;

/// How many keys are sent before checking that the server has received them.
const BURST: usize = 64;

/// Keys that are pressed together, in a layout.
#[derive(Debug)]
struct Chord {
    keys: Vec<Keycode>,
    layout: u8,
}

impl Screen {
    /// Types text, as if by a person.
    pub(crate) fn type_text(&self, text: &str, given_up: &GivenUp) -> Result<()> {
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
        let shift = keyboard.stroke(self, keys::SHIFT, given_up)?.key;
        let lock = self.conn.query_pointer(self.root)?.reply()?.mask;
        let lock = u16::from(lock) & u16::from(KeyButMask::LOCK) != 0;
        let caps = keyboard.stroke(self, keys::CAPS_LOCK, given_up)?.key;
        if lock {
            self.tap(caps)?;
        }
        let (typed, result) = self.type_syms(&mut keyboard, &syms, shift, given_up);
        if lock {
            self.tap(caps)?;
        }
        self.sync()?;
        result.map_err(|error| match error {
            Error::Timeout(why) => Error::Timeout(format!(
                "{why}; {typed} of {} characters were typed",
                syms.len()
            )),
            other => other,
        })
    }

    /// Types keysyms, and returns how many of them were typed.
    fn type_syms(
        &self,
        keyboard: &mut Keyboard,
        syms: &[Keysym],
        shift: Keycode,
        given_up: &GivenUp,
    ) -> (usize, Result<()>) {
        let mut typed = 0;
        let mut layout = keyboard.active;
        let mut all = || {
            while typed < syms.len() {
                let strokes = keyboard.strokes(self, &syms[typed..], given_up)?;
                self.make_known(keyboard, strokes.iter().map(|stroke| stroke.key), given_up)?;
                for burst in strokes.chunks(BURST) {
                    given_up.check()?;
                    self.tell(keyboard, burst.iter().map(|stroke| stroke.key), || {
                        self.once(|| {
                            for stroke in burst {
                                if stroke.layout != layout {
                                    layout = stroke.layout;
                                    self.switch(layout)?;
                                }
                                self.tap_with(*stroke, shift)?;
                            }
                            Ok(())
                        })
                    })?;
                    typed += burst.len();
                }
            }
            Ok(())
        };
        let mut result = all();
        if layout != keyboard.active {
            result = result.and(self.switch(keyboard.active));
        }
        (typed, result)
    }

    /// Ensures that the programs that will read some keys know what is on them.
    fn make_known(
        &self,
        keyboard: &mut Keyboard,
        mut keys: impl Iterator<Item = Keycode>,
        given_up: &GivenUp,
    ) -> Result<()> {
        if keyboard.changed || keys.any(|key| keyboard.is_spare(key)) {
            self.wait_until_known(&self.key_targets()?, given_up)?;
        }
        keyboard.changed = false;
        Ok(())
    }

    /// Sends keys, and remembers to whom.
    fn tell(
        &self,
        keyboard: &mut Keyboard,
        keys: impl Iterator<Item = Keycode> + Clone,
        send: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        keyboard.sent(keys.clone(), &self.key_targets()?);
        let sent = send();
        self.sync()?;
        // The typed text may have moved the focus to another window.
        keyboard.sent(keys, &self.key_targets()?);
        sent
    }

    /// Presses and releases keys. The server repeats none of them meanwhile, however slow the machine is between its press
    /// and its release.
    fn once(&self, press: impl FnOnce() -> Result<()>) -> Result<()> {
        let control = self.conn.get_keyboard_control()?.reply()?;
        if control.global_auto_repeat != AutoRepeatMode::ON {
            return press();
        }
        let repeat = |mode| {
            let control = ChangeKeyboardControlAux::new().auto_repeat_mode(mode);
            self.conn.change_keyboard_control(&control)
        };
        repeat(AutoRepeatMode::OFF)?;
        let pressed = press();
        repeat(AutoRepeatMode::ON)?;
        pressed
    }

    /// Presses keys together and releases them in the opposite order.
    pub(crate) fn hotkey(&self, names: &[String], given_up: &GivenUp) -> Result<()> {
        self.chord(names, given_up, |chord| {
            self.once(|| {
                for key in &chord.keys {
                    self.key(KEY_PRESS_EVENT, *key)?;
                }
                for key in chord.keys.iter().rev() {
                    self.key(KEY_RELEASE_EVENT, *key)?;
                }
                Ok(())
            })
        })
    }

    pub(crate) fn key_down(&self, name: &str, given_up: &GivenUp) -> Result<()> {
        self.chord(&[name.to_owned()], given_up, |chord| {
            let press = |key: &Keycode| self.key(KEY_PRESS_EVENT, *key);
            chord.keys.iter().try_for_each(press)
        })
    }

    pub(crate) fn key_up(&self, name: &str, given_up: &GivenUp) -> Result<()> {
        self.chord(&[name.to_owned()], given_up, |chord| {
            let release = |key: &Keycode| self.key(KEY_RELEASE_EVENT, *key);
            chord.keys.iter().rev().try_for_each(release)
        })
    }

    /// Applies a function to the keys of a chord, in the layout that has them. Shift comes before the first that needs it.
    fn chord(
        &self,
        names: &[String],
        given_up: &GivenUp,
        act: impl FnOnce(&Chord) -> Result<()>,
    ) -> Result<()> {
        let syms = keys::keysyms(names)?;
        let mut keyboard = self.keyboard();
        keyboard.read(&self.conn)?;
        let shift = keyboard.stroke(self, keys::SHIFT, given_up)?.key;
        let targets = self.key_targets()?;
        let mut chord = Chord {
            keys: Vec::new(),
            layout: keyboard.active,
        };
        for sym in syms {
            let stroke = keyboard.stroke(self, sym, given_up)?;
            // So that the next key does not take its place.
            keyboard.sent(std::iter::once(stroke.key), &targets);
            if stroke.shift && !chord.keys.contains(&shift) {
                chord.keys.push(shift);
            }
            chord.keys.push(stroke.key);
            chord.layout = stroke.layout;
        }
        self.make_known(&mut keyboard, chord.keys.iter().copied(), given_up)?;
        let other = chord.layout != keyboard.active;
        if other {
            self.switch(chord.layout)?;
        }
        let acted = self.tell(&mut keyboard, chord.keys.iter().copied(), || act(&chord));
        if other {
            self.switch(keyboard.active)?;
        }
        self.sync()?;
        acted
    }

    /// Makes another layout the active one.
    fn switch(&self, layout: u8) -> Result<()> {
        let none = ModMask::default();
        let layout = xkb::Group::from(layout);
        self.conn
            .xkb_latch_lock_state(CORE, none, none, true, layout, none, false, 0)?;
        Ok(())
    }

    fn keyboard(&self) -> std::sync::MutexGuard<'_, Keyboard> {
        // The keyboard is read again before each use, so nothing is stale after a panic.
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
