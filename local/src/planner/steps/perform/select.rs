//! Selects an option of a list.

use crate::failure::Failure;
use crate::planner::steps::driver::expectation::Expected;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::element_search::find;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::element_search::missing::describe;
use crate::planner::steps::element_search::name_match;
use crate::planner::steps::element_search::name_match::LONGER;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::language::words::join;
use crate::planner::steps::perform::wait::appear;
use crate::planner::steps::perform::wait::wait_until;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Touch;
use std::time::Duration;

/// Selects the option that fits the words best.
pub async fn pick(
    driver: &mut PageDriver<'_>,
    element: &Element,
    value: &[Word],
    text: &str,
) -> Result<(), Failure> {
    if element.role == Role::Combobox {
        return open_and_pick(driver, element, value, text).await;
    }
    let mut rated: Vec<(u32, usize)> = element
        .options
        .iter()
        .map(|choice| (rate_choice(value, choice, element), choice.at))
        .filter(|(score, _)| *score > LONGER)
        .collect();
    rated.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let best = rated.first().map(|(score, _)| *score);
    let top: Vec<usize> = rated
        .iter()
        .filter(|(score, _)| Some(*score) == best)
        .map(|(_, at)| *at)
        .collect();
    match top.as_slice() {
        [at] => option(driver, element, *at).await,
        [] => {
            let visible: Vec<String> = element
                .options
                .iter()
                .map(|choice| choice.text.clone())
                .collect();
            let message = format!(
                "{text}: {} has no '{}'; it has {}",
                describe(element),
                join(value),
                visible.join(" | ")
            );
            Err(Failure {
                visible,
                ..Failure::fatal("option_not_found", message)
            })
        }
        more => {
            let names: Vec<String> = more
                .iter()
                .filter_map(|at| element.options.get(*at))
                .map(|choice| choice.text.clone())
                .collect();
            Err(ambiguous(
                &format!("'{}' in {}", join(value), describe(element)),
                &names,
                &join(value),
            ))
        }
    }
}

pub fn rate_choice(value: &[Word], choice: &crate::survey::Choice, list: &Element) -> u32 {
    let all: Vec<&str> = list
        .options
        .iter()
        .map(|choice| choice.text.as_str())
        .collect();
    let around = [list.name(), list.group.as_str()];
    let by_text = name_match::fit_choice(value, &choice.text, &all, &around);
    let exact = fold(&choice.value) == fold(&join(value)) && !choice.value.is_empty();
    by_text.max(if exact { 90 } else { 0 })
}

pub async fn option(
    driver: &mut PageDriver<'_>,
    element: &Element,
    at: usize,
) -> Result<(), Failure> {
    let Some(choice) = element.options.iter().find(|choice| choice.at == at) else {
        return Err(Failure::passing("element_gone", "the option is gone"));
    };
    if choice.disabled {
        return Err(Failure::fatal(
            "element_disabled",
            format!(
                "select '{}' in {}: the option is disabled",
                choice.text,
                describe(element)
            ),
        ));
    }
    if element.role == Role::Listbox {
        let survey = driver.survey().await?;
        let phrase = Phrase {
            words: vec![Word {
                text: choice.text.clone(),
                key: choice.text.to_lowercase(),
                quoted: true,
            }],
            ..Phrase::default()
        };
        let inner = find(&survey, &phrase, |other| {
            other.role == Role::Option && find::ancestors(&survey, other.id).contains(&element.id)
        })
        .cloned()
        .map_err(|missing| missing.failure(&phrase, &survey))?;
        return press_option(driver, &inner).await;
    }
    let mut chosen: Vec<usize> = vec![at];
    let mut text = choice.text.clone();
    if element.multiple {
        let before = element
            .options
            .iter()
            .filter(|other| other.chosen && other.at != at);
        chosen.extend(before.map(|other| other.at));
        let all: Vec<&str> = element
            .options
            .iter()
            .filter(|other| chosen.contains(&other.at))
            .map(|other| other.text.as_str())
            .collect();
        text = all.join(", ");
    }
    driver
        .set_and_verify(element, Touch::Choose(chosen), Expected::Chosen(text))
        .await
}

/// Clicks an option, and verifies that it is selected if it has that state.
pub async fn press_option(driver: &mut PageDriver<'_>, element: &Element) -> Result<(), Failure> {
    if element.selected == Some(true) {
        return Ok(());
    }
    driver.press(element, 1, false).await?;
    let now = driver.survey().await?;
    match now
        .element(element.id)
        .filter(|now| !now.hidden)
        .and_then(|now| now.selected)
    {
        Some(false) => Err(Failure::fatal(
            "effect_missing",
            format!(
                "clicked the option {}, and it is not selected",
                describe(element)
            ),
        )),
        _ => Ok(()),
    }
}

/// Opens a custom list and clicks an option in it.
pub async fn open_and_pick(
    driver: &mut PageDriver<'_>,
    element: &Element,
    value: &[Word],
    text: &str,
) -> Result<(), Failure> {
    let before = driver.survey().await?;
    if element.expanded != Some(true) {
        driver.press(element, 1, false).await?;
    }
    let phrase = Phrase {
        words: value.to_vec(),
        ..Phrase::default()
    };
    let fresh = |other: &Element| {
        other.id != element.id
            && (other.role == Role::Option
                || (other.acts() && before.element(other.id).is_none_or(|was| was.hidden)))
    };
    let choice = appear(driver, &phrase, fresh)
        .await
        .map_err(|failure| Failure {
            message: format!("{text}: {}", failure.message),
            ..failure
        })?;
    driver.press(&choice, 1, false).await?;
    let wanted = fold(choice.name());
    let shows = wait_until(driver, Duration::from_secs(2), |now| {
        let selected = now.element(choice.id).and_then(|option| option.selected) == Some(true);
        selected
            || now.element(element.id).is_some_and(|list| {
                fold(&list.value).contains(&wanted)
                    || list.names.iter().any(|name| fold(name).contains(&wanted))
            })
    })
    .await?;
    if shows {
        return Ok(());
    }
    let now = driver.survey().await?;
    let there = now
        .element(element.id)
        .map(|list| list.value.clone())
        .unwrap_or_default();
    Err(Failure::fatal(
        "effect_missing",
        format!(
            "selected '{}' in {}, and it shows {there:?}",
            choice.name(),
            describe(element)
        ),
    ))
}
