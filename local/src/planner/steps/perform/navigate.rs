//! Goes to a page or section by the name of its link, tab or button, and clicks.

use crate::failure::Failure;
use crate::planner::steps::driver::expectation::Expected;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::missing::Missing;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::element_search::missing::describe;
use crate::planner::steps::goal::plan;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::language::words::all_keys;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::language::words::has;
use crate::planner::steps::language::words::join;
use crate::planner::steps::language::words::keys;
use crate::planner::steps::perform::choose::choose;
use crate::planner::steps::perform::goal::carry_out;
use crate::planner::steps::perform::goal::reach_goal;
use crate::planner::steps::perform::memory::Memory;
use crate::planner::steps::perform::set_value::today;
use crate::planner::steps::perform::wait::appear;
use crate::planner::steps::perform::wait::wait_until;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Touch;
use std::time::Duration;

pub async fn click(
    driver: &mut PageDriver<'_>,
    memory: &mut Memory,
    text: &str,
    what: &Phrase,
    times: i64,
    right: bool,
) -> Result<(), Failure> {
    let element = match appear(driver, what, |element| {
        element.acts()
            || matches!(
                element.role,
                Role::Checkbox | Role::Radio | Role::Option | Role::Combobox
            )
            || what.element_kind.is_some()
    })
    .await
    {
        Ok(element) => element,
        Err(failure) if failure.code == "element_not_found" => {
            let survey = driver.survey().await?;
            match find(&survey, what, |_| true) {
                Ok(element) => element.clone(),
                // The name may also be that of a text without a role, or of an option.
                Err(_) => {
                    let choice = choose(driver, what, None, text).await;
                    return choice.map_err(|_| failure);
                }
            }
        }
        Err(failure) => return Err(failure),
    };
    match element.role {
        Role::Radio if !right && times == 1 => {
            driver
                .set_and_verify(
                    &element,
                    Touch::Click {
                        times: 1,
                        right: false,
                    },
                    Expected::Checked(true),
                )
                .await
        }
        Role::Checkbox if !right && times == 1 => {
            let on = element.checked != Some(true);
            driver
                .set_and_verify(
                    &element,
                    Touch::Click {
                        times: 1,
                        right: false,
                    },
                    Expected::Checked(on),
                )
                .await
        }
        Role::Field | Role::Date if !right => {
            driver
                .reach(&element, Touch::Click { times, right }, "click")
                .await?;
            let focused = wait_until(driver, Duration::from_secs(2), |now| {
                now.focus == Some(element.id)
            })
            .await?;
            if focused {
                Ok(())
            } else {
                Err(Failure::fatal(
                    "effect_missing",
                    format!(
                        "clicked {}, and it does not have the keyboard",
                        describe(&element)
                    ),
                ))
            }
        }
        _ => {
            driver.press(&element, times, right).await?;
            memory
                .known
                .extend(element.names.iter().flat_map(|name| all_keys(name)));
            Ok(())
        }
    }
}

const BROWSERS: &[&str] = &[
    "browser",
    "firefox",
    "chrome",
    "chromium",
    "safari",
    "edge",
    "web browser",
    "google chrome",
    "internet browser",
    "new tab",
    "new browser",
];

pub async fn go(
    driver: &mut PageDriver<'_>,
    memory: &mut Memory,
    text: &str,
    phrase: &Phrase,
) -> Result<(), Failure> {
    if BROWSERS.contains(&fold(&join(&phrase.words)).as_str()) {
        return Ok(());
    }
    let survey = driver.survey().await?;
    if survey.url == "about:blank" {
        return Err(Failure::fatal(
            "not_understood",
            format!(
                "{text}: {} is not an address, and no page is open; give an address, for example: go to example.com",
                phrase.say()
            ),
        ));
    }
    if let Ok(element) = find(&survey, phrase, Element::acts) {
        let element = element.clone();
        // It is open already.
        if element.expanded == Some(true) && matches!(element.role, Role::Disclosure)
            || element.selected == Some(true) && element.role == Role::Tab
        {
            return Ok(());
        }
        driver.press(&element, 1, false).await?;
        memory
            .known
            .extend(element.names.iter().flat_map(|name| all_keys(name)));
        return Ok(());
    }
    let words: Vec<Word> = words::words(text);
    match reach_goal(driver, memory, text, &words, false).await {
        Err(failure) if failure.code == "not_understood" => {
            appear(driver, phrase, Element::acts).await.map(drop)?;
            Box::pin(click(driver, memory, text, phrase, 1, false)).await
        }
        other => other,
    }
}

/// "See the opening hours": opens what has that name, unless the text is already on the page.
pub async fn show(
    driver: &mut PageDriver<'_>,
    memory: &mut Memory,
    text: &str,
    phrase: &Phrase,
) -> Result<(), Failure> {
    let survey = driver.survey().await?;
    match find(&survey, phrase, Element::acts) {
        Ok(element) => {
            let element = element.clone();
            memory
                .known
                .extend(element.names.iter().flat_map(|name| all_keys(name)));
            if element.selected == Some(true) || element.expanded == Some(true) {
                return Ok(());
            }
            driver.press(&element, 1, false).await
        }
        Err(Missing::Several(names)) => Err(ambiguous(&phrase.say(), &names, &join(&phrase.words))),
        Err(missing) => {
            let wanted = keys(&join(&phrase.words));
            let there = survey
                .blocks
                .iter()
                .any(|block| wanted.iter().all(|key| has(&all_keys(&block.text), key)))
                || wanted.iter().all(|key| has(&all_keys(&survey.title), key));
            if there && !wanted.is_empty() {
                return Ok(());
            }
            let words = words::words(text);
            if let Ok(actions) = plan::plan(text, &words, false, &survey, today(&survey)) {
                return carry_out(driver, &actions, text).await;
            }
            Err(missing.failure(phrase, &survey))
        }
    }
}
