//! Why a phrase does not identify one element, and the error that says so.

use crate::failure::Failure;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::language::words::join;
use crate::survey::Element;
use crate::survey::Survey;

/// Why a phrase does not identify one element.
#[derive(Debug, Clone, PartialEq)]
pub enum Missing {
    Nothing,
    /// Several fit equally well: their names, with what distinguishes them.
    Several(Vec<String>),
    /// There is one, but it is hidden.
    Hidden(String),
    /// Only these longer names contain the words.
    Longer(Vec<String>),
}

impl Missing {
    /// The error of the step.
    pub fn failure(self, phrase: &Phrase, survey: &Survey) -> Failure {
        let said = phrase.say();
        match self {
            Self::Nothing => {
                let visible = survey.names();
                let list = if visible.is_empty() {
                    "nothing with a name".to_owned()
                } else {
                    visible.join(" | ")
                };
                let frames = match survey.closed_frames {
                    0 => String::new(),
                    n => format!("; {n} frames of other sites cannot be looked into"),
                };
                Failure {
                    visible,
                    ..Failure::fatal(
                        "element_not_found",
                        format!("nothing on the page is called {said}; visible: {list}{frames}"),
                    )
                }
            }
            Self::Several(names) => ambiguous(&said, &names, &join(&phrase.words)),
            Self::Longer(names) => longer(&said, &names),
            Self::Hidden(name) => Failure::fatal(
                "element_hidden",
                format!("{said}: there is '{name}', but it cannot be seen"),
            ),
        }
    }
}

/// The error if there are only longer names.
pub fn longer(said: &str, names: &[String]) -> Failure {
    Failure {
        visible: names.to_vec(),
        ..Failure::fatal(
            "element_not_found",
            format!(
                "nothing on the page is called {said}: the page has {}, not {said}; write the whole name if you mean it",
                names.join(" and ")
            ),
        )
    }
}

/// The error if several fit.
pub fn ambiguous(said: &str, names: &[String], short: &str) -> Failure {
    let visible = names.to_vec();
    let list = names.join(" | ");
    let message = format!(
        "{said} may be any of {}: {list}; say which, as in \"the second '{short}'\" or \"'{short}' in the row with 'Lamp'\"",
        names.len()
    );
    Failure {
        visible,
        ..Failure::fatal("ambiguous", message)
    }
}

/// The name of an element with what distinguishes it, for messages.
pub fn describe(element: &Element) -> String {
    let name = element.name();
    let around = [
        &element.context,
        &element.row,
        &element.group,
        &element.section,
    ]
    .into_iter()
    .find(|text| !text.is_empty() && fold(text) != fold(name));
    match around {
        Some(around) => {
            let around: String = around.chars().take(60).collect();
            format!("'{name}' in '{around}'")
        }
        None => format!("'{name}'"),
    }
}
