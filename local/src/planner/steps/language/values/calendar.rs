//! Reads dates, such as "the 3rd of May 2027", "03.05.2027" and "next Monday".

use crate::planner::steps::language::values::date::Date;
use crate::planner::steps::language::values::number::number;
use crate::planner::steps::language::values::number::ordinal;
use crate::planner::steps::language::values::value::Value;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const DAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let at = MONTHS.iter().position(|month| {
        *month == word
            || (word.len() >= 3 && word.len() <= 4 && month.starts_with(word) && word != "mar"
                || word == "mar" && *month == "march"
                || word == "sept" && *month == "september")
    })?;
    u32::try_from(at + 1).ok()
}

/// Whether a word is a weekday or a month.
pub fn calendar_word(word: &str) -> bool {
    let lower = word.to_lowercase();
    let lower = lower.trim_end_matches('s');
    // "may" and "march" are also ordinary words.
    DAYS.contains(&lower) || MONTHS.contains(&lower) && !["may", "march"].contains(&lower)
}

fn day_of_month(word: &str) -> Option<u32> {
    let digits = word
        .parse()
        .ok()
        .or_else(|| ordinal(word).and_then(|n| u32::try_from(n).ok()));
    digits.filter(|day| (1..=31).contains(day))
}

fn year(word: &str) -> Option<i32> {
    word.parse()
        .ok()
        .filter(|year| word.len() == 4 && (1900..=2200).contains(year))
}

/// Reads a date in digits; an error if day and month could be swapped.
fn digits(word: &str) -> Option<Result<Date, String>> {
    if let Some(date) = Date::read(word) {
        return Some(Ok(date));
    }
    let sign = ['/', '.', '-']
        .into_iter()
        .find(|sign| word.matches(*sign).count() == 2)?;
    let parts: Vec<&str> = word.split(sign).collect();
    let numbers: Vec<u32> = parts
        .iter()
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let &[a, b, c] = numbers.as_slice() else {
        return None;
    };
    if parts[0].len() == 4 {
        return Date::new(i32::try_from(a).ok()?, b, c).map(Ok);
    }
    let y = i32::try_from(if parts[2].len() == 2 { 2000 + c } else { c }).ok()?;
    let (european, american) = (Date::new(y, b, a), Date::new(y, a, b));
    match (european, american) {
        // Dates with dots have the day first.
        (Some(date), _) if sign == '.' => Some(Ok(date)),
        (Some(one), Some(other)) if one != other => Some(Err(format!(
            "{word:?} may be {} or {}; write the month's name, or {}",
            one.iso(),
            other.iso(),
            one.iso()
        ))),
        (Some(date), _) | (None, Some(date)) => Some(Ok(date)),
        (None, None) => Some(Err(format!("{word:?} is not a date in the calendar"))),
    }
}

/// Days from a date to the next such weekday, 0 on the day itself.
fn until(today: Date, day: usize) -> u32 {
    let day = u32::try_from(day).unwrap_or(0);
    (day + 7 - today.weekday()) % 7
}

/// Reads "next Monday", "this Friday"; an error if it may be in this week or in the next.
fn coming(which: &str, word: &str, today: Date) -> Option<Result<(Value, usize), String>> {
    let day = DAYS.iter().position(|name| *name == word)?;
    let more = until(today, day);
    let date = match (which, more) {
        ("this" | "coming", more) => today.plus(more),
        (_, 0) => today.plus(7),
        // It may mean the day later in this week, or the one in the next.
        (_, more) if today.weekday() + more < 7 => {
            return Some(Err(format!(
                "\"next {word}\" may be {} or {}; write the date, or \"this {word}\"",
                today.plus(more).iso(),
                today.plus(more + 7).iso()
            )));
        }
        (_, more) => today.plus(more),
    };
    Some(Ok((Value::Date(date), 2)))
}

/// The date that starts at the first word, and how many words it takes.
pub fn date(words: &[String], today: Date) -> Option<Result<(Value, usize), String>> {
    let first = words.first()?.as_str();
    if let Some(found) = digits(first) {
        return Some(found.map(|date| (Value::Date(date), 1)));
    }
    match first {
        "today" => return Some(Ok((Value::Date(today), 1))),
        "tomorrow" => return Some(Ok((Value::Date(today.plus(1)), 1))),
        "day"
            if words.get(1).is_some_and(|w| w == "after")
                && words.get(2).is_some_and(|w| w == "tomorrow") =>
        {
            return Some(Ok((Value::Date(today.plus(2)), 3)));
        }
        "next" | "this" | "coming" => return coming(first, words.get(1)?, today),
        _ => {}
    }
    if first == "in"
        && let (Some(n), Some(unit)) = (words.get(1).and_then(|w| number(w)), words.get(2))
        && (1.0..400.0).contains(&n)
    {
        let span = match unit.as_str() {
            "day" | "days" => 1,
            "week" | "weeks" => 7,
            _ => 0,
        };
        if span > 0 {
            return Some(Ok((Value::Date(today.plus(n as u32 * span)), 3)));
        }
    }
    let skip = |at: usize| {
        let mut at = at;
        while words.get(at).is_some_and(|w| w == "of" || w == "the") {
            at += 1;
        }
        at
    };
    // A weekday before a date only confirms it.
    if let Some(day) = DAYS.iter().position(|name| *name == first) {
        let next = skip(1);
        if let Some(rest) = words.get(next..)
            && let Some(Ok((value @ Value::Date(found), n))) = date(rest, today)
        {
            if found.weekday() as usize == day {
                return Some(Ok((value, next + n)));
            }
            return Some(Err(format!("{} is not a {first}", found.iso())));
        }
        // On a Monday, "Monday" may be today or a week from now.
        let more = until(today, day);
        return (more > 0).then(|| Ok((Value::Date(today.plus(more)), 1)));
    }
    let whole = |month: u32, day: u32, given: Option<i32>, taken: usize, words: &[String]| {
        let found = match given {
            Some(year) => Date::new(year, month, day),
            // Without a year, the next such date is meant.
            None => Date::new(today.year, month, day)
                .filter(|date| *date >= today)
                .or_else(|| Date::new(today.year + 1, month, day)),
        };
        Some(found.map_or_else(
            || {
                Err(format!(
                    "{:?} is not a date in the calendar",
                    words[..taken].join(" ")
                ))
            },
            |date| Ok((Value::Date(date), taken)),
        ))
    };
    if let Some(day) = day_of_month(first) {
        let at = skip(1);
        if let Some(m) = words.get(at).and_then(|w| month(w)) {
            let given = words.get(at + 1).and_then(|w| year(w));
            return whole(m, day, given, at + 1 + usize::from(given.is_some()), words);
        }
        return None;
    }
    let m = month(first)?;
    let at = skip(1);
    if let Some(given) = words.get(at).and_then(|w| year(w)) {
        return Some(Ok((Value::Month(given, m), at + 1)));
    }
    let day = words.get(at).and_then(|w| day_of_month(w))?;
    let given = words.get(at + 1).and_then(|w| year(w));
    whole(m, day, given, at + 1 + usize::from(given.is_some()), words)
}
