//! Quotes words and paths for the shell.

use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::words;

/// Quotes a text as one shell word.
pub fn quote(text: &str) -> String {
    if !text.is_empty()
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/'))
    {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// A path below the home folder as one shell word.
pub fn path(place: Option<&str>, name: &str) -> String {
    let whole = match place {
        _ if name.starts_with('/') || name.starts_with("~/") => name.to_owned(),
        Some(place) if place.starts_with('/') || place.starts_with("~/") => {
            format!("{}/{name}", place.trim_end_matches('/'))
        }
        Some("") | None => format!("~/{name}"),
        Some(place) => format!("~/{place}/{name}"),
    };
    match whole.strip_prefix("~/") {
        Some(rest) => format!("~/{}", quote(rest)),
        None => quote(&whole),
    }
}

/// Splits a clause into words, and keeps paths whole.
pub fn words_of(text: &str) -> Vec<Word> {
    if !text.contains(['/', '~']) {
        return words(text);
    }
    let mut out = Vec::new();
    for part in text.split_whitespace() {
        if part.contains(['/', '~']) && !part.contains(['\'', '"']) {
            let part = part.trim_end_matches([',', ';']);
            out.push(Word {
                text: part.to_owned(),
                key: part.to_lowercase(),
                quoted: true,
            });
        } else if part.contains(['\'', '"']) {
            return words(text);
        } else {
            out.extend(words(part));
        }
    }
    out
}

pub fn full(place: Option<&str>, name: &str) -> String {
    match place {
        Some(place) if !place.is_empty() && !name.starts_with('/') => format!("{place}/{name}"),
        _ => name.to_owned(),
    }
}
