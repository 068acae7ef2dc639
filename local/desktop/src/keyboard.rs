//! The symbols on the keys of the keyboard.
//!
//! A keyboard of a hundred keys types any script: a character that is on no key is assigned to an unused key. Of
//! several layouts the active one counts, because programs read a key by it; for what only another one has, that one is
//! active for a moment, as a person would do it.

use std::collections::{HashMap, VecDeque};

use x11rb::connection::Connection;
use x11rb::protocol::xkb::{self, ConnectionExt as _};
use x11rb::protocol::xproto::{ConnectionExt as _, Keycode, Window};
use x11rb::rust_connection::RustConnection;

use crate::error::{Error, Result};
use crate::keys::{self, Keysym};
use crate::screen::Screen;
use crate::unread::GivenUp;

/// The keyboard that all programs read.
pub(crate) const CORE: u16 = 0x100;

/// The symbols on each key.
#[derive(Debug)]
pub(crate) struct Keyboard {
    first: Keycode,
    /// Keysyms of each key in each layout: plain, and with Shift.
    layouts: Vec<Vec<[Keysym; 2]>>,
    /// The layout that is active.
    pub(crate) active: u8,
    /// Spare keys, which have only symbols that were assigned here, the least recently used first.
    spare: VecDeque<Keycode>,
    /// The symbols that were assigned to spare keys.
    lent: HashMap<Keycode, Keysym>,
    /// The windows whose programs may not have read the press of a spare key yet. The key cannot be reassigned
    /// until they have, or they would see the new symbol.
    unread: HashMap<Keycode, Vec<Window>>,
    /// Whether another program has changed the keyboard since the last time.
    pub(crate) changed: bool,
}

/// A key, whether it needs Shift, and in which layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stroke {
    pub(crate) key: Keycode,
    pub(crate) shift: bool,
    pub(crate) layout: u8,
}

impl Keyboard {
    pub(crate) fn new(conn: &RustConnection) -> Result<Self> {
        // Required once before any other request of the extension.
        conn.xkb_use_extension(1, 0)?.reply()?;
        let mut keyboard = Self {
            first: conn.setup().min_keycode,
            layouts: Vec::new(),
            active: 0,
            spare: VecDeque::new(),
            lent: HashMap::new(),
            unread: HashMap::new(),
            changed: false,
        };
        keyboard.read(conn)?;
        Ok(keyboard)
    }

    /// Reads the layouts and which one is active, which programs may have changed.
    pub(crate) fn read(&mut self, conn: &RustConnection) -> Result<()> {
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
        let new = vec![vec![[0; 2]; count]; usize::from(layouts)];
        let known = std::mem::replace(&mut self.layouts, new);
        let mut empty = vec![true; count];
        let before = usize::from(map.first_key_sym.saturating_sub(self.first));
        for (key, at) in keys.iter().zip(before..count) {
            for (layout, rows) in (0..).zip(&mut self.layouts) {
                rows[at] = in_layout(key, layout);
            }
            empty[at] = key.syms.iter().all(|sym| *sym == 0);
        }
        self.changed |= known != self.layouts;
        let active = &self.layouts[usize::from(self.active)];
        let free = |key: Keycode, lent: &HashMap<Keycode, Keysym>| {
            let at = usize::from(key - self.first);
            empty[at] || lent.get(&key).is_some_and(|sym| active[at][0] == *sym)
        };
        // Another layout may use other keys.
        self.spare.retain(|key| free(*key, &self.lent));
        for key in self.first..=conn.setup().max_keycode {
            if empty[usize::from(key - self.first)] && !self.spare.contains(&key) {
                self.spare.push_front(key);
            }
        }
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

    /// The least recently used spare key that can be reassigned now.
    fn free(&self) -> Option<usize> {
        self.spare
            .iter()
            .position(|key| !self.unread.contains_key(key))
    }

    /// The key for a keysym, which is assigned to a spare key if needed.
    pub(crate) fn stroke(
        &mut self,
        screen: &Screen,
        sym: Keysym,
        given_up: &GivenUp,
    ) -> Result<Stroke> {
        if let Some(stroke) = self.find(sym) {
            if let Some(at) = self.spare.iter().position(|key| *key == stroke.key) {
                self.spare.remove(at);
                self.spare.push_back(stroke.key);
            }
            return Ok(stroke);
        }
        let free = match self.free() {
            Some(at) => Some(at),
            None => {
                self.reclaim(screen, given_up)?;
                self.free()
            }
        };
        let key = free.and_then(|at| self.spare.remove(at)).ok_or_else(|| {
            Error::Failed("the keyboard layout leaves no key free for other characters".into())
        })?;
        self.spare.push_back(key);
        // With Shift a letter is its capital, as on any key.
        let capital = keys::capital(sym);
        screen
            .conn
            .change_keyboard_mapping(1, key, 2, &[sym, capital])?;
        self.lent.insert(key, sym);
        // A key with one layout has it in all.
        for rows in &mut self.layouts {
            rows[usize::from(key - self.first)] = [sym, capital];
        }
        Ok(Stroke {
            key,
            shift: false,
            layout: self.active,
        })
    }

    /// The keys for as many keysyms as can be typed at once, at least one. All are assigned before the first
    /// is pressed, because programs read the whole layout again after each change.
    pub(crate) fn strokes(
        &mut self,
        screen: &Screen,
        syms: &[Keysym],
        given_up: &GivenUp,
    ) -> Result<Vec<Stroke>> {
        let mut strokes: Vec<Stroke> = Vec::with_capacity(syms.len());
        let mut taken: Vec<Keycode> = Vec::new();
        for sym in syms {
            if !strokes.is_empty() && self.find(*sym).is_none() {
                // Keys of this batch must not be reassigned before they are pressed.
                let next = self.free().and_then(|at| self.spare.get(at));
                if next.is_none_or(|key| taken.contains(key)) {
                    break;
                }
            }
            let stroke = self.stroke(screen, *sym, given_up)?;
            taken.push(stroke.key);
            strokes.push(stroke);
        }
        Ok(strokes)
    }

    /// Whether a spare key was assigned.
    pub(crate) fn is_spare(&self, key: Keycode) -> bool {
        self.spare.contains(&key)
    }

    /// Remembers that keys were sent to the programs of some windows.
    pub(crate) fn sent(&mut self, keys: impl Iterator<Item = Keycode>, windows: &[Window]) {
        for key in keys.filter(|key| self.spare.contains(key)) {
            let unread = self.unread.entry(key).or_default();
            let new = windows.iter().filter(|window| !unread.contains(window));
            let new: Vec<Window> = new.copied().collect();
            unread.extend(new);
        }
        self.unread.retain(|_, windows| !windows.is_empty());
    }

    /// Waits until a spare key can be reassigned.
    fn reclaim(&mut self, screen: &Screen, given_up: &GivenUp) -> Result<()> {
        while self.free().is_none() && !self.spare.is_empty() {
            let mut windows: Vec<Window> = self.unread.values().flatten().copied().collect();
            windows.sort_unstable();
            windows.dedup();
            let read = screen.wait_until_read(&windows, given_up)?;
            self.unread.retain(|_, windows| {
                windows.retain(|window| !read.contains(window));
                !windows.is_empty()
            });
        }
        Ok(())
    }
}

/// The symbols of a key in a layout; a key with fewer layouts repeats them, or does what its flags say.
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
    // A letter whose key has one symbol is its capital with Shift.
    match width {
        1 => [plain, keys::capital(plain)],
        _ => [plain, shifted],
    }
}

/// The Unicode keysym for an older one of the same character, such as those of Cyrillic and Greek.
fn modern(sym: Keysym) -> Keysym {
    match sym {
        0x100..=0x20ff => xkeysym::Keysym::new(sym)
            .key_char()
            .and_then(keys::character)
            .unwrap_or(sym),
        _ => sym,
    }
}
