//! Keys in the form of the DevTools protocol. The names come from the desktop's table, so that both kinds of computer
//! accept the same ones.

mod layout;

use lightcone_desktop::{Keysym, keysyms};
use serde_json::{Value, json};

use crate::failure::Failure;
use layout::{named, typing};

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
