//! The state that an element must have after an action.

use crate::failure::Failure;
use crate::planner::steps::language::words;
use crate::survey::Element;
use crate::survey::Survey;

/// A state that an element must have.
#[derive(Debug, Clone, PartialEq)]
pub enum Expected {
    Value(String),
    Checked(bool),
    /// These options are selected, by their text.
    Chosen(String),
    Number(f64),
}

/// A state that was set and must still hold when the form is submitted and when the task ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Expectation {
    pub document: u64,
    pub id: usize,
    pub expected: Expected,
    pub name: String,
}

impl Expectation {
    /// Why it does not hold; `None` if it holds, or if its element is no longer on the page.
    pub fn violation(&self, survey: &Survey) -> Option<Failure> {
        if survey.document != self.document {
            return None;
        }
        let name = &self.name;
        let element = survey.element(self.id)?;
        let (asked, there, holds) = match &self.expected {
            Expected::Value(value) => (
                format!("{value:?}"),
                format!("{:?}", element.value),
                alike(element, value),
            ),
            Expected::Checked(on) => {
                let now = element.checked.or(element.selected);
                (
                    on_or_off(*on).to_owned(),
                    now.map_or("neither on nor off", on_or_off).to_owned(),
                    now == Some(*on),
                )
            }
            Expected::Chosen(text) => (
                format!("{text:?}"),
                format!("{:?}", element.value),
                words::fold(&element.value) == words::fold(text),
            ),
            Expected::Number(number) => (
                number.to_string(),
                format!("{:?}", element.value),
                element
                    .value
                    .trim()
                    .parse::<f64>()
                    .is_ok_and(|now| (now - number).abs() < 1e-6),
            ),
        };
        (!holds).then(|| {
            Failure::fatal(
                "effect_missing",
                format!("{name} was to be {asked}, and is {there}"),
            )
        })
    }
}

fn on_or_off(on: bool) -> &'static str {
    if on { "on" } else { "off" }
}

/// Whether a field has a value, in the form its type stores it.
fn alike(element: &Element, value: &str) -> bool {
    let now = element.value.replace("\r\n", "\n");
    if now == value {
        return true;
    }
    match element.kind.as_str() {
        "number" => {
            now.parse::<f64>().ok() == value.parse::<f64>().ok() && now.parse::<f64>().is_ok()
        }
        "time" | "datetime-local" => now.strip_suffix(":00").unwrap_or(&now) == value,
        "color" => now.eq_ignore_ascii_case(value),
        // Input masks insert separators between digits: 12345678 becomes 1234 5678.
        "tel" | "text" => {
            let bare = |text: &str| {
                text.chars()
                    .filter(|c| c.is_alphanumeric())
                    .collect::<String>()
            };
            value.chars().all(|c| c.is_ascii_digit())
                && !value.is_empty()
                && bare(&now) == bare(value)
        }
        _ => {
            words::fold(&now) == words::fold(value)
                && element.kind != "password"
                && element.kind != "input"
        }
    }
}
