//! Numbers, dates and times as people write them.

use super::words::{Word, join};

/// A day in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: i32,
    pub month: u32,
    pub day: u32,
}

impl Date {
    /// As a date field wants it.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let good = (1..=12).contains(&month) && day >= 1 && day <= days(year, month);
        good.then_some(Self { year, month, day })
    }

    /// Reads `2027-05-03`.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let date = Self::new(
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
            parts.next()?.parse().ok()?,
        );
        date.filter(|_| parts.next().is_none() && text.len() == 10)
    }

    /// So many days later.
    pub fn plus(self, more: u32) -> Self {
        let mut date = self;
        for _ in 0..more {
            date.day += 1;
            if date.day > days(date.year, date.month) {
                (date.day, date.month) = (1, date.month + 1);
                if date.month > 12 {
                    (date.month, date.year) = (1, date.year + 1);
                }
            }
        }
        date
    }

    /// 0 for Monday.
    fn weekday(self) -> u32 {
        let (y, m) = if self.month < 3 {
            (self.year - 1, self.month + 12)
        } else {
            (self.year, self.month)
        };
        let h = (self.day as i32 + 13 * (m as i32 + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7;
        ((h + 5) % 7) as u32
    }
}

fn days(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 31,
    }
}

/// What a piece of an instruction stands for.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Date(Date),
    /// A month of a year.
    Month(i32, u32),
    /// Hours and minutes.
    Time(u32, u32),
    Number(f64),
    Text(String),
}

/// A value and where it stood.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub value: Value,
    /// The first of its words, and the one after its last.
    pub from: usize,
    pub to: usize,
}

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
const NUMBERS: [&str; 21] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
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
    // "may" and "march" are other words as well.
    DAYS.contains(&lower) || MONTHS.contains(&lower) && !["may", "march"].contains(&lower)
}

/// 1 for `first`, `1st` and the like.
pub fn ordinal(word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    if let Some(at) = ORDINALS.iter().position(|name| *name == word) {
        return Some(at + 1);
    }
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| word.strip_suffix(end))?;
    digits.parse().ok()
}

/// A number in digits or as a word.
pub fn number(word: &str) -> Option<f64> {
    let lower = word.to_lowercase();
    if let Some(at) = NUMBERS.iter().position(|name| *name == lower) {
        return Some(at as f64);
    }
    let plain = lower.trim_end_matches('%');
    let dotted = if plain.matches(',').count() == 1
        && plain.rsplit(',').next().is_some_and(|tail| tail.len() == 3)
    {
        plain.replace(',', "")
    } else {
        plain.replace(',', ".")
    };
    let numeric = dotted
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    dotted
        .parse()
        .ok()
        .filter(|_| numeric && !dotted.is_empty())
}

/// An amount of money, with the sign of its currency if it has one.
pub fn amount(text: &str) -> Option<(f64, Option<char>)> {
    const NAMES: &[(&str, char)] = &[
        ("eur", '€'),
        ("euro", '€'),
        ("euros", '€'),
        ("usd", '$'),
        ("dollars", '$'),
        ("dollar", '$'),
        ("gbp", '£'),
        ("pounds", '£'),
        ("pound", '£'),
    ];
    let text = text
        .trim()
        .trim_end_matches(['.', ',', '!', '?', ')'])
        .to_lowercase();
    let sign = text.chars().find(|c| ['€', '$', '£', '¥'].contains(c));
    let bare: String = text
        .chars()
        .map(|c| {
            if ['€', '$', '£', '¥'].contains(&c) {
                ' '
            } else {
                c
            }
        })
        .collect();
    let mut parts = bare.split_whitespace();
    let number = parts.next().and_then(number)?;
    match (parts.next(), parts.next()) {
        (None, _) => Some((number, sign)),
        (Some(name), None) => {
            let named = NAMES.iter().find(|(other, _)| *other == name);
            named.map(|(_, sign)| (number, Some(*sign)))
        }
        _ => None,
    }
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

/// A date in digits only; an error when day and month could be either.
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
        // Dots are only written where the day comes first.
        (Some(date), _) if sign == '.' => Some(Ok(date)),
        (Some(one), Some(other)) if one != other => Some(Err(format!(
            "{word:?} may be {} or {}; write the month's name, or {}",
            one.iso(),
            other.iso(),
            one.iso()
        ))),
        (Some(date), _) | (None, Some(date)) => Some(Ok(date)),
        (None, None) => Some(Err(format!("{word:?} is no day of the calendar"))),
    }
}

/// The time that begins at a word, and how many words it takes.
fn time(words: &[String]) -> Option<((u32, u32), usize)> {
    let first = words.first()?;
    match first.as_str() {
        "noon" | "midday" => return Some(((12, 0), 1)),
        "midnight" => return Some(((0, 0), 1)),
        "half" if words.get(1).is_some_and(|w| w == "past") => {
            let hour = number(words.get(2)?)? as u32;
            let (hour, more) = half_of_day(hour, words.get(3));
            return Some(((hour, 30), 3 + more));
        }
        "quarter" if words.get(1).is_some_and(|w| w == "past" || w == "to") => {
            let hour = number(words.get(2)?)? as u32;
            let (hour, more) = half_of_day(hour, words.get(3));
            let past = words.get(1).is_some_and(|w| w == "past");
            return Some((
                if past {
                    (hour, 15)
                } else {
                    ((hour + 23) % 24, 45)
                },
                3 + more,
            ));
        }
        _ => {}
    }
    let glued = ["a.m", "p.m", "am", "pm", "h"].iter().find(|end| {
        first.len() > end.len() && first.ends_with(**end) && first.as_bytes()[0].is_ascii_digit()
    });
    let clock = glued.map_or(first.as_str(), |end| &first[..first.len() - end.len()]);
    let half = glued.map(|end| (*end).to_owned());
    let (hour, minute, colon) = match clock.split_once([':', '.']) {
        Some((h, m)) if m.len() == 2 => (h.parse().ok()?, m.parse().ok()?, clock.contains(':')),
        Some(_) => return None,
        None => (number(clock)? as u32, 0, false),
    };
    let next = half.as_ref().or_else(|| words.get(1));
    let marked = next.is_some_and(|next| {
        matches!(
            next.as_str(),
            "am" | "pm" | "a.m" | "p.m" | "h" | "o'clock" | "oclock"
        )
    });
    if !(colon || marked) || hour > 24 || minute > 59 {
        return None;
    }
    let (hour, more) = half_of_day(hour, next);
    let taken = if half.is_some() { 1 } else { 1 + more };
    Some(((hour % 24, minute), taken))
}

fn half_of_day(hour: u32, next: Option<&String>) -> (u32, usize) {
    match next.map(String::as_str) {
        Some("pm" | "p.m") => (if hour < 12 { hour + 12 } else { hour }, 1),
        Some("am" | "a.m") => (if hour == 12 { 0 } else { hour }, 1),
        Some("o'clock" | "oclock" | "h") => (hour, 1),
        _ => (hour, 0),
    }
}

/// Days from a date to the first weekday of that number, 0 on the day itself.
fn until(today: Date, day: usize) -> u32 {
    let day = u32::try_from(day).unwrap_or(0);
    (day + 7 - today.weekday()) % 7
}

/// "Next Monday", "this Friday"; an error when it may be in this week or in the next.
fn coming(which: &str, word: &str, today: Date) -> Option<Result<(Value, usize), String>> {
    let day = DAYS.iter().position(|name| *name == word)?;
    let more = until(today, day);
    let date = match (which, more) {
        ("this" | "coming", more) => today.plus(more),
        (_, 0) => today.plus(7),
        // What is later in this week may be meant, or what is in the next.
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

/// The date that begins at a word, and how many words it takes.
fn date(words: &[String], today: Date) -> Option<Result<(Value, usize), String>> {
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
    // A weekday before a date is only a comment on it.
    if let Some(day) = DAYS.iter().position(|name| *name == first) {
        let next = skip(1);
        if let Some(rest) = words.get(next..)
            && let Some(Ok((value @ Value::Date(found), n))) = date(rest, today)
        {
            if found.weekday() as usize == day {
                return Some(Ok((value, next + n)));
            }
            return Some(Err(format!("{} is no {first}", found.iso())));
        }
        // On a Monday, "Monday" may be today or a week from now.
        let more = until(today, day);
        return (more > 0).then(|| Ok((Value::Date(today.plus(more)), 1)));
    }
    let whole = |month: u32, day: u32, given: Option<i32>, taken: usize, words: &[String]| {
        let found = match given {
            Some(year) => Date::new(year, month, day),
            // Without a year the coming one is meant.
            None => Date::new(today.year, month, day)
                .filter(|date| *date >= today)
                .or_else(|| Date::new(today.year + 1, month, day)),
        };
        Some(found.map_or_else(
            || {
                Err(format!(
                    "{:?} is no day of the calendar",
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

/// The values among words, in order; an error says what is wrong with one.
pub fn values(words: &[Word], today: Date) -> Result<Vec<Found>, String> {
    let lower: Vec<String> = words
        .iter()
        .map(|word| {
            if word.quoted {
                "\"".to_owned()
            } else {
                word.text.to_lowercase()
            }
        })
        .collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let mut add = |value: Value, n: usize| {
            out.push(Found {
                value,
                from: at,
                to: at + n,
            });
            n
        };
        at += if words[at].quoted {
            add(Value::Text(words[at].text.clone()), 1)
        } else if let Some(found) = date(&lower[at..], today) {
            let (value, n) = found?;
            add(value, n)
        } else if let Some(((hour, minute), n)) = time(&lower[at..]) {
            add(Value::Time(hour, minute), n)
        } else if let Some(n) =
            number(&lower[at]).filter(|_| lower[at] != "one" && lower[at] != "second")
        {
            let unit = lower
                .get(at + 1)
                .is_some_and(|w| w == "percent" || w == "per-cent" || w == "degrees");
            add(Value::Number(n), 1 + usize::from(unit))
        } else if lower[at].contains('@') && lower[at].contains('.') {
            add(Value::Text(words[at].text.clone()), 1)
        } else {
            1
        };
    }
    Ok(out)
}

/// A text as the value that a field of that type takes; what is wrong with it otherwise.
pub fn for_field(kind: &str, words: &[Word], today: Date) -> Result<String, String> {
    let text = join(words);
    let found = values(words, today)?;
    let date = found.iter().find_map(|f| match f.value {
        Value::Date(date) => Some(date),
        _ => None,
    });
    let time = found.iter().find_map(|f| match f.value {
        Value::Time(h, m) => Some(format!("{h:02}:{m:02}")),
        _ => None,
    });
    let month = found.iter().find_map(|f| match f.value {
        Value::Month(y, m) => Some(format!("{y:04}-{m:02}")),
        _ => None,
    });
    let bad = |what: &str| Err(format!("{text:?} is no {what}"));
    match kind {
        "date" => date.map_or_else(|| bad("date"), |date| Ok(date.iso())),
        "time" => time.map_or_else(|| bad("time of day"), Ok),
        "datetime-local" => match (date, time) {
            (Some(date), Some(time)) => Ok(format!("{}T{time}", date.iso())),
            _ => bad("date with a time"),
        },
        "month" => month
            .or_else(|| date.map(|d| format!("{:04}-{:02}", d.year, d.month)))
            .map_or_else(|| bad("month of a year"), Ok),
        "color" => colour(&text).map_or_else(|| bad("colour"), Ok),
        _ => Ok(text),
    }
}

/// A colour as `#rrggbb`.
pub fn colour(text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let known = match text.as_str() {
        "black" => "#000000",
        "white" => "#ffffff",
        "red" => "#ff0000",
        "green" => "#008000",
        "blue" => "#0000ff",
        "yellow" => "#ffff00",
        "orange" => "#ffa500",
        "purple" => "#800080",
        "pink" => "#ffc0cb",
        "grey" | "gray" => "#808080",
        "brown" => "#a52a2a",
        hex if hex.len() == 7
            && hex.starts_with('#')
            && hex[1..].chars().all(|c| c.is_ascii_hexdigit()) =>
        {
            hex
        }
        _ => return None,
    };
    Some(known.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    const TODAY: Date = Date {
        year: 2026,
        month: 11,
        day: 27,
    };

    fn iso(kind: &str, text: &str) -> Result<String, String> {
        for_field(kind, &words(text), TODAY)
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (text, date) in [
            ("the 3rd of May 2027", "2027-05-03"),
            ("3 May 2027", "2027-05-03"),
            ("May 3, 2027", "2027-05-03"),
            ("May 3rd 2027", "2027-05-03"),
            ("2027-05-03", "2027-05-03"),
            ("03.05.2027", "2027-05-03"),
            ("25/12/2027", "2027-12-25"),
            ("12/25/2027", "2027-12-25"),
            ("Monday, the 3rd of May 2027", "2027-05-03"),
            ("3 Sept", "2027-09-03"),
            ("December 24", "2026-12-24"),
            ("tomorrow", "2026-11-28"),
            ("in 2 weeks", "2026-12-11"),
            ("next Monday", "2026-11-30"),
            ("next Wednesday", "2026-12-02"),
            ("next Friday", "2026-12-04"),
            ("Tuesday", "2026-12-01"),
            ("this Sunday", "2026-11-29"),
            ("the day after tomorrow", "2026-11-29"),
        ] {
            assert_eq!(iso("date", text).as_deref(), Ok(date), "{text}");
        }
        for bad in [
            "3/5/2027",
            "31 April 2027",
            "Tuesday, 3 May 2027",
            "soon",
            "29 February 2027",
            "next Saturday",
        ] {
            assert!(iso("date", bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn times_months_and_colours_are_read() {
        for (text, time) in [
            ("7 pm", "19:00"),
            ("6.30 am", "06:30"),
            ("18:05", "18:05"),
            ("half past six", "06:30"),
            ("quarter to 5 pm", "16:45"),
            ("noon", "12:00"),
            ("12 am", "00:00"),
            ("7pm", "19:00"),
            ("eight o'clock", "08:00"),
        ] {
            assert_eq!(iso("time", text).as_deref(), Ok(time), "{text}");
        }
        assert_eq!(iso("month", "May 2027").as_deref(), Ok("2027-05"));
        assert_eq!(
            iso("datetime-local", "3 May 2027 at 7 pm").as_deref(),
            Ok("2027-05-03T19:00")
        );
        assert_eq!(iso("color", "red").as_deref(), Ok("#ff0000"));
        assert_eq!(number("1,200"), Some(1200.0));
        assert_eq!(number("2,5"), Some(2.5));
        assert_eq!(ordinal("22nd"), Some(22));
    }
}
