//! The error for words that nothing on the page accounts for, with an example that would work.

use crate::failure::Failure;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Survey;

/// Examples of steps that would work on this page.
pub fn example(survey: &Survey) -> String {
    let name = |element: &&Element| {
        !element.name().is_empty() && element.name().chars().count() < 40 && !element.disabled
    };
    let mut steps = Vec::new();
    if let Some(field) = survey.shown().filter(|element| element.typed()).find(name) {
        steps.push(format!("type 'text' into '{}'", field.name()));
    }
    if let Some((list, choice)) = survey.shown().filter(name).find_map(|element| {
        element
            .options
            .iter()
            .find(|choice| !choice.text.is_empty())
            .map(|choice| (element, choice))
    }) {
        steps.push(format!("select '{}' in '{}'", choice.text, list.name()));
    }
    if let Some(tick) = survey
        .shown()
        .filter(|element| element.role == Role::Checkbox)
        .find(name)
    {
        steps.push(format!("tick '{}'", tick.name()));
    }
    if let Some(button) = survey.shown().filter(|element| element.acts()).find(name) {
        steps.push(format!("click '{}'", button.name()));
    }
    if steps.is_empty() {
        "report the title".to_owned()
    } else {
        steps.join(", ")
    }
}

/// The error if nothing on the page accounts for some of the words.
pub fn not_understood(text: &str, left: &[String], survey: &Survey) -> Failure {
    let visible = survey.names();
    let what = if left.is_empty() {
        "it".to_owned()
    } else {
        left.join(", ")
    };
    let message = format!(
        "cannot do {text:?}: nothing on the page accounts for {what}; visible: {}; write it as steps that name what is there, for example: {}",
        if visible.is_empty() {
            "nothing with a name".to_owned()
        } else {
            visible.join(" | ")
        },
        example(survey)
    );
    Failure {
        visible,
        ..Failure::fatal("not_understood", message)
    }
}
