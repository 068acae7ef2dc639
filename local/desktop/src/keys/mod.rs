//! Names of keys, ignoring case, and their X keysyms.

mod names;

use crate::error::{Error, Result};
use names::NAMED;

/// The number that X uses for a key symbol.
pub type Keysym = u32;

pub(crate) const RETURN: Keysym = 0xff0d;
pub(crate) const TAB: Keysym = 0xff09;
pub(crate) const SHIFT: Keysym = 0xffe1;
pub(crate) const CAPS_LOCK: Keysym = 0xffe5;

/// The modifiers, which come first in a chord.
const MODIFIERS: std::ops::RangeInclusive<Keysym> = 0xffe1..=0xffee;

/// Whether a name, perhaps a chord such as `Control+c`, is known.
pub fn key_known(name: &str) -> bool {
    keysyms(&[name.to_owned()]).is_ok()
}

/// Every name of a key, with its keysym.
pub fn key_names() -> impl Iterator<Item = (&'static str, Keysym)> {
    let all = |(names, sym): &(&'static [&'static str], Keysym)| {
        let sym = *sym;
        names.iter().map(move |name| (*name, sym))
    };
    NAMED.iter().flat_map(all)
}

/// The keys of a chord, given as one name with plus signs, as several names, or mixed.
///
/// Letters of a chord are read in lower case: `Control+C` is not `Control+Shift+c`.
pub fn keysyms(names: &[String]) -> Result<Vec<Keysym>> {
    let parts: Vec<&str> = names.iter().flat_map(|name| split(name)).collect();
    if parts.is_empty() {
        return Err(Error::Invalid("no key was named".into()));
    }
    let together = parts.len() > 1;
    parts.into_iter().map(|part| one(part, together)).collect()
}

/// Splits at plus signs, of which the last may be the key itself: `ctrl++`. `ctrl c` and `Ctrl-C` are chords too.
fn split(name: &str) -> Vec<&str> {
    if name.chars().count() <= 1 {
        return vec![name];
    }
    let parts: Vec<&str> = match name.strip_suffix("++") {
        Some(head) => head.split('+').chain(["+"]).map(str::trim).collect(),
        None => name.split('+').map(str::trim).collect(),
    };
    let names = parts.into_iter().flat_map(|part| match lookup(part) {
        // One hyphen at the end is part of a name, but two are a key.
        Some(_) if !part.ends_with("--") => vec![part],
        _ => chord_at(part, " ")
            .or_else(|| chord_at(part, "-"))
            .unwrap_or_else(|| vec![part]),
    });
    names.collect()
}

/// The parts of a name that is split at a separator, if modifiers come first and the rest is a key.
fn chord_at<'n>(name: &'n str, at: &str) -> Option<Vec<&'n str>> {
    let modifier = |part: &str| lookup(part).is_some_and(|sym| MODIFIERS.contains(&sym));
    let (mut parts, mut rest) = (Vec::new(), name.trim());
    while let Some((head, tail)) = rest.split_once(at)
        && modifier(head.trim())
    {
        parts.push(head.trim());
        rest = tail.trim();
    }
    parts.push(rest);
    (parts.len() > 1 && lookup(rest).is_some()).then_some(parts)
}

fn one(name: &str, together: bool) -> Result<Keysym> {
    let lower = match name.chars().count() {
        1 if together => name.to_lowercase(),
        _ => name.to_owned(),
    };
    lookup(&lower).ok_or_else(|| unknown(name))
}

/// The keysym of one name.
fn lookup(name: &str) -> Option<Keysym> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return character(c);
    }
    let plain = plain(name);
    let known = |name: &str| {
        let named = NAMED.iter().find(|(names, _)| names.contains(&name));
        named
            .map(|(_, sym)| *sym)
            .or_else(|| function(name))
            .or_else(|| numpad(name))
            .or_else(|| place(name))
    };
    // "Enter key" is Enter.
    known(&plain).or_else(|| known(plain.strip_suffix("key")?))
}

/// Letters and digits by their position on the keyboard: `KeyA`, `Digit1`.
fn place(name: &str) -> Option<Keysym> {
    let place = name
        .strip_prefix("key")
        .or_else(|| name.strip_prefix("digit"))?;
    let mut chars = place.chars();
    match (chars.next(), chars.next()) {
        (Some(c @ ('a'..='z' | '0'..='9')), None) => Some(c.into()),
        _ => None,
    }
}

fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| !matches!(c, ' ' | '-' | '_'))
        .flat_map(char::to_lowercase)
        .collect()
}

fn function(name: &str) -> Option<Keysym> {
    let number: u32 = name.strip_prefix('f')?.parse().ok()?;
    (1..=24).contains(&number).then_some(0xffbd + number)
}

fn numpad(name: &str) -> Option<Keysym> {
    let digit = name
        .strip_prefix("numpad")
        .or_else(|| name.strip_prefix("kp"))?;
    let digit: u32 = digit.parse().ok().filter(|digit| *digit <= 9)?;
    Some(0xffb0 + digit)
}

/// The keysym that types a character; a control character has none, except line ends and tabs.
pub(crate) fn character(c: char) -> Option<Keysym> {
    match c {
        '\n' | '\r' => Some(RETURN),
        '\t' => Some(TAB),
        ' '..='~' | '\u{a0}'..='\u{ff}' => Some(c.into()),
        _ if c.is_control() => None,
        _ => Some(0x0100_0000 | u32::from(c)),
    }
}

/// The keysym of the capital letter; any other keysym is unchanged.
pub(crate) fn capital(sym: Keysym) -> Keysym {
    let letter = match sym {
        0x20..=0x7e | 0xa0..=0xff => char::from_u32(sym),
        0x0100_0000..=0x0110_ffff => char::from_u32(sym - 0x0100_0000),
        _ => None,
    };
    let Some(letter) = letter else { return sym };
    let mut upper = letter.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(upper), None) => character(upper).unwrap_or(sym),
        _ => sym,
    }
}

fn unknown(name: &str) -> Error {
    let plain = plain(name);
    let mut near: Vec<(f64, &str)> = NAMED
        .iter()
        .filter_map(|(names, _)| {
            let likeness = |known: &&str| strsim::jaro_winkler(known, &plain);
            let best = names.iter().map(likeness).fold(0.0, f64::max);
            (best > 0.8).then_some((best, names[0]))
        })
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    let near: Vec<&str> = near.iter().take(3).map(|(_, name)| *name).collect();
    let hint = if near.is_empty() {
        "give one character, or a name such as enter, ctrl, pagedown or F5".to_owned()
    } else {
        format!("close to it are: {}", near.join(", "))
    };
    Error::Invalid(format!("no key is called {name:?}; {hint}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn syms(names: &[&str]) -> Vec<Keysym> {
        let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
        keysyms(&names).expect("known keys")
    }

    #[test]
    fn common_spellings_of_keys_are_known() {
        for name in ["enter", "Enter", "Return", "RETURN"] {
            assert_eq!(syms(&[name]), [RETURN], "{name}");
        }
        for name in ["PageDown", "page_down", "Page Down", "pgdn", "PAGE-DOWN"] {
            assert_eq!(syms(&[name]), [0xff56], "{name}");
        }
        assert_eq!(syms(&["Control+c"]), [0xffe3, 0x63]);
        assert_eq!(syms(&["ctrl", "C"]), [0xffe3, 0x63]);
        assert_eq!(syms(&["C"]), [0x43]);
        assert_eq!(syms(&["ctrl++"]), [0xffe3, 0x2b]);
        assert_eq!(syms(&["ctrl + shift + F5"]), [0xffe3, SHIFT, 0xffc2]);
        assert_eq!(syms(&["+"]), [0x2b]);
        assert_eq!(syms(&["kp_7"]), [0xffb7]);
        assert_eq!(syms(&["é"]), [0xe9]);
        assert_eq!(syms(&["я"]), [0x0100_044f]);
        for chord in [
            "ctrl c",
            "Ctrl-C",
            "CTRL+c",
            "ControlOrMeta+c",
            "Control_L+c",
            "control - c",
        ] {
            assert_eq!(syms(&[chord]), [0xffe3, 0x63], "{chord}");
        }
        assert_eq!(syms(&["ctrl--"]), [0xffe3, 0x2d]);
        assert_eq!(syms(&["ctrl shift Page Down"]), [0xffe3, SHIFT, 0xff56]);
        assert_eq!(syms(&["Left Arrow"]), [0xff51]);
        assert_eq!(syms(&["Enter key"]), [RETURN]);
        assert_eq!(syms(&["KeyA", "Digit1"]), [0x61, 0x31]);
        assert_eq!(syms(&["-"]), [0x2d]);
        assert_eq!(syms(&[" "]), [0x20]);
    }

    #[test]
    fn an_unknown_name_is_an_error_with_similar_names() {
        let close = |name: &str| {
            keysyms(&[name.to_owned()])
                .expect_err("unknown")
                .to_string()
        };
        assert!(
            close("pagdown").contains("pagedown"),
            "{}",
            close("pagdown")
        );
        assert!(close("Contrl").contains("ctrl"), "{}", close("Contrl"));
        assert!(close("hyperspace").contains("\"hyperspace\""));
        for bad in ["", "ctrl+", "+ctrl", "F25", "\u{7}"] {
            assert!(!key_known(bad), "{bad:?}");
        }
        assert!(keysyms(&[]).is_err());
    }

    #[test]
    fn no_name_means_two_keys() {
        let mut all: Vec<&str> = NAMED
            .iter()
            .flat_map(|(names, _)| names.iter().copied())
            .collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
