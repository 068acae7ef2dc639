//! Answers yes/no questions from a page.

use crate::failure::Failure;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::missing::Missing;
use crate::planner::steps::element_search::roles;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::intent::yes_no::Bound;
use crate::planner::steps::intent::yes_no::State;
use crate::planner::steps::intent::yes_no::YesNoQuestion;
use crate::planner::steps::language::coverage::TextKind;
use crate::planner::steps::language::coverage::cover;
use crate::planner::steps::language::values::number::amount;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::join;
use crate::planner::steps::language::words::keys;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Survey;

/// What a page answers to a yes/no question.
#[derive(Debug)]
pub enum YesNoAnswer {
    Yes(String),
    No(String),
    /// Unknown, for this reason.
    Unknown(Failure),
}

impl YesNoQuestion {
    /// What the page answers to it.
    pub fn ask(&self, survey: &Survey, text: &str) -> YesNoAnswer {
        match self {
            Self::State { what, state } => Self::state(survey, what, *state),
            Self::There { what, price } => Self::there(survey, what, price.as_ref(), text),
        }
    }

    fn state(survey: &Survey, what: &Phrase, state: State) -> YesNoAnswer {
        let tickable = matches!(state, State::On | State::Off);
        let test = |element: &Element| {
            if tickable {
                roles::switch(element)
                    || element.role == Role::Radio
                    || element.selected.is_some()
                        && matches!(element.role, Role::Tab | Role::Option)
            } else {
                element.acts() || roles::holds(element) || element.checked.is_some()
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
                    _ => return YesNoAnswer::Unknown(Missing::Nothing.failure(what, survey)),
                }
            }
            Err(missing) => return YesNoAnswer::Unknown(missing.failure(what, survey)),
        };
        let (wanted, yes, no) = match state {
            State::On => (true, "is on", "is off"),
            State::Off => (false, "is off", "is on"),
            State::Usable => (true, "is enabled", "is disabled"),
            State::Unusable => (false, "is disabled", "is enabled"),
        };
        if now == wanted {
            YesNoAnswer::Yes(format!("Yes, {name} {yes}"))
        } else {
            YesNoAnswer::No(format!("No, {name} {no}"))
        }
    }

    fn there(survey: &Survey, what: &[Word], price: Option<&Bound>, text: &str) -> YesNoAnswer {
        let wanted = keys(&join(what));
        let unknown = |why: String| {
            YesNoAnswer::Unknown(Failure::fatal(
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
                TextKind::Name,
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
                    "the page mentions '{said}', but nothing on it has that name"
                ));
            }
            return YesNoAnswer::No(format!("No, there is no '{said}' on the page"));
        }
        let Some(bound) = price else {
            return YesNoAnswer::Yes(format!("Yes, there is '{}'", exact[0].0));
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
            (Some((_, whole)), _) => YesNoAnswer::Yes(format!("Yes: {whole}")),
            (None, Some((_, whole))) if priced.len() == exact.len() => {
                YesNoAnswer::No(format!("No: {whole}"))
            }
            _ => unknown(format!("'{}' has no price", exact[0].0)),
        }
    }
}

/// Whether a name ends with the wanted words, as a desk lamp is a lamp.
fn kind_of(name: &str, wanted: &[String]) -> bool {
    let own = keys(name);
    own.len() > wanted.len()
        && own[own.len() - wanted.len()..]
            .iter()
            .zip(wanted)
            .all(|(one, other)| words::alike(one, other))
}

/// The prices in a text, with their currency.
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

/// The names on the page, each with the text that belongs to it.
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
        // The text below a heading belongs to it.
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
    fn prices_and_kinds_of_things_are_recognized() {
        assert_eq!(
            prices("Lamp €49 or 30 EUR, 12 pieces"),
            [(49.0, Some('€')), (30.0, Some('€'))]
        );
        assert!(kind_of("Desk lamp", &keys("lamp")) && !kind_of("Lamp shade", &keys("lamp")));
    }
}
