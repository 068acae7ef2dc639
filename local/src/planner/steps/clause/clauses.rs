//! Splits an instruction into clauses, each of which asks for one thing.

use crate::planner::steps::clause::opening::open;
use crate::planner::steps::clause::sentence::sentences;
use crate::planner::steps::clause::verbs::VERBS;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::closing;

/// The clauses of an instruction, in its own words.
pub fn clauses(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for piece in sentences(text) {
        for clause in joined(&piece) {
            let clause = open(&clause).to_owned();
            let polite = [
                "please",
                "thanks",
                "thank you",
                "now",
                "then",
                "thank you very much",
                "many thanks",
            ];
            if clause.chars().any(char::is_alphanumeric)
                && !polite.contains(&words::fold(&clause).as_str())
            {
                out.push(clause);
            }
        }
    }
    out
}

/// Splits "click 'a' and press Enter" where a joining word is followed by a verb, outside quotes.
fn joined(piece: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut current = String::new();
    let mut quote = None;
    let all: Vec<&str> = piece.split_whitespace().collect();
    for (at, word) in all.iter().enumerate() {
        let lower = word.to_lowercase();
        let lower = lower.trim_end_matches(',');
        let joins = quote.is_none() && matches!(lower, "and" | "then" | "but");
        let mut rest = all.get(at + 1..).unwrap_or_default();
        while rest.first().is_some_and(|w| {
            matches!(
                w.to_lowercase().trim_end_matches(','),
                "then" | "please" | "also" | "finally" | "now" | "afterwards"
            )
        }) {
            rest = &rest[1..];
        }
        let next = rest.first().map(|w| w.to_lowercase()).unwrap_or_default();
        let next = next.trim_end_matches(['.', ',', '!', '?']);
        let negative = matches!(next, "don't" | "don’t" | "do" | "not" | "never");
        let asks = matches!(
            next,
            "what" | "when" | "where" | "who" | "how" | "which" | "i" | "if" | "once"
        );
        let verb = VERBS.contains(&next) || negative || asks;
        if joins
            && (current.is_empty()
                || (lower == "then" && verb)
                || (verb && !noun(&current, next, rest)))
        {
            if !current.is_empty() {
                out.push(std::mem::take(&mut current));
            }
            continue;
        }
        if !current.is_empty() {
            current.push(' ');
        }
        current.push_str(word);
        for (i, c) in word.char_indices() {
            let tail = &word[i + c.len_utf8()..];
            match quote {
                Some(end)
                    if c == end && tail.chars().next().is_none_or(|n| !n.is_alphanumeric()) =>
                {
                    quote = None
                }
                None if i == 0 => {
                    let later = all[at..].join(" ");
                    let closed = closing(c).filter(|end| later[c.len_utf8()..].contains(*end));
                    quote = closed;
                }
                _ => {}
            }
        }
    }
    out.push(current);
    out
}

/// Whether a word that could be a verb is a noun here: "read the name and order number".
fn noun(current: &str, next: &str, rest: &[&str]) -> bool {
    let start = current
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let follows = rest.get(1).map(|w| w.to_lowercase()).unwrap_or_default();
    matches!(
        start.as_str(),
        "read" | "report" | "tell" | "what" | "which"
    ) && matches!(
        next,
        "order" | "list" | "post" | "reply" | "share" | "request" | "update" | "book"
    ) && matches!(
        follows.as_str(),
        "number" | "date" | "of" | "price" | "count"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instruction_is_split_where_a_new_request_starts() {
        for (text, pieces) in [
            (
                "Click Sign and enter Kim when it asks for the name",
                vec!["Click Sign", "enter Kim when it asks for the name"],
            ),
            (
                "Empty the bin and confirm",
                vec!["Empty the bin", "confirm"],
            ),
            (
                "Enter the code 5588 and check it",
                vec!["Enter the code 5588", "check it"],
            ),
            (
                "I don't want news. Save it.",
                vec!["I don't want news", "Save it"],
            ),
            (
                "When do they open on Sunday? See the opening hours.",
                vec!["When do they open on Sunday?", "See the opening hours"],
            ),
            (
                "Book it for May 3, 2027, then go back",
                vec!["Book it for May 3, 2027", "go back"],
            ),
            (
                "Could you please open a.b/c,d and tell me the title?",
                vec!["open a.b/c,d", "tell me the title?"],
            ),
            (
                "type 'salt and click, then go' into \"It's here\" and then go back\nreport the title.",
                vec![
                    "type 'salt and click, then go' into \"It's here\"",
                    "go back",
                    "report the title",
                ],
            ),
            (
                "When it asks for a name, enter Kim",
                vec!["When it asks for a name, enter Kim"],
            ),
            ("Select tea and milk", vec!["Select tea and milk"]),
            ("1. Click Go\n2. Click Stop", vec!["Click Go", "Click Stop"]),
            (
                "Wake me at 7 a.m. tomorrow",
                vec!["Wake me at 7 a.m. tomorrow"],
            ),
        ] {
            assert_eq!(clauses(text), pieces, "{text}");
        }
    }
}
