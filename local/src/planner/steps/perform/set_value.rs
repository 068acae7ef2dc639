//! Gives a control a value, in the way its type takes it.

use crate::failure::Failure;
use crate::planner::steps::driver::expectation::Expected;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::missing::Missing;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::element_search::missing::describe;
use crate::planner::steps::element_search::name_match;
use crate::planner::steps::element_search::roles;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::values::date::Date;
use crate::planner::steps::language::values::field;
use crate::planner::steps::language::values::number::number;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::join;
use crate::planner::steps::perform::on_off::state;
use crate::planner::steps::perform::on_off::switch;
use crate::planner::steps::perform::select::pick;
use crate::planner::steps::perform::wait::appear;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Survey;
use crate::survey::Touch;

pub fn today(survey: &Survey) -> Date {
    Date::read(&survey.today).unwrap_or(Date {
        year: 2026,
        month: 1,
        day: 1,
    })
}

/// Sets a control to a value, in the way its type takes it.
pub async fn set(
    driver: &mut PageDriver<'_>,
    element: &Element,
    value: &[Word],
    text: &str,
) -> Result<(), Failure> {
    let survey = driver.survey().await?;
    let bad = |why: String| Failure::fatal("invalid_value", format!("{text}: {why}"));
    let plain = plain(value, text);
    match element.role {
        Role::Field if element.kind == "number" => {
            let number_ = value
                .iter()
                .find_map(|word| number(&word.text))
                .ok_or_else(|| {
                    bad(format!(
                        "{} takes a number, and '{plain}' is not one",
                        describe(element)
                    ))
                })?;
            driver
                .set_and_verify(
                    element,
                    Touch::Fill(number_.to_string()),
                    Expected::Value(number_.to_string()),
                )
                .await
        }
        Role::Field => {
            driver
                .set_and_verify(element, Touch::Fill(plain.clone()), Expected::Value(plain))
                .await
        }
        Role::Date | Role::Colour => {
            let wanted = field::for_field(&element.kind, value, today(&survey)).map_err(bad)?;
            driver
                .set_and_verify(element, Touch::Put(wanted.clone()), Expected::Value(wanted))
                .await
        }
        Role::Slider => slide(driver, element, value, text).await,
        Role::Select | Role::Listbox | Role::Combobox => pick(driver, element, value, text).await,
        Role::Checkbox => {
            let on = state(&plain).ok_or_else(|| {
                bad(format!(
                    "{} can be on or off, not '{plain}'",
                    describe(element)
                ))
            })?;
            switch(driver, element, on).await
        }
        Role::Radio => {
            // The phrase named the group, and the value names one of its buttons.
            let phrase = Phrase {
                words: value.to_vec(),
                ..Phrase::default()
            };
            let group = element.radio_group.clone();
            let button = find(&survey, &phrase, |other| {
                other.role == Role::Radio && other.radio_group == group
            })
            .cloned();
            let button = button.map_err(|missing| missing.failure(&phrase, &survey))?;
            switch(driver, &button, true).await
        }
        _ => Err(bad(format!(
            "{} has no value that can be set",
            describe(element)
        ))),
    }
}

/// The value as it was written, with its punctuation.
fn plain(value: &[Word], text: &str) -> String {
    if let [one] = value {
        return one.text.clone();
    }
    let (Some(first), Some(last)) = (value.first(), value.last()) else {
        return String::new();
    };
    let from = text.find(&first.text);
    let to = text.rfind(&last.text).map(|at| at + last.text.len());
    match (from, to) {
        (Some(from), Some(to))
            if from < to && words::words(&text[from..to]).len() == value.len() =>
        {
            text[from..to].to_owned()
        }
        _ => join(value),
    }
}

async fn slide(
    driver: &mut PageDriver<'_>,
    element: &Element,
    value: &[Word],
    text: &str,
) -> Result<(), Failure> {
    let (min, max) = (element.min.unwrap_or(0.0), element.max.unwrap_or(100.0));
    let lower: Vec<String> = value.iter().map(|word| word.text.to_lowercase()).collect();
    let percent = text.contains('%') || lower.iter().any(|word| word == "percent");
    let named = |words: &[&str]| lower.iter().any(|word| words.contains(&word.as_str()));
    let wanted = match value.iter().find_map(|word| number(&word.text)) {
        Some(part) if percent && (min, max) != (0.0, 100.0) => min + (max - min) * part / 100.0,
        Some(number) => number,
        None if named(&["maximum", "max", "full", "highest"]) => max,
        None if named(&["minimum", "min", "lowest"]) => min,
        None if named(&["half", "middle"]) => f64::midpoint(min, max),
        None => {
            return Err(Failure::fatal(
                "invalid_value",
                format!("{text}: {} takes a number", describe(element)),
            ));
        }
    };
    if !(min..=max).contains(&wanted) {
        return Err(Failure::fatal(
            "invalid_value",
            format!(
                "{text}: {} goes from {min} to {max}, so it cannot be {wanted}",
                describe(element)
            ),
        ));
    }
    let from = element.value.trim().parse().unwrap_or(min);
    if f64::abs(from - wanted) < 1e-9 {
        return Ok(());
    }
    driver
        .set_and_verify(
            element,
            Touch::Slide {
                from,
                to: wanted,
                min,
                max,
            },
            Expected::Number(wanted),
        )
        .await
}

/// "Set the brightness to 7": sets whatever control has that name.
pub async fn assign(
    driver: &mut PageDriver<'_>,
    what: &Phrase,
    value: &[Word],
    text: &str,
) -> Result<(), Failure> {
    let survey = driver.survey().await?;
    match find(&survey, what, |element| {
        roles::holds(element) || roles::switch(element)
    }) {
        Ok(element) => {
            let element = element.clone();
            return set(driver, &element, value, text).await;
        }
        Err(Missing::Several(names)) => {
            return Err(ambiguous(&what.say(), &names, &join(&what.words)));
        }
        Err(_) => {}
    }
    // The phrase may be the name of a group of radio buttons.
    let phrase = Phrase {
        words: value.to_vec(),
        ..Phrase::default()
    };
    let named = |element: &Element| {
        element.role == Role::Radio
            && name_match::fit(
                &what.words,
                &[element.group.clone(), element.section.clone()],
                &[],
            ) >= 60
    };
    match find(&survey, &phrase, named) {
        Ok(element) => {
            let element = element.clone();
            switch(driver, &element, true).await
        }
        Err(Missing::Several(names)) => Err(ambiguous(&phrase.say(), &names, &join(value))),
        Err(_) => {
            let element = appear(driver, what, roles::holds)
                .await
                .map_err(|failure| Failure {
                    message: format!("{text}: {}", failure.message),
                    ..failure
                })?;
            set(driver, &element, value, text).await
        }
    }
}
