//! Converts words to the value that an input of a given type takes.

use crate::planner::steps::language::values::date::Date;
use crate::planner::steps::language::values::find::values;
use crate::planner::steps::language::values::value::Value;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::join;

/// A text as the value that a field of that type takes, or what is wrong with it.
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
    let bad = |what: &str| Err(format!("{text:?} is not a {what}"));
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
    use super::*;

    use crate::planner::steps::language::values::number::number;
    use crate::planner::steps::language::values::number::ordinal;
    use crate::planner::steps::language::words::words;

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
