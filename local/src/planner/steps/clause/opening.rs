//! Removes polite and ordering words around a clause, such as "please" and "then".

/// Phrases before a clause that do not change its meaning.
const OPENINGS: &[&str] = &[
    "please",
    "now",
    "and",
    "then",
    "next",
    "finally",
    "first",
    "firstly",
    "secondly",
    "lastly",
    "also",
    "just",
    "kindly",
    "afterwards",
    "after that",
    "could you please",
    "can you please",
    "would you please",
    "could you",
    "can you",
    "would you",
    "will you",
    "i want you to",
    "i'd like you to",
    "i would like you to",
    "i need you to",
    "i want to",
    "i'd like to",
    "i would like to",
    "i need to",
    "i wish to",
    "let's",
    "let us",
    "go ahead and",
    "you should",
    "you must",
    "make sure to",
    "be sure to",
    "remember to",
    "try to",
    "we need to",
    "we want to",
    "help me to",
    "help me",
    "so",
    "ok",
    "okay",
    "hi",
    "hello",
    "hey",
];

/// The clause without polite or ordering words around it.
pub fn open(clause: &str) -> &str {
    let mut rest = clause
        .trim()
        .trim_start_matches([',', '-', '•', '*'])
        .trim();
    // The number of a list's item.
    if let Some((number, tail)) = rest.split_once(['.', ')'])
        && !number.is_empty()
        && number.len() < 3
        && number.bytes().all(|b| b.is_ascii_digit())
        && tail.starts_with(' ')
    {
        rest = tail.trim();
    }
    loop {
        let next = OPENINGS.iter().find_map(|start| {
            let (head, tail) = rest.split_at_checked(start.len())?;
            let ends = tail.starts_with(|c: char| c.is_whitespace() || c == ',');
            let tail = tail.trim_start_matches(',').trim();
            (head.eq_ignore_ascii_case(start) && ends && !tail.is_empty()).then_some(tail)
        });
        match next {
            Some(tail) => rest = tail,
            None => break,
        }
    }
    let lower = rest.to_lowercase();
    for end in [
        ", please",
        " please",
        " for me",
        " thanks",
        " thank you",
        ", thanks",
    ] {
        if lower.len() == rest.len() && lower.ends_with(end) {
            return rest[..rest.len() - end.len()].trim_end_matches(',').trim();
        }
    }
    rest
}
