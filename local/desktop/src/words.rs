//! Splits sentences: words before and after others, and quoted text.

/// The text after one of these words at the start, ignoring case; `None` without one.
pub(crate) fn after<'a>(text: &'a str, starts: &[&str]) -> Option<&'a str> {
    starts.iter().find_map(|start| {
        let (head, tail) = text.split_at_checked(start.len())?;
        let fits = head.eq_ignore_ascii_case(start) && tail.starts_with(char::is_whitespace);
        fits.then(|| tail.trim()).filter(|tail| !tail.is_empty())
    })
}

/// Splits at the last occurrence of one of these words.
pub(crate) fn cut<'a>(text: &'a str, words: &[&str]) -> Option<(&'a str, &'a str)> {
    let lower = text.to_ascii_lowercase();
    words.iter().find_map(|word| {
        let at = lower.rfind(word)?;
        Some((text[..at].trim(), text[at + word.len()..].trim()))
    })
}

/// A quoted name, optionally with a word for its type.
pub(crate) fn named(text: &str) -> Option<String> {
    const KINDS: [&str; 14] = [
        "",
        "button",
        "link",
        "field",
        "box",
        "text box",
        "input",
        "tab",
        "checkbox",
        "item",
        "menu",
        "menu item",
        "icon",
        "element",
    ];
    let (name, kind) = quoted(text)?;
    KINDS
        .contains(&kind.to_lowercase().as_str())
        .then(|| name.to_owned())
}

pub(crate) fn unquote(text: &str) -> Option<&str> {
    quoted(text).and_then(|(inner, tail)| tail.is_empty().then_some(inner))
}

/// The quoted text at the start, and the rest. An apostrophe inside a word does not close a quote.
pub(crate) fn quoted(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let open = text.chars().next()?;
    let close = match open {
        '\'' | '"' | '`' => open,
        '‘' => '’',
        '“' => '”',
        _ => return None,
    };
    let body = &text[open.len_utf8()..];
    let (at, _) = body.char_indices().find(|(at, c)| {
        let next = body[at + c.len_utf8()..].chars().next();
        *c == close && next.is_none_or(|next| !next.is_alphanumeric())
    })?;
    (at > 0).then(|| (&body[..at], body[at + close.len_utf8()..].trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_sentences_apart() {
        assert_eq!(after("Click  On it", &["click on", "click"]), Some("On it"));
        assert_eq!(after("clicking", &["click"]), None);
        assert_eq!(after("ü", &["click"]), None);
        assert_eq!(cut("a WITH b with c", &[" with "]), Some(("a WITH b", "c")));
        assert_eq!(quoted("'don't' now"), Some(("don't", "now")));
        assert_eq!(quoted("“a” b"), Some(("a", "b")));
        assert_eq!(
            (quoted("''"), quoted("'a"), quoted("a")),
            (None, None, None)
        );
        assert_eq!(unquote("\"a b\""), Some("a b"));
        assert_eq!(named("'OK' Button").as_deref(), Some("OK"));
        assert_eq!(named("'OK' whatever"), None);
    }
}
