//! Lone surrogates in JSON. JavaScript writes them (`"\ud83d"` without its other half), so
//! the text of a web page may contain them; but parsers of other languages reject the whole document.

use memchr::{memchr, memmem};

/// Whether a scan is needed. Most text has no escapes at all, which one search shows.
pub(crate) fn may_have(json: &[u8]) -> bool {
    memchr(b'\\', json).is_some_and(|first| {
        let escaped = &json[first..];
        memmem::find(escaped, b"\\ud").is_some() || memmem::find(escaped, b"\\uD").is_some()
    })
}

/// Replaces lone surrogates by U+FFFD, in place and with the same length.
pub(crate) fn mend(json: &mut [u8]) {
    let mut at = 0;
    while let Some(found) = json.get(at..).and_then(|rest| memchr(b'\\', rest)) {
        let escape = at + found;
        at = escape + 2; // past the escaped character, which may be a backslash
        let Some(code) = code(json, escape) else {
            continue;
        };
        at = escape + 6;
        let low = |code| (0xDC00..0xE000).contains(&code);
        if (0xD800..0xDC00).contains(&code) && self::code(json, at).is_some_and(low) {
            at += 6;
        } else if (0xD800..0xE000).contains(&code) {
            json[escape + 2..escape + 6].copy_from_slice(b"fffd");
        }
    }
}

/// The number of the escape `\uXXXX` at this place.
fn code(json: &[u8], at: usize) -> Option<u32> {
    let digits = json.get(at..at + 6)?.strip_prefix(b"\\u")?;
    let text = std::str::from_utf8(digits).ok()?;
    let plain = text.bytes().all(|byte| byte.is_ascii_hexdigit());
    u32::from_str_radix(text, 16).ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::mend;

    fn mended(text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        mend(&mut bytes);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn halves_become_the_replacement_character_and_wholes_stay() {
        let table = [
            (r#""\ud83d""#, r#""\ufffd""#),
            (r#""\uDC00x""#, r#""\ufffdx""#),
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#),
            (r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (r#""\\ud83d""#, r#""\\ud83d""#),
            (r#""\\\ud83d\\""#, r#""\\\ufffd\\""#),
            (r#""\ud83d\n""#, r#""\ufffd\n""#),
            (r#""\u00e9\ud8""#, r#""\u00e9\ud8""#),
            (r#""\ud83"#, r#""\ud83"#),
            ("\\", "\\"),
        ];
        for (text, expected) in table {
            assert_eq!(mended(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_mended_can_be_parsed(pieces in "(a|é|\\\\\\\\|\\\\n|\\\\ud83d|\\\\uDE00|\\\\u00e9){0,12}") {
            let text = mended(&format!("\"{pieces}\""));
            prop_assert!(serde_json::from_str::<String>(&text).is_ok(), "{text}");
            prop_assert_eq!(mended(&text), text);
        }
    }
}
