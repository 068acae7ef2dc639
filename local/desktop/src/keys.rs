//! Names of keys as people write them, upper and lower case alike, and the X keysyms they mean.

use crate::error::{Error, Result};

/// A number that X has for what is on a key.
pub(crate) type Keysym = u32;

pub(crate) const RETURN: Keysym = 0xff0d;
pub(crate) const TAB: Keysym = 0xff09;
pub(crate) const SHIFT: Keysym = 0xffe1;
pub(crate) const CAPS_LOCK: Keysym = 0xffe5;

/// Names without spaces, hyphens and underscores, in lower case. The first name of a key is the one that messages show.
const NAMED: &[(&[&str], Keysym)] = &[
    (&["enter", "return"], RETURN),
    (&["tab"], TAB),
    (&["escape", "esc"], 0xff1b),
    (&["backspace"], 0xff08),
    (&["delete", "del"], 0xffff),
    (&["insert", "ins"], 0xff63),
    (&["space", "spacebar"], 0x20),
    (&["up", "arrowup"], 0xff52),
    (&["down", "arrowdown"], 0xff54),
    (&["left", "arrowleft"], 0xff51),
    (&["right", "arrowright"], 0xff53),
    (&["home"], 0xff50),
    (&["end"], 0xff57),
    (&["pageup", "pgup", "prior"], 0xff55),
    (&["pagedown", "pgdn", "pgdown", "next"], 0xff56),
    (&["shift", "shiftleft", "shiftl", "leftshift"], SHIFT),
    (&["shiftright", "shiftr", "rightshift"], 0xffe2),
    (
        &[
            "ctrl",
            "control",
            "ctrlleft",
            "controlleft",
            "controll",
            "ctrll",
            "leftctrl",
        ],
        0xffe3,
    ),
    (
        &[
            "ctrlright",
            "controlright",
            "controlr",
            "ctrlr",
            "rightctrl",
        ],
        0xffe4,
    ),
    (&["alt", "option", "altleft", "altl", "leftalt"], 0xffe9),
    (&["altright", "altr", "rightalt"], 0xffea),
    (&["altgr", "altgraph", "isolevel3shift"], 0xfe03),
    (
        &[
            "meta",
            "super",
            "cmd",
            "command",
            "win",
            "windows",
            "metaleft",
            "superleft",
            "superl",
            "os",
        ],
        0xffeb,
    ),
    (&["metaright", "superright", "superr"], 0xffec),
    (&["menu", "contextmenu", "apps"], 0xff67),
    (&["capslock"], CAPS_LOCK),
    (&["numlock"], 0xff7f),
    (&["scrolllock"], 0xff14),
    (&["printscreen", "print", "prtsc", "prtscr"], 0xff61),
    (&["pause", "break"], 0xff13),
    (&["minus", "hyphen", "dash"], 0x2d),
    (&["plus"], 0x2b),
    (&["equal", "equals"], 0x3d),
    (&["comma"], 0x2c),
    (&["period", "dot"], 0x2e),
    (&["slash"], 0x2f),
    (&["backslash"], 0x5c),
    (&["semicolon"], 0x3b),
    (&["colon"], 0x3a),
    (&["quote", "apostrophe", "singlequote"], 0x27),
    (&["doublequote", "quotedbl"], 0x22),
    (&["backquote", "grave", "backtick"], 0x60),
    (&["bracketleft", "leftbracket"], 0x5b),
    (&["bracketright", "rightbracket"], 0x5d),
    (&["numpadenter", "kpenter"], 0xff8d),
    (&["numpadadd", "kpadd"], 0xffab),
    (&["numpadsubtract", "kpsubtract"], 0xffad),
    (&["numpadmultiply", "kpmultiply"], 0xffaa),
    (&["numpaddivide", "kpdivide"], 0xffaf),
    (&["numpaddecimal", "kpdecimal"], 0xffae),
    (
        &["volumeup", "audiovolumeup", "xf86audioraisevolume"],
        0x1008_ff13,
    ),
    (
        &["volumedown", "audiovolumedown", "xf86audiolowervolume"],
        0x1008_ff11,
    ),
    (
        &["volumemute", "audiovolumemute", "mute", "xf86audiomute"],
        0x1008_ff12,
    ),
    (&["browserback", "xf86back"], 0x1008_ff26),
    (&["browserforward", "xf86forward"], 0x1008_ff27),
];

/// Whether a name, perhaps a chord such as `Control+c`, is known.
pub fn key_known(name: &str) -> bool {
    chord(&[name.to_owned()]).is_ok()
}

/// The keys of a chord, given as one name with plus signs, as several names, or mixed.
///
/// Letters of a chord are taken in lower case: `Control+C` is not `Control+Shift+c`.
pub(crate) fn chord(names: &[String]) -> Result<Vec<Keysym>> {
    let parts: Vec<&str> = names.iter().flat_map(|name| split(name)).collect();
    if parts.is_empty() {
        return Err(Error::Invalid("no key was named".into()));
    }
    let together = parts.len() > 1;
    parts.into_iter().map(|part| one(part, together)).collect()
}

/// Cuts at plus signs, of which the last may be the key itself: `ctrl++`.
fn split(name: &str) -> Vec<&str> {
    if name.chars().count() <= 1 {
        return vec![name];
    }
    match name.strip_suffix("++") {
        Some(head) => head.split('+').chain(["+"]).map(str::trim).collect(),
        None => name.split('+').map(str::trim).collect(),
    }
}

fn one(name: &str, together: bool) -> Result<Keysym> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        let lower = if together {
            c.to_lowercase().next().unwrap_or(c)
        } else {
            c
        };
        return character(lower).ok_or_else(|| unknown(name));
    }
    let plain = plain(name);
    let named = NAMED
        .iter()
        .find(|(names, _)| names.contains(&plain.as_str()));
    named
        .map(|(_, sym)| *sym)
        .or_else(|| function(&plain))
        .or_else(|| numpad(&plain))
        .ok_or_else(|| unknown(name))
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

/// The keysym that types a character; a control character has none, but for line ends and tabs.
pub(crate) fn character(c: char) -> Option<Keysym> {
    match c {
        '\n' | '\r' => Some(RETURN),
        '\t' => Some(TAB),
        ' '..='~' | '\u{a0}'..='\u{ff}' => Some(c.into()),
        _ if c.is_control() => None,
        _ => Some(0x0100_0000 | u32::from(c)),
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
        chord(&names).expect("known keys")
    }

    #[test]
    fn knows_the_ways_people_write_keys() {
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
    }

    #[test]
    fn an_unknown_name_tells_what_is_close() {
        let close = |name: &str| chord(&[name.to_owned()]).expect_err("unknown").to_string();
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
        assert!(chord(&[]).is_err());
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
