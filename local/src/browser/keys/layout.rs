//! The US keyboard: codes, key codes, and what Shift changes.

use lightcone_desktop::Keysym;

use super::{Key, SHIFT};

/// A key that types a character.
pub(super) fn typing(c: char) -> Key {
    let (code, number) = place(c).unwrap_or_default();
    let shifted = match PAIRS.iter().find(|(plain, _)| *plain == c) {
        Some((_, shifted)) => shifted.to_string(),
        None => c.to_uppercase().to_string(),
    };
    Key {
        key: c.to_string(),
        code,
        number,
        text: Some(c.to_string()),
        shifted: Some(shifted).filter(|shifted| *shifted != c.to_string()),
        modifier: 0,
        location: 0,
    }
}

/// Characters of a US keyboard besides letters: plain, and with Shift.
const PAIRS: [(char, char); 21] = [
    ('`', '~'),
    ('1', '!'),
    ('2', '@'),
    ('3', '#'),
    ('4', '$'),
    ('5', '%'),
    ('6', '^'),
    ('7', '&'),
    ('8', '*'),
    ('9', '('),
    ('0', ')'),
    ('-', '_'),
    ('=', '+'),
    ('[', '{'),
    (']', '}'),
    ('\\', '|'),
    (';', ':'),
    ('\'', '"'),
    (',', '<'),
    ('.', '>'),
    ('/', '?'),
];

/// Code and key code of the key that has a character.
fn place(c: char) -> Option<(String, i64)> {
    let plain = PAIRS.iter().find(|(_, shifted)| *shifted == c);
    let plain = plain.map_or(c, |(plain, _)| *plain);
    Some(match plain {
        'a'..='z' | 'A'..='Z' => {
            let upper = plain.to_ascii_uppercase();
            (format!("Key{upper}"), i64::from(u32::from(upper)))
        }
        '0'..='9' => (format!("Digit{plain}"), i64::from(u32::from(plain))),
        _ => {
            let (code, number) = match plain {
                ' ' => ("Space", 32),
                '-' => ("Minus", 189),
                '=' => ("Equal", 187),
                '[' => ("BracketLeft", 219),
                ']' => ("BracketRight", 221),
                '\\' => ("Backslash", 220),
                ';' => ("Semicolon", 186),
                '\'' => ("Quote", 222),
                ',' => ("Comma", 188),
                '.' => ("Period", 190),
                '/' => ("Slash", 191),
                '`' => ("Backquote", 192),
                _ => return None,
            };
            (code.to_owned(), number)
        }
    })
}

/// A key that has a name.
pub(super) fn named(sym: Keysym) -> Option<Key> {
    let plain = |key: &str, number: i64| (key.to_owned(), key.to_owned(), number, None, 0, 0);
    let held = |key: &str, code: &str, number: i64, modifier: i64| {
        let location = if code.ends_with("Right") { 2 } else { 1 };
        (
            key.to_owned(),
            code.to_owned(),
            number,
            None,
            modifier,
            location,
        )
    };
    let pad = |key: &str, code: &str, number: i64, text: Option<&str>| {
        let text = text.map(str::to_owned);
        (key.to_owned(), format!("Numpad{code}"), number, text, 0, 3)
    };
    let (key, code, number, text, modifier, location) = match sym {
        0xff0d => ("Enter".into(), "Enter".into(), 13, Some("\r".into()), 0, 0),
        0xff08 => plain("Backspace", 8),
        0xff09 => plain("Tab", 9),
        0xff0b => plain("Clear", 12),
        0xff13 => plain("Pause", 19),
        0xff14 => plain("ScrollLock", 145),
        0xff1b => plain("Escape", 27),
        0xff50 => plain("Home", 36),
        0xff51 => plain("ArrowLeft", 37),
        0xff52 => plain("ArrowUp", 38),
        0xff53 => plain("ArrowRight", 39),
        0xff54 => plain("ArrowDown", 40),
        0xff55 => plain("PageUp", 33),
        0xff56 => plain("PageDown", 34),
        0xff57 => plain("End", 35),
        0xff60 => plain("Select", 41),
        0xff61 => plain("PrintScreen", 44),
        0xff63 => plain("Insert", 45),
        0xff65 => plain("Undo", 0),
        0xff66 => plain("Redo", 0),
        0xff67 => plain("ContextMenu", 93),
        0xff68 => plain("Find", 0),
        0xff69 => plain("Cancel", 3),
        0xff6a => plain("Help", 47),
        0xff7f => plain("NumLock", 144),
        0xff8d => pad("Enter", "Enter", 13, Some("\r")),
        0xff95 => pad("Home", "7", 36, None),
        0xff96 => pad("ArrowLeft", "4", 37, None),
        0xff97 => pad("ArrowUp", "8", 38, None),
        0xff98 => pad("ArrowRight", "6", 39, None),
        0xff99 => pad("ArrowDown", "2", 40, None),
        0xff9a => pad("PageUp", "9", 33, None),
        0xff9b => pad("PageDown", "3", 34, None),
        0xff9c => pad("End", "1", 35, None),
        0xff9d => pad("Clear", "5", 12, None),
        0xff9e => pad("Insert", "0", 45, None),
        0xff9f => pad("Delete", "Decimal", 46, None),
        0xffaa => pad("*", "Multiply", 106, Some("*")),
        0xffab => pad("+", "Add", 107, Some("+")),
        0xffac => pad(",", "Comma", 194, Some(",")),
        0xffad => pad("-", "Subtract", 109, Some("-")),
        0xffae => pad(".", "Decimal", 110, Some(".")),
        0xffaf => pad("/", "Divide", 111, Some("/")),
        0xffb0..=0xffb9 => {
            let digit = (sym - 0xffb0).to_string();
            pad(&digit, &digit, 96 + i64::from(sym - 0xffb0), Some(&digit))
        }
        0xffbd => pad("=", "Equal", 187, Some("=")),
        0xffbe..=0xffd5 => {
            let number = i64::from(sym - 0xffbd);
            plain(&format!("F{number}"), 111 + number)
        }
        0xffe1 => held("Shift", "ShiftLeft", 16, SHIFT),
        0xffe2 => held("Shift", "ShiftRight", 16, SHIFT),
        0xffe3 => held("Control", "ControlLeft", 17, 2),
        0xffe4 => held("Control", "ControlRight", 17, 2),
        0xffe5 => plain("CapsLock", 20),
        0xffe9 => held("Alt", "AltLeft", 18, 1),
        0xffea => held("Alt", "AltRight", 18, 1),
        0xffeb => held("Meta", "MetaLeft", 91, 4),
        0xffec => held("Meta", "MetaRight", 92, 4),
        0xfe03 => held("AltGraph", "AltRight", 225, 0),
        0xffff => plain("Delete", 46),
        0x1008_ff11 => plain("AudioVolumeDown", 174),
        0x1008_ff12 => plain("AudioVolumeMute", 173),
        0x1008_ff13 => plain("AudioVolumeUp", 175),
        0x1008_ff14 => plain("MediaPlayPause", 179),
        0x1008_ff15 => plain("MediaStop", 178),
        0x1008_ff16 => plain("MediaTrackPrevious", 177),
        0x1008_ff17 => plain("MediaTrackNext", 176),
        0x1008_ff18 => plain("BrowserHome", 172),
        0x1008_ff1b => plain("BrowserSearch", 170),
        0x1008_ff26 => plain("BrowserBack", 166),
        0x1008_ff27 => plain("BrowserForward", 167),
        0x1008_ff28 => plain("BrowserStop", 169),
        0x1008_ff29 => plain("BrowserRefresh", 168),
        0x1008_ff30 => plain("BrowserFavorites", 171),
        _ => return None,
    };
    Some(Key {
        key,
        code,
        number,
        text,
        shifted: None,
        modifier,
        location,
    })
}
