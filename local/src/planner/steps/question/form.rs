//! Recognizes requests to read a part of the page by its form: a row, a column, a list, the first sentence.

use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::words;
use crate::planner::steps::question::query::Kind;
use crate::planner::steps::question::query::Query;
use crate::planner::steps::question::query::query;
use crate::planner::steps::question::query::starts;

const LABELS: &[&str] = &[
    "price",
    "cost",
    "name",
    "number",
    "address",
    "email",
    "e-mail",
    "phone",
    "telephone",
    "date",
    "time",
    "status",
    "total",
    "sum",
    "title",
    "heading",
    "headline",
    "rating",
    "author",
    "value",
    "text",
    "row",
    "column",
    "list",
    "sentence",
    "paragraph",
    "weight",
    "size",
    "colour",
    "color",
    "balance",
    "score",
    "version",
    "amount",
    "capital",
    "population",
    "deadline",
    "duration",
    "hours",
    "result",
    "results",
    "platform",
    "gate",
    "seat",
    "code",
    "id",
    "items",
    "names",
    "prices",
    "discount",
    "temperature",
    "content",
    "contents",
    "message",
    "error",
    "stock",
    "availability",
];

/// Reads a request for a row, a column, a list, the first sentence and the like; `None` for anything else.
pub fn reading(text: &str) -> Option<Query> {
    let text = text.trim().trim_end_matches(['?', '.', ' ']);
    let all = words(text);
    let lower = text.to_lowercase();
    let lower = lower.strip_prefix("the ").unwrap_or(&lower);
    let lower = lower.strip_prefix("whole ").unwrap_or(lower);
    let place = |start: &str| -> Option<String> {
        let rest = starts(lower, start)?;
        let rest = ["of the", "of", "in the", "from the", "on the", "under the"]
            .iter()
            .find_map(|joint| starts(&rest, joint))
            .unwrap_or(rest);
        let known = [
            "article",
            "page",
            "text",
            "result",
            "entry",
            "document",
            "site",
            "main text",
            "main article",
            "this page",
            "it",
            "this article",
            "",
        ];
        Some(if known.contains(&rest.as_str()) {
            String::new()
        } else {
            rest
        })
    };
    for (start, kind) in [
        ("first sentence", Kind::FirstSentence),
        ("opening sentence", Kind::FirstSentence),
        ("first paragraph", Kind::FirstParagraph),
        ("opening paragraph", Kind::FirstParagraph),
        ("introduction", Kind::FirstParagraph),
        ("main heading", Kind::Heading),
        ("heading", Kind::Heading),
        ("headline", Kind::Heading),
        ("page heading", Kind::Heading),
    ] {
        if let Some(rest) = place(start) {
            return Some(query(kind, "", &rest, text));
        }
    }
    let unquoted: Vec<String> = all
        .iter()
        .map(|word| {
            if word.quoted {
                String::new()
            } else {
                word.text.to_lowercase()
            }
        })
        .collect();
    let tail = |from: usize| -> String {
        all[from..]
            .iter()
            .map(|word| word.text.clone())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let head = |to: usize| -> String {
        all[..to]
            .iter()
            .map(|word| word.text.clone())
            .collect::<Vec<_>>()
            .join(" ")
    };
    if let Some(at) = unquoted
        .iter()
        .position(|word| word == "row" || word == "line")
    {
        let rest = if at + 1 < all.len() {
            tail(at + 1)
        } else {
            head(at)
        };
        return Some(query(Kind::Row, "", &rest, text));
    }
    if let Some(at) = unquoted.iter().position(|word| word == "column") {
        let noun = if at + 1 < all.len() && at <= 1 {
            tail(at + 1)
        } else {
            head(at)
        };
        return Some(query(Kind::All, &noun, "", text));
    }
    let first = unquoted.first().map(String::as_str).unwrap_or_default();
    let second = unquoted.get(1).map(String::as_str).unwrap_or_default();
    if first == "list"
        || (first == "the" && second == "list")
        || (first == "all" && all.len() > 1)
        || (first == "every" && all.len() > 1)
        || lower.starts_with("items in")
        || lower.starts_with("items of")
        || lower.starts_with("items on")
    {
        let skip = usize::from(first == "the") + 1;
        let rest = tail(skip.min(all.len()));
        let rest = ["of the", "of", "the", "in the", "in"]
            .iter()
            .find_map(|joint| starts(&rest, joint))
            .unwrap_or(rest);
        return Some(query(Kind::All, &rest, "", text));
    }
    None
}

/// Whether a text starts with something that can only be read, such as "the price of the lamp".
pub fn names_reading(text: &str) -> bool {
    let all: Vec<Word> = words(text);
    let lower: Vec<String> = all.iter().map(|word| word.text.to_lowercase()).collect();
    let first = lower.first().map(String::as_str).unwrap_or_default();
    let asks = ["what", "when", "where", "who", "which", "how", "whose"];
    if asks.contains(&first) {
        return true;
    }
    let determined =
        ["the", "its", "this"].contains(&first) || first.ends_with("'s") || first.ends_with("’s");
    let end = lower
        .iter()
        .position(|word| ["of", "for", "in", "on", "from", "at", "with"].contains(&word.as_str()))
        .unwrap_or(lower.len());
    determined
        && lower[..end]
            .last()
            .is_some_and(|word| LABELS.contains(&word.as_str()))
}
