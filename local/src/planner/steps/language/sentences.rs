//! Splits a text into sentences.

/// The sentences of a text.
pub fn sentences(text: &str) -> Vec<&str> {
    const SHORT: &[&str] = &[
        "mr", "mrs", "ms", "dr", "st", "no", "e.g", "i.e", "a.m", "p.m", "approx", "c", "ca",
        "prof", "vs", "jr", "sr", "inc", "ltd",
    ];
    let mut out = Vec::new();
    let mut from = 0;
    let bytes: Vec<(usize, char)> = text.char_indices().collect();
    for (n, &(at, c)) in bytes.iter().enumerate() {
        if !matches!(c, '.' | '!' | '?') {
            continue;
        }
        let next = bytes.get(n + 1).map(|(_, c)| *c);
        let after = bytes.get(n + 2).map(|(_, c)| *c);
        let word = text[from..at].rsplit([' ', '(']).next().unwrap_or_default();
        let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
        let ends = next.is_none_or(char::is_whitespace)
            && after.is_none_or(|c| c.is_uppercase() || c.is_ascii_digit() || !c.is_alphanumeric())
            && !(c == '.' && (SHORT.contains(&word.to_lowercase().as_str()) || initial));
        if ends {
            let end = at + c.len_utf8();
            out.push(text[from..end].trim());
            from = end;
        }
    }
    out.push(text[from..].trim());
    out.retain(|piece| !piece.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_after_full_stops_but_not_after_abbreviations() {
        assert_eq!(
            sentences("Alan M. Turing was born at 5 p.m. in London. He was a mathematician."),
            [
                "Alan M. Turing was born at 5 p.m. in London.",
                "He was a mathematician."
            ]
        );
    }
}
