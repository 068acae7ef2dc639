//! The keyboard, through the XTEST extension.
//!
//! A keyboard of a hundred keys types any script: a character that is on no key is put on one that has nothing on it. Of
//! several layouts the active one counts, because programs read a key by it; for what only another one has, that one is
//! active for a moment, as a person would do it.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use x11rb::connection::Connection;
use x11rb::protocol::xkb::{self, ConnectionExt as _};
use x11rb::protocol::xproto::{
    ConnectionExt as _, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, KeyButMask, Keycode, ModMask,
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
/// The keyboard that all programs read.
const CORE: u16 = 0x100;

/// What is on each key.
#[derive(Debug)]
pub(crate) struct Keyboard {
    first: Keycode,
    /// Keysyms of each key in each layout: plain, and with shift.
    layouts: Vec<Vec<[Keysym; 2]>>,
    /// The layout that is active.
    active: u8,
    /// Keys with nothing on them but what was put there by us, the one used longest ago first.
    spare: VecDeque<Keycode>,
    /// What was put on spare keys.
    lent: HashMap<Keycode, Keysym>,
    /// How many of them can be used before that time has to be waited for.
    fresh: usize,
}

/// A key, whether shift makes it what is meant, and in which layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stroke {
    key: Keycode,
    shift: bool,
    layout: u8,
}

/// Keys that are pressed together, in a layout.
#[derive(Debug)]
struct Chord {
    keys: Vec<Keycode>,
    layout: u8,
}

impl Keyboard {
    pub(crate) fn new(conn: &RustConnection) -> Result<Self> {
        // Asked for once before anything else of the extension is.
        conn.xkb_use_extension(1, 0)?.reply()?;
        let mut keyboard = Self {
            first: conn.setup().min_keycode,
            layouts: Vec::new(),
            active: 0,
            spare: VecDeque::new(),
            lent: HashMap::new(),
            fresh: 0,
        };
        keyboard.read(conn)?;
        keyboard.fresh = keyboard.spare.len();
        Ok(keyboard)
    }

    /// Reads the layouts and which one is active, which programs may have changed.
    fn read(&mut self, conn: &RustConnection) -> Result<()> {
        self.active = u8::from(conn.xkb_get_state(CORE)?.reply()?.group);
        let nothing = xkb::MapPart::default();
        let map = conn
            .xkb_get_map(
                CORE,
                xkb::MapPart::KEY_SYMS,
                nothing,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                xkb::VMod::default(),
                0,
                0,
                0,
                0,
                0,
                0,
            )?
            .reply()?;
        let count = usize::from(conn.setup().max_keycode - self.first) + 1;
        let keys = map.map.syms_rtrn.unwrap_or_default();
        let layouts = keys.iter().map(|key| key.group_info & 0x0f).max();
        let layouts = layouts.unwrap_or_default().max(self.active + 1);
        self.layouts = vec![vec![[0; 2]; count]; usize::from(layouts)];
        let mut empty = vec![true; count];
        let before = usize::from(map.first_key_sym.saturating_sub(self.first));
        for (key, at) in keys.iter().zip(before..count) {
            for (layout, rows) in (0..).zip(&mut self.layouts) {
                rows[at] = in_layout(key, layout);
            }
            empty[at] = key.syms.iter().all(|sym| *sym == 0);
        }
        let active = &self.layouts[usize::from(self.active)];
        let free = |key: Keycode, lent: &HashMap<Keycode, Keysym>| {
            let at = usize::from(key - self.first);
            empty[at] || lent.get(&key).is_some_and(|sym| active[at][0] == *sym)
        };
        // Another layout may have taken keys, or left some free.
        self.spare.retain(|key| free(*key, &self.lent));
        for key in self.first..=conn.setup().max_keycode {
            if empty[usize::from(key - self.first)] && !self.spare.contains(&key) {
                self.spare.push_front(key);
                self.fresh += 1;
            }
        }
        self.fresh = self.fresh.min(self.spare.len());
        Ok(())
    }

    fn find(&self, sym: Keysym) -> Option<Stroke> {
        let column = |layout: u8, at: usize| {
            let rows = self.layouts.get(usize::from(layout))?;
            let index = rows.iter().position(|row| row[at] == sym)?;
            let key = self.first.checked_add(u8::try_from(index).ok()?)?;
            Some(Stroke {
                key,
                shift: at == 1,
                layout,
            })
        };
        let both = |layout: u8| column(layout, 0).or_else(|| column(layout, 1));
        let others = (0..4).filter(|layout| *layout != self.active);
        both(self.active).or_else(|| others.into_iter().find_map(both))
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
        // With shift a letter is its capital, as on any key.
        let capital = keys::capital(sym);
        conn.change_keyboard_mapping(1, key, 2, &[sym, capital])?;
        self.lent.insert(key, sym);
        // A key that has one layout has it in all.
        for rows in &mut self.layouts {
            rows[usize::from(key - self.first)] = [sym, capital];
        }
        Ok(Stroke {
            key,
            shift: false,
            layout: self.active,
        })
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

/// What is on a key in a layout; a key with fewer layouts has the ones it has in turn, or as it says.
fn in_layout(key: &xkb::KeySymMap, layout: u8) -> [Keysym; 2] {
    let layouts = key.group_info & 0x0f;
    if layouts == 0 {
        return [0; 2];
    }
    let layout = match key.group_info & 0xc0 {
        _ if layout < layouts => layout,
        // Clamped, redirected, or wrapped around.
        0x40 => layouts - 1,
        0x80 => ((key.group_info >> 4) & 0x03).min(layouts - 1),
        _ => layout % layouts,
    };
    let width = usize::from(key.width);
    let first = usize::from(layout) * width;
    let at = |level: usize| match level < width {
        true => key.syms.get(first + level).copied().map_or(0, modern),
        false => 0,
    };
    let (plain, shifted) = (at(0), at(1));
    // A letter whose key has one place is its capital with shift.
    match width {
        1 => [plain, keys::capital(plain)],
        _ => [plain, shifted],
    }
}

/// The keysym that we give a character for one that an older table has for it, such as those of Cyrillic and Greek.
fn modern(sym: Keysym) -> Keysym {
    match sym {
        0x100..=0x20ff => xkeysym::Keysym::new(sym)
            .key_char()
            .and_then(keys::character)
            .unwrap_or(sym),
        _ => sym,
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
        let mut layout = keyboard.active;
        while !rest.is_empty() {
            let strokes = keyboard.strokes(&self.conn, rest)?;
            rest = &rest[strokes.len()..];
            for burst in strokes.chunks(BURST) {
                for stroke in burst {
                    if stroke.layout != layout {
                        layout = stroke.layout;
                        self.switch(layout)?;
                    }
                    self.tap_with(*stroke, shift)?;
                }
                self.sync()?;
            }
        }
        if layout != keyboard.active {
            self.switch(keyboard.active)?;
        }
        if lock {
            self.tap(caps)?;
        }
        self.sync()
    }

    /// Presses keys together and lets go of them in the opposite order.
    pub(crate) fn hotkey(&self, names: &[String]) -> Result<()> {
        self.chord(names, |chord| {
            for key in &chord.keys {
                self.key(KEY_PRESS_EVENT, *key)?;
            }
            for key in chord.keys.iter().rev() {
                self.key(KEY_RELEASE_EVENT, *key)?;
            }
            Ok(())
        })
    }

    pub(crate) fn key_down(&self, name: &str) -> Result<()> {
        self.chord(&[name.to_owned()], |chord| {
            let press = |key: &Keycode| self.key(KEY_PRESS_EVENT, *key);
            chord.keys.iter().try_for_each(press)
        })
    }

    pub(crate) fn key_up(&self, name: &str) -> Result<()> {
        self.chord(&[name.to_owned()], |chord| {
            let release = |key: &Keycode| self.key(KEY_RELEASE_EVENT, *key);
            chord.keys.iter().rev().try_for_each(release)
        })
    }

    /// Does something with the keys of a chord, in the layout that has them. Shift comes before the first that needs it.
    fn chord(&self, names: &[String], act: impl FnOnce(&Chord) -> Result<()>) -> Result<()> {
        let syms = keys::keysyms(names)?;
        let mut keyboard = self.keyboard();
        keyboard.read(&self.conn)?;
        let shift = keyboard.stroke(&self.conn, keys::SHIFT)?.key;
        let mut chord = Chord {
            keys: Vec::new(),
            layout: keyboard.active,
        };
        for sym in syms {
            let stroke = keyboard.stroke(&self.conn, sym)?;
            if stroke.shift && !chord.keys.contains(&shift) {
                chord.keys.push(shift);
            }
            chord.keys.push(stroke.key);
            chord.layout = stroke.layout;
        }
        let other = chord.layout != keyboard.active;
        if other {
            self.switch(chord.layout)?;
        }
        act(&chord)?;
        if other {
            self.switch(keyboard.active)?;
        }
        self.sync()
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
