//! Cuts an instruction into clauses, and takes off what does not change their sense.

use super::words::closing;

/// Verbs that begin a clause after "and" or "then".
pub const VERBS: &[&str] = &[
    "open",
    "go",
    "navigate",
    "visit",
    "type",
    "enter",
    "fill",
    "click",
    "tap",
    "select",
    "wait",
    "scroll",
    "press",
    "hit",
    "report",
    "tell",
    "read",
    "return",
    "search",
    "reload",
    "refresh",
    "take",
    "launch",
    "start",
    "run",
    "execute",
    "check",
    "show",
    "list",
    "print",
    "write",
    "close",
    "double-click",
    "right-click",
    "choose",
    "pick",
    "tick",
    "untick",
    "uncheck",
    "unselect",
    "deselect",
    "set",
    "put",
    "upload",
    "attach",
    "drag",
    "drop",
    "hover",
    "answer",
    "accept",
    "dismiss",
    "confirm",
    "cancel",
    "decline",
    "order",
    "buy",
    "book",
    "save",
    "send",
    "submit",
    "continue",
    "proceed",
    "delete",
    "remove",
    "add",
    "find",
    "sign",
    "log",
    "register",
    "apply",
    "pay",
    "checkout",
    "subscribe",
    "unsubscribe",
    "stop",
    "play",
    "pause",
    "download",
    "share",
    "reserve",
    "vote",
    "agree",
    "ok",
    "publish",
    "post",
    "reply",
    "update",
    "edit",
    "create",
    "finish",
    "make",
    "clear",
    "empty",
    "turn",
    "switch",
    "enable",
    "disable",
    "activate",
    "deactivate",
    "say",
    "give",
    "use",
    "look",
    "see",
    "get",
    "note",
    "move",
    "change",
    "rename",
    "copy",
    "push",
    "toggle",
    "expand",
    "collapse",
    "increase",
    "decrease",
    "raise",
    "lower",
    "mark",
    "rate",
    "leave",
    "join",
    "begin",
    "call",
    "mute",
    "unmute",
    "follow",
    "like",
    "unfollow",
    "try",
    "verify",
    "ensure",
    "summarize",
    "summarise",
    "translate",
    "explain",
    "compare",
    "describe",
    "extract",
    "fetch",
    "respond",
    "choose",
    "allow",
    "block",
    "archive",
    "print",
    "order",
    "request",
    "schedule",
    "invite",
    "calculate",
    "convert",
    "compute",
    "reset",
    "sort",
    "filter",
    "view",
    "display",
    "approve",
    "reject",
    "next",
    "exit",
    "quit",
    "install",
    "uninstall",
    "append",
];

/// What people put before a clause without a meaning of its own.
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
                && !polite.contains(&super::words::fold(&clause).as_str())
            {
                out.push(clause);
            }
        }
    }
    out
}

/// A clause without what people put before it out of politeness or order.
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

/// Splits at line ends, semicolons, full stops and question marks before a space, and commas; never inside quotes.
fn sentences(text: &str) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    let (mut found, mut piece, mut quote) = (Vec::new(), String::new(), None);
    for (at, &c) in chars.iter().enumerate() {
        let space = chars.get(at + 1).is_none_or(|n| n.is_whitespace());
        if let Some(end) = quote {
            // An apostrophe inside a word (don't) does not close a quote.
            if c == end && chars.get(at + 1).is_none_or(|n| !n.is_alphanumeric()) {
                quote = None;
            }
            piece.push(c);
            continue;
        }
        if let (Some(end), true) = (closing(c), at == 0 || !chars[at - 1].is_alphanumeric()) {
            // A quote that is never closed is an apostrophe.
            let closed = chars[at + 1..].iter().enumerate().any(|(n, other)| {
                *other == end
                    && chars
                        .get(at + n + 2)
                        .is_none_or(|next| !next.is_alphanumeric())
            });
            quote = closed.then_some(end);
            piece.push(c);
            continue;
        }
        let cut = match c {
            '\n' | ';' => true,
            '.' => space && !short(&piece),
            '!' => space,
            ',' => space && !of_date(&piece, &chars[at + 1..]),
            '?' => space,
            _ => false,
        };
        if cut {
            if c == '?' {
                piece.push(c);
            }
            found.push(std::mem::take(&mut piece));
        } else {
            piece.push(c);
        }
    }
    found.push(piece);
    found.retain(|piece| !piece.trim().is_empty());
    merge(found)
}

/// Puts "when it asks for the name" and what follows its comma together again.
fn merge(pieces: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for piece in pieces {
        let waiting = out.last().is_some_and(|last| {
            let last = open(last).to_lowercase();
            ["when ", "if ", "once ", "as soon as "]
                .iter()
                .any(|start| last.starts_with(start))
                && !last.ends_with('?')
                && !last.contains(',')
        });
        match (waiting, out.last_mut()) {
            (true, Some(last)) => {
                last.push_str(", ");
                last.push_str(piece.trim());
            }
            _ => out.push(piece),
        }
    }
    out
}

fn short(piece: &str) -> bool {
    let last = piece.rsplit(' ').next().unwrap_or_default().to_lowercase();
    // The number of a list's item.
    let item = piece.trim();
    if !item.is_empty() && item.len() < 3 && item.bytes().all(|b| b.is_ascii_digit()) {
        return true;
    }
    matches!(
        last.as_str(),
        "a.m" | "p.m" | "mr" | "mrs" | "ms" | "dr" | "st" | "e.g" | "i.e" | "no" | "approx"
    )
}

/// Whether a comma is inside a date, as in "May 3, 2027" and "Monday, 3 May".
fn of_date(before: &str, after: &[char]) -> bool {
    let last = before.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let next: String = after
        .iter()
        .skip_while(|c| c.is_whitespace())
        .take_while(|c| c.is_alphanumeric())
        .collect();
    let year = next.len() == 4 && next.bytes().all(|b| b.is_ascii_digit());
    let day = last.starts_with(|c: char| c.is_ascii_digit());
    (year && day)
        || (last.ends_with("day")
            && last.len() > 5
            && (next == "the"
                || next.starts_with(|c: char| c.is_ascii_digit())
                || next.chars().next().is_some_and(char::is_uppercase)))
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
    fn cuts_where_a_new_thing_is_asked_for() {
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
