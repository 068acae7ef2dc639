//! Finds the values among the words of an instruction.

use crate::planner::steps::language::values::calendar::date;
use crate::planner::steps::language::values::clock::time;
use crate::planner::steps::language::values::date::Date;
use crate::planner::steps::language::values::number::number;
use crate::planner::steps::language::values::value::Found;
use crate::planner::steps::language::values::value::Value;
use crate::planner::steps::language::words::Word;

/// The values among words, in order, or what is wrong with one.
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
