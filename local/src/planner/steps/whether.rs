//! Questions that are answered by yes or no: the state of a control, and whether there is something.

use super::ground::{Missing, find};
use super::intent::{Phrase, phrase};
use super::naming::{Manner, cover};
use super::values::amount;
use super::wish;
use super::words::{Word, all_keys, fold, has, join, keys, words};
use crate::failure::Failure;
use crate::survey::{Element, Role, Survey};

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Whether {
    /// Whether a control is on, or can be used.
    State { what: Phrase, state: State },
    /// Whether there is a thing, of a price within bounds.
    There {
        what: Vec<Word>,
        price: Option<Bound>,
    },
}

/// A state that can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    On,
    Off,
    Usable,
    Unusable,
}

/// Below or above an amount, in a currency if one was said.
#[derive(Debug, Clone, PartialEq)]
pub struct Bound {
    below: bool,
    /// Whether the amount itself is within.
    whole: bool,
    amount: f64,
    currency: Option<char>,
}

/// What a page says.
#[derive(Debug)]
pub enum Said {
    Yes(String),
    No(String),
    /// It cannot be told, for that reason.
    Unknown(Failure),
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

/// Reads a question of that kind; nothing when it is another one.
pub fn read(text: &str, question: bool) -> Option<Whether> {
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
    let inner = starts.iter().find_map(|start| after(plain, start));
    let body = match inner {
        // "the newsletter is ticked": as a question has it.
        Some(inner) => {
            if let Some(rest) = after(inner, "there is").or_else(|| after(inner, "there are")) {
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
        if let Some(rest) = after(body, start) {
            return there(rest);
        }
    }
    state(after(body, "is").or_else(|| after(body, "are"))?)
}

fn after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (head, tail) = text.split_at_checked(start.len())?;
    let fits = head.eq_ignore_ascii_case(start) && tail.starts_with(char::is_whitespace);
    fits.then(|| tail.trim()).filter(|tail| !tail.is_empty())
}

fn state(text: &str) -> Option<Whether> {
    let (end, state) = STATES.iter().find(|(end, _)| {
        text.len() > end.len() && text.to_lowercase().ends_with(&format!(" {end}"))
    })?;
    let what = text.get(..text.len() - end.len())?.trim();
    let what = phrase(&words(what));
    (!what.words.is_empty()).then_some(Whether::State {
        what,
        state: *state,
    })
}

fn there(text: &str) -> Option<Whether> {
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
                return (!keys(&join(&what)).is_empty()).then_some(Whether::There { what, price });
            }
        }
    }
    let what = words(text);
    (!keys(&join(&what)).is_empty()).then_some(Whether::There { what, price: None })
}

impl Whether {
    /// What the page says to it.
    pub fn ask(&self, survey: &Survey, text: &str) -> Said {
        match self {
            Self::State { what, state } => Self::state(survey, what, *state),
            Self::There { what, price } => Self::there(survey, what, price.as_ref(), text),
        }
    }

    fn state(survey: &Survey, what: &Phrase, state: State) -> Said {
        let tickable = matches!(state, State::On | State::Off);
        let test = |element: &Element| {
            if tickable {
                wish::switch(element)
                    || element.role == Role::Radio
                    || element.selected.is_some()
                        && matches!(element.role, Role::Tab | Role::Option)
            } else {
                element.acts() || wish::holds(element) || element.checked.is_some()
            }
        };
        let name = |element: &Element| format!("'{}'", element.name());
        let found = find(survey, what, test);
        let (now, name) = match found {
            Ok(element) if tickable => (
                element.checked.or(element.selected) == Some(true),
                name(element),
            ),
            Ok(element) => (!element.disabled, name(element)),
            Err(Missing::Nothing) if tickable => {
                let said = fold(&join(&what.words));
                let mut list = survey
                    .shown()
                    .flat_map(|list| &list.options)
                    .filter(|choice| fold(&choice.text) == said);
                match (list.next(), list.next()) {
                    (Some(one), None) => (one.chosen, format!("'{}'", one.text)),
                    _ => return Said::Unknown(Missing::Nothing.failure(what, survey)),
                }
            }
            Err(missing) => return Said::Unknown(missing.failure(what, survey)),
        };
        let (wanted, yes, no) = match state {
            State::On => (true, "is on", "is off"),
            State::Off => (false, "is off", "is on"),
            State::Usable => (true, "is enabled", "is disabled"),
            State::Unusable => (false, "is disabled", "is enabled"),
        };
        if now == wanted {
            Said::Yes(format!("Yes, {name} {yes}"))
        } else {
            Said::No(format!("No, {name} {no}"))
        }
    }

    fn there(survey: &Survey, what: &[Word], price: Option<&Bound>, text: &str) -> Said {
        let wanted = keys(&join(what));
        let unknown = |why: String| {
            Said::Unknown(Failure::fatal(
                "answer_not_found",
                format!("no answer to {text:?}: {why}"),
            ))
        };
        let items = items(survey);
        let (mut exact, mut longer) = (Vec::new(), Vec::new());
        for (name, whole) in &items {
            let said = cover(
                name,
                &wanted,
                &["pric", "price", "cost", "button", "link"],
                Manner::Name,
            );
            if wanted.iter().all(|key| said.names(key)) || kind_of(name, &wanted) {
                exact.push((name, whole));
            } else if wanted.iter().all(|key| has(&all_keys(name), key)) {
                longer.push(name.as_str());
            }
        }
        if exact.is_empty() {
            let said = join(what);
            if let Some(first) = longer.first() {
                return unknown(format!("the page has '{first}', not '{said}'"));
            }
            if wanted.iter().any(|key| has(&all_keys(&survey.text()), key)) {
                return unknown(format!(
                    "the page speaks of '{said}', and nothing on it is called so"
                ));
            }
            return Said::No(format!("No, there is no '{said}' on the page"));
        }
        let Some(bound) = price else {
            return Said::Yes(format!("Yes, there is '{}'", exact[0].0));
        };
        let mut priced: Vec<(bool, &str)> = Vec::new();
        for (_, whole) in &exact {
            let prices = prices(whole);
            match prices.as_slice() {
                [(number, currency)] if bound.currency.is_none() || bound.currency == *currency => {
                    priced.push((bound.holds(*number), whole));
                }
                [] => {}
                _ => return unknown(format!("the price in '{whole}' is not clear")),
            }
        }
        match (priced.iter().find(|(holds, _)| *holds), priced.first()) {
            (Some((_, whole)), _) => Said::Yes(format!("Yes: {whole}")),
            (None, Some((_, whole))) if priced.len() == exact.len() => {
                Said::No(format!("No: {whole}"))
            }
            _ => unknown(format!("'{}' has no price", exact[0].0)),
        }
    }
}

impl Bound {
    fn holds(&self, number: f64) -> bool {
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

/// Whether a name ends with the wanted words: a desk lamp is a lamp.
fn kind_of(name: &str, wanted: &[String]) -> bool {
    let own = keys(name);
    own.len() > wanted.len()
        && own[own.len() - wanted.len()..]
            .iter()
            .zip(wanted)
            .all(|(one, other)| super::words::alike(one, other))
}

/// Prices in a text, with their currency.
fn prices(text: &str) -> Vec<(f64, Option<char>)> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let mut out = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let next = parts.get(at + 1).copied().unwrap_or_default();
        let pair = format!("{part} {next}");
        let found = amount(part).filter(|(_, sign)| sign.is_some()).or_else(|| {
            let digits = part.starts_with(|c: char| c.is_ascii_digit());
            digits
                .then(|| amount(&pair))
                .flatten()
                .filter(|(_, sign)| sign.is_some())
        });
        out.extend(found);
    }
    out.dedup();
    out
}

/// What is on the page by its name, each with all that is said of it.
fn items(survey: &Survey) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    for table in &survey.tables {
        for row in &table.rows {
            let texts: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
            let whole = texts.join(" | ");
            out.extend(texts.iter().map(|text| ((*text).to_owned(), whole.clone())));
        }
    }
    for pair in &survey.pairs {
        out.push((
            pair.label.clone(),
            format!("{} | {}", pair.label, pair.value),
        ));
    }
    for (at, block) in survey.blocks.iter().enumerate() {
        let heading = block.tag.len() == 2 && block.tag.starts_with('h');
        // What stands below a heading belongs to it.
        let below: Vec<&str> = survey.blocks[at + 1..]
            .iter()
            .take_while(|other| other.section == block.text)
            .map(|other| other.text.as_str())
            .collect();
        let whole = if heading && !below.is_empty() {
            format!("{} | {}", block.text, below.join(" | "))
        } else {
            block.text.clone()
        };
        if !["td", "th", "dt", "dd"].contains(&block.tag.as_str()) {
            out.push((block.text.clone(), whole));
        }
    }
    for element in survey.shown() {
        if matches!(element.role, Role::Button | Role::Link | Role::Tab) {
            out.push((element.name().to_owned(), element.name().to_owned()));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_of_yes_or_no_are_read() {
        for text in [
            "Is the newsletter ticked?",
            "is 'I agree' not checked?",
            "Is the Save button disabled?",
        ] {
            assert!(
                matches!(read(text, true), Some(Whether::State { .. })),
                "{text}"
            );
        }
        let said = read("is there a lamp under €50?", true);
        let Some(Whether::There {
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
        assert_eq!(
            prices("Lamp €49 or 30 EUR, 12 pieces"),
            [(49.0, Some('€')), (30.0, Some('€'))]
        );
        assert!(kind_of("Desk lamp", &keys("lamp")) && !kind_of("Lamp shade", &keys("lamp")));
    }
}
