//! Repeats a verb that several objects share: "tick 'a' and 'b'" becomes two clauses.

use crate::planner::steps::intent::read;
use crate::planner::steps::language::words::words;

/// Repeats the verb of "tick 'a' and 'b'" and "select tea, milk and sugar" for each object.
pub fn spread(pieces: Vec<String>) -> Vec<String> {
    const SPREADS: &[&str] = &[
        "tick", "check", "untick", "uncheck", "click", "press", "add", "remove", "choose",
        "select", "pick", "enable", "disable", "read", "report",
    ];
    let mut out: Vec<String> = Vec::new();
    for piece in pieces {
        let piece = form(&piece);
        let all = words(&piece);
        let verb = out
            .last()
            .and_then(|last| last.split_whitespace().next())
            .map(str::to_owned);
        let quoted = all.first().is_some_and(|word| word.quoted);
        let lone = read::read(&piece).is_none() || quoted;
        if let Some(verb) = verb.filter(|_| lone) {
            let lower = verb.to_lowercase();
            let named = quoted && SPREADS.contains(&lower.as_str());
            let valued = joints(&lower).iter().any(|joint| piece.contains(joint))
                || ["enter", "fill"].contains(&lower.as_str()) && all.len() > 1;
            if named || valued {
                let filled = out
                    .last()
                    .is_some_and(|last| last.to_lowercase().starts_with("fill in "));
                let whole = if filled { "fill in" } else { verb.as_str() };
                push(&mut out, &verb, &format!("{whole} {piece}"));
                continue;
            }
        }
        let verb = piece
            .split_whitespace()
            .next()
            .unwrap_or_default()
            .to_owned();
        push(&mut out, &verb, &piece);
    }
    out
}

/// The words between a value and its field, for a verb.
fn joints(verb: &str) -> &'static [&'static str] {
    match verb {
        "fill" | "enter" | "type" | "put" | "write" | "choose" | "select" | "pick" | "input" => &[
            " as the ",
            " as my ",
            " into ",
            " in ",
            " for ",
            " from the ",
            " as ",
            " with ",
        ],
        "set" | "change" => &[" to "],
        _ => &[],
    }
}

/// "Fill in the form with first name Ada" enters the first name Ada.
fn form(piece: &str) -> String {
    let starts = ["fill in", "fill out", "complete", "fill"];
    let lower = piece.to_lowercase();
    for start in starts {
        for name in [
            "the form",
            "this form",
            "the registration form",
            "the contact form",
        ] {
            for joint in [" with the ", " with ", ": ", " using "] {
                let head = format!("{start} {name}{joint}");
                if lower.len() == piece.len() && lower.starts_with(&head) {
                    return format!(
                        "enter {}",
                        piece[head.len()..].replace(" = ", " ").replace(": ", " ")
                    );
                }
            }
        }
    }
    piece.to_owned()
}

/// Splits "tick 'a' and 'b'".
fn push(out: &mut Vec<String>, verb: &str, piece: &str) {
    const SPREADS: &[&str] = &[
        "tick", "check", "untick", "uncheck", "click", "enable", "disable",
    ];
    if SPREADS.contains(&verb.to_lowercase().as_str()) {
        for quote in ['\'', '"'] {
            let joint = format!("{quote} and {quote}");
            if let Some(at) = piece.find(&joint) {
                let (head, tail) = (
                    piece[..=at].to_owned(),
                    piece[at + joint.len() - 1..].to_owned(),
                );
                push(out, verb, &head);
                push(out, verb, &format!("{verb} {tail}"));
                return;
            }
        }
    }
    // "Ada as the first name and Lovelace as the last name", "the size to large and the colour to red"
    let joints = joints(&verb.to_lowercase());
    let quoted = |at: usize| {
        ['\'', '"']
            .iter()
            .any(|quote| piece[..at].matches(*quote).count() % 2 == 1)
    };
    for (at, _) in piece.match_indices(" and ") {
        let (head, tail) = (&piece[..at], &piece[at + " and ".len()..]);
        if !quoted(at)
            && [head, tail]
                .iter()
                .all(|half| joints.iter().any(|joint| half.contains(joint)))
        {
            let verb = if piece.to_lowercase().starts_with("fill in ") {
                &piece[.."fill in".len()]
            } else {
                verb
            };
            out.push(head.to_owned());
            push(
                out,
                verb.split(' ').next().unwrap_or(verb),
                &format!("{verb} {tail}"),
            );
            return;
        }
    }
    out.push(piece.to_owned());
}
