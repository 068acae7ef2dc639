//! Reads yes/no questions: about the state of a control, or whether something is on the page.

use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::intent::phrase::phrase;
use crate::planner::steps::language::values::number::amount;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::join;
use crate::planner::steps::language::words::keys;
use crate::planner::steps::language::words::words;

/// A question that is answered with yes or no.
#[derive(Debug, Clone, PartialEq)]
pub enum YesNoQuestion {
    /// Whether a control is on, or can be used.
    State { what: Phrase, state: State },
    /// Whether something is on the page, at a price within bounds.
    There {
        what: Vec<Word>,
        price: Option<Bound>,
    },
}

/// A visible state of a control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    On,
    Off,
    Usable,
    Unusable,
}

/// A price limit, in a currency if one was given.
#[derive(Debug, Clone, PartialEq)]
pub struct Bound {
    below: bool,
    /// Whether the amount itself is within the limit.
    whole: bool,
    amount: f64,
    pub currency: Option<char>,
}

const STATES: &[(&str, State)] = &[
    ("not ticked", State::Off),
    ("not checked", State::Off),
    ("not selected", State::Off),
    ("ticked", State::On),
    ("checked", State::On),
    ("selected", State::On),
    ("chosen", State::On),
    ("turned on", State::On),
    ("switched on", State::On),
    ("on", State::On),
    ("active", State::On),
    ("unticked", State::Off),
    ("unchecked", State::Off),
    ("turned off", State::Off),
    ("switched off", State::Off),
    ("off", State::Off),
    ("enabled", State::Usable),
    ("disabled", State::Unusable),
    ("greyed out", State::Unusable),
    ("grayed out", State::Unusable),
    ("clickable", State::Usable),
];

/// Reads a yes/no question; `None` for anything else.
pub fn read(text: &str, question: bool) -> Option<YesNoQuestion> {
    let plain = text.trim().trim_end_matches(['?', '.', '!', ' ']);
    let starts = [
        "tell me whether",
        "tell me if",
        "check whether",
        "check if",
        "see whether",
        "see if",
        "find out whether",
        "find out if",
        "report whether",
        "report if",
        "say whether",
    ];
    let inner = starts.iter().find_map(|start| after_start(plain, start));
    let body = match inner {
        // Turns "the newsletter is ticked" into the word order of a question.
        Some(inner) => {
            if let Some(rest) =
                after_start(inner, "there is").or_else(|| after_start(inner, "there are"))
            {
                return there(rest);
            }
            let at = [" is ", " are "]
                .iter()
                .filter_map(|is| inner.rfind(is).map(|at| (at, is.len())))
                .max()?;
            return state(&format!("{} {}", &inner[..at.0], &inner[at.0 + at.1..]));
        }
        None if question => plain,
        None => return None,
    };
    for start in [
        "is there",
        "are there",
        "does the page have",
        "does this page have",
        "does it have",
        "do you have",
        "do they have",
        "do they sell",
    ] {
        if let Some(rest) = after_start(body, start) {
            return there(rest);
        }
    }
    state(after_start(body, "is").or_else(|| after_start(body, "are"))?)
}

fn after_start<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (head, tail) = text.split_at_checked(start.len())?;
    let fits = head.eq_ignore_ascii_case(start) && tail.starts_with(char::is_whitespace);
    fits.then(|| tail.trim()).filter(|tail| !tail.is_empty())
}

fn state(text: &str) -> Option<YesNoQuestion> {
    let (end, state) = STATES.iter().find(|(end, _)| {
        text.len() > end.len() && text.to_lowercase().ends_with(&format!(" {end}"))
    })?;
    let what = text.get(..text.len() - end.len())?.trim();
    let what = phrase(&words(what));
    (!what.words.is_empty()).then_some(YesNoQuestion::State {
        what,
        state: *state,
    })
}

fn there(text: &str) -> Option<YesNoQuestion> {
    let ends = [" on the page", " on this page", " here", " on the site"];
    let text = ends
        .iter()
        .find_map(|end| text.strip_suffix(end))
        .unwrap_or(text);
    let joints = [
        ("for less than", true, false),
        ("that costs less than", true, false),
        ("for under", true, false),
        ("less than", true, false),
        ("cheaper than", true, false),
        ("under", true, false),
        ("below", true, false),
        ("for at most", true, true),
        ("at most", true, true),
        ("up to", true, true),
        ("for more than", false, false),
        ("more than", false, false),
        ("over", false, false),
        ("above", false, false),
        ("at least", false, true),
    ];
    let lower = text.to_lowercase();
    if lower.len() == text.len() {
        for (joint, below, whole) in joints {
            if let Some((at, (number, currency))) = lower
                .find(&format!(" {joint} "))
                .and_then(|at| Some((at, amount(text.get(at + joint.len() + 2..)?)?)))
            {
                let what = words(&text[..at]);
                let price = Some(Bound {
                    below,
                    whole,
                    amount: number,
                    currency,
                });
                return (!keys(&join(&what)).is_empty())
                    .then_some(YesNoQuestion::There { what, price });
            }
        }
    }
    let what = words(text);
    (!keys(&join(&what)).is_empty()).then_some(YesNoQuestion::There { what, price: None })
}

impl Bound {
    pub fn holds(&self, number: f64) -> bool {
        let same = (number - self.amount).abs() < 1e-9;
        if same {
            self.whole
        } else if self.below {
            number < self.amount
        } else {
            number > self.amount
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_no_questions_are_read() {
        for text in [
            "Is the newsletter ticked?",
            "is 'I agree' not checked?",
            "Is the Save button disabled?",
        ] {
            assert!(
                matches!(read(text, true), Some(YesNoQuestion::State { .. })),
                "{text}"
            );
        }
        let said = read("is there a lamp under €50?", true);
        let Some(YesNoQuestion::There {
            price: Some(bound),
            what,
        }) = said
        else {
            panic!("{said:?}")
        };
        assert_eq!(
            (bound.amount, bound.below, bound.currency),
            (50.0, true, Some('€'))
        );
        assert_eq!(join(&what), "a lamp");
        assert!(bound.holds(49.0) && !bound.holds(50.0));
        assert!(read("tell me whether the newsletter is ticked", false).is_some());
        assert!(read("is it good?", true).is_none() && read("is there a lamp", false).is_none());
    }
}
