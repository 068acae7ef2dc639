//! What answers look like: times, durations, prices, numbers.

use crate::planner::steps::language::values::number::number;
use crate::planner::steps::language::words::has;
use crate::planner::steps::question::query::Kind;

const UNITS: &[&str] = &[
    "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hrs", "hr", "day",
    "days", "week", "weeks", "month", "months", "year", "years", "business", "working", "night",
    "nights", "h",
];

const DAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "noon",
    "midnight",
    "today",
    "tomorrow",
    "daily",
    "closed",
];

const CURRENCIES: &[&str] = &[
    "€", "$", "£", "¥", "eur", "usd", "gbp", "chf", "euro", "euros", "dollar", "dollars", "pound",
    "pounds", "cents", "free",
];

fn parts(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '–' | '—'))
        .map(|part| {
            part.trim_matches(['.', ':', '!', '?', '"', '\''])
                .to_lowercase()
        })
        .filter(|part| !part.is_empty())
        .collect()
}

fn counts(part: &str) -> bool {
    number(part).is_some()
        || part.split('-').all(|half| number(half).is_some())
        || part.starts_with(|c: char| c.is_ascii_digit())
}

fn time(text: &str) -> bool {
    let parts = parts(text);
    parts.iter().enumerate().any(|(at, part)| {
        let clock = part.split_once([':', '.', 'h']).is_some_and(|(h, m)| {
            h.len() <= 2
                && !h.is_empty()
                && h.bytes().all(|b| b.is_ascii_digit())
                && m.get(..2)
                    .is_some_and(|m| m.bytes().all(|b| b.is_ascii_digit()))
        });
        let next = parts.get(at + 1).map(String::as_str).unwrap_or_default();
        let half = counts(part)
            && (["am", "pm", "a.m", "p.m", "o'clock"].contains(&next)
                || part.ends_with("am")
                || part.ends_with("pm"));
        let year = part.len() == 4
            && part.bytes().all(|b| b.is_ascii_digit())
            && (part.starts_with('1') || part.starts_with("20"));
        let date =
            part.len() == 10 && part.matches('-').count() == 2 || part.matches('/').count() == 2;
        clock || half || year || date || DAYS.contains(&part.as_str())
    })
}

fn duration(text: &str) -> bool {
    let parts = parts(text);
    parts.iter().enumerate().any(|(at, part)| {
        let next = parts.get(at + 1).map(String::as_str).unwrap_or_default();
        let glued = part.starts_with(|c: char| c.is_ascii_digit())
            && UNITS.iter().any(|unit| {
                part.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == '.')
                    == *unit
            });
        let word = [
            "a",
            "an",
            "several",
            "few",
            "couple",
            "next",
            "same",
            "half",
            "overnight",
        ]
        .contains(&part.as_str());
        ((counts(part) || word) && UNITS.contains(&next))
            || glued
            || part == "overnight"
            || (part.contains('-')
                && UNITS.contains(&part.rsplit('-').next().unwrap_or_default())
                && counts(part.split('-').next().unwrap_or_default()))
    })
}

fn price(text: &str) -> bool {
    let lower = text.to_lowercase();
    let digit = lower.chars().any(|c| c.is_ascii_digit());
    CURRENCIES.iter().any(|sign| {
        if sign.len() > 3 || sign.is_ascii() && sign.chars().all(char::is_alphabetic) {
            parts(text).iter().any(|part| {
                part == sign
                    || part.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',')
                        == *sign
            })
        } else {
            lower.contains(sign)
        }
    }) && (digit || parts(text).iter().any(|part| part == "free"))
}

/// Whether a text can answer a question of that kind. `label` has the words of its label or column.
pub fn fits_kind(kind: Kind, text: &str, label: &[String]) -> bool {
    let labelled = |words: &[&str]| words.iter().any(|word| has(label, word));
    let numeric = parts(text).iter().any(|part| counts(part));
    match kind {
        Kind::When => time(text),
        Kind::HowLong => {
            duration(text) || (numeric && labelled(&["duration", "minut", "hour", "day", "length"]))
        }
        Kind::HowMuch => {
            // A quantity is not an amount of money.
            let sum = ["price", "pric", "cost", "total", "fee", "amount"];
            price(text)
                || (numeric
                    && label.iter().any(|word| sum.contains(&word.as_str()))
                    && text.split_whitespace().count() <= 4)
        }
        Kind::HowMany => numeric,
        Kind::Measure => numeric || labelled(&["often"]),
        Kind::Who | Kind::Where | Kind::Which => text.chars().any(char::is_alphanumeric),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn answers_have_the_shape_that_is_asked_for() {
        for (kind, good, bad) in [
            (Kind::When, "Sunday 11 am to 4 pm", "We open early"),
            (Kind::When, "10:42", "Platform 7"),
            (Kind::HowLong, "Ships in 3 days", "Ships soon"),
            (Kind::HowLong, "a 45-minute walk", "Room 45"),
            (Kind::HowLong, "2–4 working days", "2 lamps"),
            (Kind::HowMuch, "€49.00", "49 pieces"),
            (Kind::HowMuch, "12 EUR", "neuro 12"),
            (Kind::HowMany, "seven rooms", "many rooms"),
        ] {
            assert!(fits_kind(kind, good, &[]), "{good}");
            assert!(!fits_kind(kind, bad, &[]), "{bad}");
        }
    }
}
