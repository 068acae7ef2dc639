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
        "alt" | "option" => ("Alt", 18, None, 1),
        "ctrl" | "control" => ("Control", 17, None, 2),
        "meta" | "cmd" | "command" | "super" | "win" => ("Meta", 91, None, 4),
        "shift" => ("Shift", 16, None, 8),
        _ => return single(name, &lower),
    };
    let code = if key == " " { "Space" } else { key };
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
        .filter(|n| (1..=12).contains(n))
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
    let code = match c {
        'a'..='z' | 'A'..='Z' => format!("Key{upper}"),
        '0'..='9' => format!("Digit{c}"),
        _ => String::new(),
    };
    let number = if upper.is_ascii_alphanumeric() {
        i64::from(u32::from(upper))
    } else {
        0
    };
    Some(Key {
        key: c.to_string(),
        code,
        number,
        text: Some(c.to_string()),
        modifier: 0,
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
