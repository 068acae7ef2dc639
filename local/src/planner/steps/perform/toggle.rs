//! Turns a named control on or off.

use crate::failure::Failure;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::missing::Missing;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::element_search::roles;
use crate::planner::steps::goal::plan;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::join;
use crate::planner::steps::perform::goal::carry_out;
use crate::planner::steps::perform::memory::Memory;
use crate::planner::steps::perform::navigate::show;
use crate::planner::steps::perform::on_off::switch;
use crate::planner::steps::perform::set_value::today;
use crate::planner::steps::perform::wait::appear;
use crate::survey::Element;
use crate::survey::Role;

pub async fn toggle(
    driver: &mut PageDriver<'_>,
    memory: &mut Memory,
    what: &Phrase,
    on: bool,
    text: &str,
) -> Result<(), Failure> {
    let survey = driver.survey().await?;
    let test = |element: &Element| roles::switch(element) || (on && element.role == Role::Radio);
    match find(&survey, what, test) {
        Ok(element) => {
            let element = element.clone();
            return switch(driver, &element, on).await;
        }
        Err(Missing::Several(names)) => {
            return Err(ambiguous(&what.say(), &names, &join(&what.words)));
        }
        Err(_) => {}
    }
    // "tick the box", if the page has only one.
    if what.words.iter().all(|word| {
        !word.quoted
            && ["box", "checkbox", "it", "one"].contains(&word.text.to_lowercase().as_str())
    }) {
        let list: Vec<Element> = survey
            .shown()
            .filter(|element| element.role == Role::Checkbox)
            .cloned()
            .collect();
        if let [one] = list.as_slice() {
            return switch(driver, one, on).await;
        }
    }
    let words = words::words(text);
    let first = words
        .first()
        .map(|word| word.text.to_lowercase())
        .unwrap_or_default();
    if [
        "check",
        "enable",
        "disable",
        "activate",
        "deactivate",
        "turn",
        "switch",
    ]
    .contains(&first.as_str())
    {
        if let Ok(actions) = plan::plan(text, &words, false, &survey, today(&survey)) {
            return carry_out(driver, &actions, text).await;
        }
        if first == "check" && find(&survey, what, Element::acts).is_ok() {
            return show(driver, memory, text, what).await;
        }
    }
    let element = appear(driver, what, test)
        .await
        .map_err(|failure| Failure {
            message: format!("{text}: {}", failure.message),
            ..failure
        })?;
    switch(driver, &element, on).await
}
