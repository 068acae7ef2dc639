//! Splits an instruction at punctuation.

use crate::planner::steps::clause::opening::open;
use crate::planner::steps::language::words::closing;

/// Splits at line ends, semicolons, full stops and question marks before a space, and commas; never inside quotes.
pub fn sentences(text: &str) -> Vec<String> {
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

/// Rejoins "when it asks for the name" and what follows its comma.
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

/// Whether a comma is part of a date, as in "May 3, 2027" and "Monday, 3 May".
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
