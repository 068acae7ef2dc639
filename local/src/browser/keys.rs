//! Names of keys as people write them, upper and lower case alike.

/// A key the way DevTools wants it.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    pub key: String,
    pub code: String,
    pub number: i64,
    /// What it types, if anything.
    pub text: Option<String>,
    /// Its modifier bit: Alt 1, Control 2, Meta 4, Shift 8; 0 for other keys.
    pub modifier: i64,
}

/// Whether [`read`] knows every part of the name.
pub fn known(name: &str) -> bool {
    !name.is_empty() && read(&[name.to_owned()]).is_some()
}

/// Reads names, each perhaps a chord such as `Control+c`.
pub fn read(names: &[String]) -> Option<Vec<Key>> {
    names.iter().flat_map(|name| chord(name)).map(one).collect()
}

fn chord(name: &str) -> Vec<&str> {
    if name == "+" || name.chars().count() == 1 {
        vec![name]
    } else {
        name.split('+').map(str::trim).collect()
    }
}

fn one(name: &str) -> Option<Key> {
    let lower = name.to_lowercase();
    let (key, number, text, modifier) = match lower.as_str() {
        "enter" | "return" => ("Enter", 13, Some("\r"), 0),
        "tab" => ("Tab", 9, None, 0),
        "escape" | "esc" => ("Escape", 27, None, 0),
        "backspace" => ("Backspace", 8, None, 0),
        "delete" | "del" => ("Delete", 46, None, 0),
        "space" | " " => (" ", 32, Some(" "), 0),
        "up" | "arrowup" => ("ArrowUp", 38, None, 0),
        "down" | "arrowdown" => ("ArrowDown", 40, None, 0),
        "left" | "arrowleft" => ("ArrowLeft", 37, None, 0),
        "right" | "arrowright" => ("ArrowRight", 39, None, 0),
        "home" => ("Home", 36, None, 0),
        "end" => ("End", 35, None, 0),
        "pageup" | "page_up" => ("PageUp", 33, None, 0),
        "pagedown" | "page_down" => ("PageDown", 34, None, 0),
        "insert" | "ins" => ("Insert", 45, None, 0),
        "capslock" | "caps_lock" => ("CapsLock", 20, None, 0),
        "pause" => ("Pause", 19, None, 0),
        "printscreen" | "print" => ("PrintScreen", 44, None, 0),
        "contextmenu" | "menu" => ("ContextMenu", 93, None, 0),
        "alt" | "option" | "alt_l" | "alt_r" => ("Alt", 18, None, 1),
        "ctrl" | "control" | "control_l" | "control_r" => ("Control", 17, None, 2),
        "meta" | "cmd" | "command" | "super" | "super_l" | "win" | "windows" => {
            ("Meta", 91, None, 4)
        }
        "shift" | "shift_l" | "shift_r" => ("Shift", 16, None, 8),
        "plus" => return single("+", "+"),
        "minus" => return single("-", "-"),
        _ => return single(name, &lower),
    };
    let code = match key {
        " " => "Space",
        "Alt" => "AltLeft",
        "Control" => "ControlLeft",
        "Meta" => "MetaLeft",
        "Shift" => "ShiftLeft",
        key => key,
    };
    Some(Key {
        key: key.into(),
        code: code.into(),
        number,
        text: text.map(Into::into),
        modifier,
    })
}

fn single(name: &str, lower: &str) -> Option<Key> {
    if let Some(n) = lower
        .strip_prefix('f')
        .and_then(|n| n.parse::<i64>().ok())
        .filter(|n| (1..=24).contains(n))
    {
        return Some(Key {
            key: format!("F{n}"),
            code: format!("F{n}"),
            number: 111 + n,
            text: None,
            modifier: 0,
        });
    }
    let mut chars = name.chars();
    let (c, None) = (chars.next()?, chars.next()) else {
        return None;
    };
    let upper = c.to_ascii_uppercase();
    let (code, number) = match c {
        'a'..='z' | 'A'..='Z' => (format!("Key{upper}"), i64::from(u32::from(upper))),
        '0'..='9' => (format!("Digit{c}"), i64::from(u32::from(c))),
        c => punctuation(c).map_or((String::new(), 0), |(code, number)| {
            (code.to_owned(), number)
        }),
    };
    Some(Key {
        key: c.to_string(),
        code,
        number,
        text: Some(c.to_string()),
        modifier: 0,
    })
}

/// Place and number of a key on a US keyboard.
fn punctuation(c: char) -> Option<(&'static str, i64)> {
    Some(match c {
        ' ' => ("Space", 32),
        '-' | '_' => ("Minus", 189),
        '=' | '+' => ("Equal", 187),
        '[' | '{' => ("BracketLeft", 219),
        ']' | '}' => ("BracketRight", 221),
        '\\' | '|' => ("Backslash", 220),
        ';' | ':' => ("Semicolon", 186),
        '\'' | '"' => ("Quote", 222),
        ',' | '<' => ("Comma", 188),
        '.' | '>' => ("Period", 190),
        '/' | '?' => ("Slash", 191),
        '`' | '~' => ("Backquote", 192),
        '!' => ("Digit1", 49),
        '@' => ("Digit2", 50),
        '#' => ("Digit3", 51),
        '$' => ("Digit4", 52),
        '%' => ("Digit5", 53),
        '^' => ("Digit6", 54),
        '&' => ("Digit7", 55),
        '*' => ("Digit8", 56),
        '(' => ("Digit9", 57),
        ')' => ("Digit0", 48),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_ways_people_write_keys() {
        for name in [
            "enter",
            "Enter",
            "Return",
            "ctrl",
            "Control",
            "Control+c",
            "F5",
            "a",
            "+",
        ] {
            assert!(known(name), "{name}");
        }
        assert!(!known("hyperspace") && !known(""));
        let keys = read(&["Control+c".to_owned()]).expect("keys");
        assert_eq!((keys[0].modifier, keys[1].code.as_str()), (2, "KeyC"));
    }
}
