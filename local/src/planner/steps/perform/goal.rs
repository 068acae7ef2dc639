//! Carries out the actions that were planned for a goal.

use crate::failure::Failure;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::goal::action::ControlAction;
use crate::planner::steps::goal::plan;
use crate::planner::steps::language::words::Word;
use crate::planner::steps::perform::memory::Memory;
use crate::planner::steps::perform::on_off::switch;
use crate::planner::steps::perform::select::option;
use crate::planner::steps::perform::select::press_option;
use crate::planner::steps::perform::set_value::set;
use crate::planner::steps::perform::set_value::today;
use crate::planner::steps::perform::wait::POLL;
use crate::survey::Role;
use std::time::Duration;
use std::time::Instant;

pub async fn reach_goal(
    driver: &mut PageDriver<'_>,
    memory: &mut Memory,
    text: &str,
    words: &[Word],
    negative: bool,
) -> Result<(), Failure> {
    let end = Instant::now() + Duration::from_secs(2);
    let actions = loop {
        let survey = driver.survey().await?;
        match plan::plan(text, words, negative, &survey, today(&survey)) {
            Ok(actions) => break actions,
            Err(failure) if Instant::now() >= end || failure.code != "not_understood" => {
                return Err(failure);
            }
            Err(_) => tokio::time::sleep(POLL).await,
        }
    };
    memory
        .known
        .extend(words.iter().map(|word| word.key.clone()));
    carry_out(driver, &actions, text).await
}

pub async fn carry_out(
    driver: &mut PageDriver<'_>,
    actions: &[ControlAction],
    text: &str,
) -> Result<(), Failure> {
    for step in actions {
        let survey = driver.survey().await?;
        let id = match step {
            ControlAction::Set { id, .. }
            | ControlAction::Option { id, .. }
            | ControlAction::Toggle { id, .. }
            | ControlAction::Press { id } => *id,
        };
        let Some(element) = survey.element(id).cloned() else {
            return Err(Failure::passing(
                "element_gone",
                format!("{text}: what it is about was replaced"),
            ));
        };
        match step {
            ControlAction::Set { value, .. } => set(driver, &element, value, text).await?,
            ControlAction::Option { at, .. } => option(driver, &element, *at).await?,
            ControlAction::Toggle { on, .. } => switch(driver, &element, *on).await?,
            ControlAction::Press { .. } if element.role == Role::Option => {
                press_option(driver, &element).await?
            }
            ControlAction::Press { .. } => driver.press(&element, 1, false).await?,
        }
    }
    Ok(())
}
