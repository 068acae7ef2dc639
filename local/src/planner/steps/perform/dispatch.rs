//! Performs the intent of one clause.

use crate::action::Action;
use crate::failure::Failure;
use crate::planner::steps::driver::expectation::Expected;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::element_search::missing::describe;
use crate::planner::steps::goal::plan;
use crate::planner::steps::intent::kinds::Intent;
use crate::planner::steps::language::words;
use crate::planner::steps::perform::ask;
use crate::planner::steps::perform::choose::choose;
use crate::planner::steps::perform::dialog::dialog;
use crate::planner::steps::perform::goal::carry_out;
use crate::planner::steps::perform::goal::reach_goal;
use crate::planner::steps::perform::keyboard::insert;
use crate::planner::steps::perform::keyboard::press_key;
use crate::planner::steps::perform::memory::Memory;
use crate::planner::steps::perform::navigate::click;
use crate::planner::steps::perform::navigate::go;
use crate::planner::steps::perform::navigate::show;
use crate::planner::steps::perform::read::answer_yes_no;
use crate::planner::steps::perform::read::read;
use crate::planner::steps::perform::search::search;
use crate::planner::steps::perform::set_value::assign;
use crate::planner::steps::perform::set_value::set;
use crate::planner::steps::perform::set_value::today;
use crate::planner::steps::perform::toggle::toggle;
use crate::planner::steps::perform::upload;
use crate::planner::steps::perform::wait::appear;
use crate::planner::steps::perform::wait::appear_field;
use crate::planner::steps::perform::wait::wait_for;
use crate::planner::steps::perform::wait::wait_until;
use crate::survey::Element;
use crate::survey::Touch;
use std::time::Duration;

/// Performs what a clause asks for, and returns the text that was asked for.
pub async fn perform(
    driver: &mut PageDriver<'_>,
    memory: &mut Memory,
    text: &str,
    intent: &Intent,
) -> Result<Option<String>, Failure> {
    let act = async |action: Action| driver.computer.act(&action).await;
    match intent {
        Intent::Open(url) => {
            memory.known.clear();
            act(Action::Navigate(url.clone())).await?;
            let now = driver.survey().await?;
            if now.url.starts_with("chrome-error:") {
                return Err(Failure::passing(
                    "navigation_failed",
                    format!("{url} could not be opened"),
                ));
            }
        }
        Intent::Back | Intent::Forward | Intent::Reload => {
            let before = driver.survey().await?;
            act(match intent {
                Intent::Back => Action::Back,
                Intent::Forward => Action::Forward,
                _ => Action::Reload,
            })
            .await?;
            let moved = wait_until(driver, Duration::from_secs(3), |now| {
                now.document != before.document || now.url != before.url
            })
            .await?;
            if !moved {
                return Err(Failure::fatal(
                    "effect_missing",
                    format!("{text}: the page is still {}", before.url),
                ));
            }
        }
        Intent::Look => {}
        Intent::Title => return Ok(act(Action::Title).await?.reading),
        Intent::Address => return Ok(act(Action::Address).await?.reading),
        Intent::Wait(ms) => drop(act(Action::Wait(*ms)).await?),
        Intent::WaitFor(wanted) => wait_for(driver, wanted).await?,
        Intent::Keys(key) => press_key(driver, key).await?,
        Intent::Scroll(dy) => drop(
            act(Action::Scroll {
                at: None,
                dx: 0.0,
                dy: *dy,
            })
            .await?,
        ),
        Intent::ScrollTo(phrase) => {
            let element = appear(driver, phrase, |_| true).await?;
            driver.reach(&element, Touch::Reveal, "scroll to").await?;
        }
        Intent::Click { what, times, right } => {
            click(driver, memory, text, what, *times, *right).await?
        }
        Intent::Go(phrase) => go(driver, memory, text, phrase).await?,
        Intent::Insert(value) => insert(driver, value).await?,
        Intent::Fill { text: value, into } => {
            let element = appear_field(driver, into, text).await?;
            set(driver, &element, value, text).await?;
        }
        Intent::Clear(phrase) => {
            let element = appear(driver, phrase, Element::typed).await?;
            driver
                .set_and_verify(
                    &element,
                    Touch::Fill(String::new()),
                    Expected::Value(String::new()),
                )
                .await?;
        }
        Intent::Set { what, value } => {
            let set = assign(driver, what, value, text).await;
            // "Make an appointment for Monday at 3 pm" has the same form, but names no control.
            match set {
                Err(failure) if failure.code == "element_not_found" => {
                    let words = words::words(text);
                    let survey = driver.survey().await?;
                    match plan::plan(text, &words, false, &survey, today(&survey)) {
                        Ok(actions) => carry_out(driver, &actions, text).await?,
                        Err(_) => return Err(failure),
                    }
                }
                other => other?,
            }
        }
        Intent::Choose { what, from } => choose(driver, what, from.as_ref(), text).await?,
        Intent::Toggle { what, on } => toggle(driver, memory, what, *on, text).await?,
        Intent::Search {
            text: wanted,
            words,
        } => search(driver, memory, text, wanted, words).await?,
        Intent::Upload { file, into } => upload::upload(driver, file, into.as_ref(), text).await?,
        Intent::Hover(phrase) => {
            let element = appear(driver, phrase, |_| true).await?;
            driver.reach(&element, Touch::Hover, "hover over").await?;
        }
        Intent::Drag { from, to } => {
            let (from, to) = (
                appear(driver, from, |_| true).await?,
                appear(driver, to, |_| true).await?,
            );
            if from.id == to.id {
                return Err(Failure::fatal(
                    "ambiguous",
                    format!("{text}: both names mean {}", describe(&from)),
                ));
            }
            driver.drag(&from, &to).await?;
        }
        Intent::Dialog { answer, words } => dialog(driver, memory, text, answer, words).await?,
        Intent::Read(phrase) => return read(driver, memory, phrase).await.map(Some),
        Intent::Ask(query) => return ask::ask(driver, memory, query).await.map(Some),
        Intent::YesNo(whether) => return answer_yes_no(driver, whether, text).await.map(Some),
        Intent::See(phrase) => show(driver, memory, text, phrase).await?,
        Intent::Goal { words, negative } => {
            reach_goal(driver, memory, text, words, *negative).await?
        }
    }
    Ok(None)
}
