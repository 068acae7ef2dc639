//! Reads times of day, such as "half past six" and "7 pm".

use crate::planner::steps::language::values::number::number;

/// The time that starts at the first word, and how many words it takes.
pub fn time(words: &[String]) -> Option<((u32, u32), usize)> {
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
