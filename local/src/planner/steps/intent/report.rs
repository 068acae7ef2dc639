//! Reads clauses that ask for text from the page.

use crate::planner::steps::intent::kinds::Intent;
use crate::planner::steps::intent::pattern::after;
use crate::planner::steps::intent::phrase::phrase;
use crate::planner::steps::intent::phrase::phrase_of;
use crate::planner::steps::intent::phrase::strip;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::language::words::words;
use crate::planner::steps::question::form;
use crate::planner::steps::question::query;
use crate::planner::steps::question::query::Kind;
use crate::planner::steps::question::wording;

pub fn report(text: &str) -> Option<Intent> {
    let what = after(
        text,
        &[
            "report back",
            "report to me",
            "report",
            "tell me",
            "read me",
            "read out",
            "read off",
            "read",
            "return",
            "give me",
            "show me",
            "let me know",
            "find out",
            "look up",
            "get me",
            "get",
            "fetch",
            "extract",
            "note down",
            "note",
            "list me",
            "list",
            "print",
            "say",
            "copy",
            "write down",
            "find",
            "show",
            "display",
            "check",
            "see",
            "what does it say at",
        ],
    )?;
    let start = text
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_lowercase();
    let lower = fold(what);
    let lower = lower.strip_prefix("the ").unwrap_or(&lower);
    match lower {
        "title" | "page title" | "title of the page" | "page's title" | "title of this page" => {
            return Some(Intent::Title);
        }
        "address"
        | "url"
        | "address of the page"
        | "page's address"
        | "current url"
        | "current address"
        | "url of the page" => return Some(Intent::Address),
        _ => {}
    }
    if let Some(query) = wording::read(what, true) {
        let asks = [
            "what", "when", "where", "who", "which", "how", "from", "at", "on", "in", "whose",
        ];
        let first = what
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_lowercase();
        if asks.contains(&first.as_str()) {
            return Some(Intent::Ask(query));
        }
    }
    // These verbs may also ask for something else, such as a search or a checkbox.
    if [
        "find", "check", "see", "show", "display", "look", "get", "copy", "say", "list",
    ]
    .contains(&start.as_str())
    {
        // "See the opening hours" says where to look; "check the price of the lamp" says what to read.
        let looks = ["see", "look", "check"].contains(&start.as_str())
            && !lower.contains(" of ")
            && !lower.contains(" for ");
        let certain =
            (form::names_reading(what) && !looks) || (start == "list" && !lower.is_empty());
        if !certain {
            return None;
        }
    }
    let what = after(what, &["me", "back"]).unwrap_or(what);
    let inner = after(
        what,
        &[
            "the text of the",
            "the text of",
            "text of the",
            "text of",
            "the value of the",
            "the value of",
            "value of the",
            "value of",
            "the text in the",
            "the text in",
            "what is in the",
            "what the field",
            "the content of the",
            "the content of",
            "the contents of the",
            "the contents of",
            "what's in the",
        ],
    );
    if let Some(inner) = inner {
        return Some(Intent::Read(phrase_of(inner)));
    }
    let all = words(what);
    if strip(&all).first().is_some_and(|word| word.quoted) && form::reading(what).is_none() {
        return Some(Intent::Read(phrase(&all)));
    }
    let mut query = form::reading(what).unwrap_or_else(|| query::noun(what));
    if start == "list" && query.kind == Kind::Which {
        query.kind = Kind::All;
        query.noun.append(&mut query.rest);
    }
    Some(Intent::Ask(query))
}
