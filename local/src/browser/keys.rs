//! Keys in the form of the DevTools protocol. The names come from the desktop's table, so that both kinds of computer
//! accept the same ones.

use lightcone_desktop::{Keysym, keysyms};
use serde_json::{Value, json};

use crate::failure::Failure;

/// The bit of a held Shift.
pub const SHIFT: i64 = 8;

/// A key of a US keyboard, or a character that is on none of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    pub key: String,
    pub code: String,
    pub number: i64,
    /// What it types, if anything.
    pub text: Option<String>,
    /// What it is and types with Shift, if that is different.
    shifted: Option<String>,
    /// Its modifier bit: Alt 1, Control 2, Meta 4, Shift 8; 0 for other keys.
    pub modifier: i64,
    /// 1 left, 2 right, 3 keypad.
    location: i64,
}

/// Reads names, each perhaps a chord such as `Control+c`.
pub fn read(names: &[String]) -> Result<Vec<Key>, Failure> {
    let bad = |why: String| Failure::fatal("invalid_key", format!("key: {why}"));
    let syms = keysyms(names).map_err(|e| bad(e.to_string()))?;
    let key = |sym: Keysym| {
        named(sym)
            .or_else(|| character(sym).map(typing))
            .ok_or_else(|| bad(format!("{names:?} has no key that a page knows")))
    };
    syms.into_iter().map(key).collect()
}

/// The key that types a character; line ends are Enter.
pub fn of(c: char) -> Key {
    let named = match c {
        '\n' | '\r' => named(0xff0d),
        '\t' => named(0xff09),
        _ => None,
    };
    named.unwrap_or_else(|| typing(c))
}

fn character(sym: Keysym) -> Option<char> {
    match sym {
        0x20..=0x7e | 0xa0..=0xff => char::from_u32(sym),
        0x0100_0000..=0x0110_ffff => char::from_u32(sym - 0x0100_0000),
        _ => None,
    }
}

/// A key that types a character.
fn typing(c: char) -> Key {
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
fn named(sym: Keysym) -> Option<Key> {
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

/// The event of a key going down or up while modifiers are held.
pub fn event(key: &Key, down: bool, held: i64) -> Value {
    let shifted = key.shifted.as_ref().filter(|_| held & SHIFT != 0);
    // With Control, Alt or Meta a letter is a command and types nothing.
    let types = down && held & !SHIFT == 0;
    let text = shifted
        .or(key.text.as_ref())
        .filter(|_| key.text.is_some() && types);
    let kind = match (down, text) {
        (true, Some(_)) => "keyDown",
        (true, None) => "rawKeyDown",
        (false, _) => "keyUp",
    };
    let mut event = json!({
        "type": kind, "modifiers": held, "key": shifted.unwrap_or(&key.key), "code": key.code,
        "windowsVirtualKeyCode": key.number, "location": key.location, "isKeypad": key.location == 3,
    });
    if let Some(text) = text {
        event["text"] = text.as_str().into();
    }
    if down && held & !SHIFT == 2 {
        // Without a window, keys are not turned into editing commands.
        let command = match key.key.to_lowercase().as_str() {
            "a" => Some("selectAll"),
            "c" => Some("copy"),
            "x" => Some("cut"),
            "v" => Some("paste"),
            "z" if held & SHIFT != 0 => Some("redo"),
            "z" => Some("undo"),
            "y" => Some("redo"),
            _ => None,
        };
        if let Some(command) = command {
            event["commands"] = json!([command]);
        }
    }
    event
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(name: &str) -> Vec<Key> {
        read(&[name.to_owned()]).expect(name)
    }

    #[test]
    fn pages_know_every_key_that_desktops_know() {
        for (name, _) in lightcone_desktop::key_names() {
            let key = keys(name).remove(0);
            assert!(
                !key.key.is_empty() && !key.code.is_empty(),
                "{name}: {key:?}"
            );
        }
        for number in 1..=24 {
            assert_eq!(keys(&format!("F{number}"))[0].number, 111 + number);
        }
        assert!(read(&["hyperspace".to_owned()]).is_err() && read(&[String::new()]).is_err());
    }

    #[test]
    fn keys_have_the_place_and_number_of_a_us_keyboard() {
        for (name, key, code, number) in [
            ("KP_Enter", "Enter", "NumpadEnter", 13),
            ("KP_7", "7", "Numpad7", 103),
            ("Page Down", "PageDown", "PageDown", 34),
            ("grave", "`", "Backquote", 192),
            ("!", "!", "Digit1", 49),
            ("shift_r", "Shift", "ShiftRight", 16),
            ("é", "é", "", 0),
            ("Я", "Я", "", 0),
        ] {
            let found = keys(name).remove(0);
            assert_eq!(
                (found.key.as_str(), found.code.as_str(), found.number),
                (key, code, number)
            );
        }
        let chord = keys("ctrl++");
        assert_eq!((chord[0].modifier, chord[1].code.as_str()), (2, "Equal"));
    }

    #[test]
    fn shift_gives_what_is_above_on_the_key() {
        for (name, typed) in [
            ("1", "!"),
            ("/", "?"),
            ("a", "A"),
            ("é", "É"),
            ("grave", "~"),
            ("KP_1", "1"),
            ("A", "A"),
        ] {
            let event = event(&keys(name)[0], true, SHIFT);
            assert_eq!(
                (&event["text"], &event["key"]),
                (&json!(typed), &json!(typed)),
                "{name}"
            );
        }
        let command = event(&keys("c")[0], true, 2);
        assert_eq!(
            (&command["text"], &command["commands"]),
            (&Value::Null, &json!(["copy"]))
        );
    }
}
