//! Reads text of the page, and answers yes/no questions.

use crate::failure::Failure;
use crate::planner::steps::answer::candidate::Answer;
use crate::planner::steps::answer::find::answer;
use crate::planner::steps::answer::yes_no::YesNoAnswer;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::element_search::find;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::missing::Missing;
use crate::planner::steps::element_search::missing::ambiguous;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::intent::yes_no::YesNoQuestion;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::language::words::join;
use crate::planner::steps::language::words::keys;
use crate::planner::steps::perform::memory::Memory;
use crate::planner::steps::perform::wait::APPEAR;
use crate::planner::steps::perform::wait::POLL;
use crate::planner::steps::question::query;
use crate::planner::steps::question::query::Query;
use crate::survey::Element;
use crate::survey::Role;
use std::time::Duration;
use std::time::Instant;

pub async fn read(
    driver: &PageDriver<'_>,
    memory: &Memory,
    phrase: &Phrase,
) -> Result<String, Failure> {
    let end = Instant::now() + APPEAR;
    loop {
        let survey = driver.survey().await?;
        let value = |element: &Element| match element.role {
            Role::Field
            | Role::Date
            | Role::Select
            | Role::Slider
            | Role::Combobox
            | Role::Listbox
            | Role::File
            | Role::Colour => element.value.clone(),
            Role::Checkbox | Role::Radio => if element.checked == Some(true) {
                "on"
            } else {
                "off"
            }
            .to_owned(),
            Role::Text if !element.text.is_empty() => element.text.clone(),
            _ => element.name().to_owned(),
        };
        let holds = |element: &Element| !matches!(element.role, Role::Clickable);
        let missing = match find(&survey, phrase, holds) {
            Ok(element) if find::rate(phrase, element) >= 60 => {
                let exact = find::rate(phrase, element) >= 90;
                // A button of that name is not the answer if a label has the name too.
                if exact
                    && (!element.acts()
                        || survey.blocks.iter().all(|block| {
                            block.chrome || !fold(&block.text).contains(&fold(&join(&phrase.words)))
                        }))
                    || !element.acts()
                {
                    return Ok(value(element));
                }
                Missing::Nothing
            }
            Ok(_) => Missing::Nothing,
            Err(missing) => missing,
        };
        if let Missing::Several(names) = &missing {
            return Err(ambiguous(&phrase.say(), names, &join(&phrase.words)));
        }
        let text = join(&phrase.words);
        let query = if phrase.near.is_empty() {
            query::noun(&text)
        } else {
            Query {
                rest: keys(&join(&phrase.near)),
                ..query::noun(&text)
            }
        };
        let mut longer = Vec::new();
        match answer(&query, &survey, &memory.known) {
            Answer::Found(found) => return Ok(found),
            Answer::Several(list) => return Err(Answer::ambiguous(&query, &list)),
            Answer::Longer(names) => longer = names,
            Answer::Nothing => {}
        }
        // A text that is quoted word for word is its own answer.
        let there: Vec<&str> = survey
            .blocks
            .iter()
            .filter(|block| fold(&block.text) == fold(&text))
            .map(|block| block.text.as_str())
            .collect();
        if let Some(first) = there.first() {
            return Ok((*first).to_owned());
        }
        if Instant::now() >= end {
            if missing == Missing::Nothing && !longer.is_empty() {
                return Err(Answer::longer(&query, &longer));
            }
            return Err(missing.failure(phrase, &survey));
        }
        tokio::time::sleep(POLL).await;
    }
}

/// Answers a yes/no question, after waiting a moment for what it asks about.
pub async fn answer_yes_no(
    driver: &PageDriver<'_>,
    whether: &YesNoQuestion,
    text: &str,
) -> Result<String, Failure> {
    let end = Instant::now() + Duration::from_secs(2);
    loop {
        match whether.ask(&driver.survey().await?, text) {
            YesNoAnswer::Yes(said) => return Ok(said),
            YesNoAnswer::No(said) if Instant::now() >= end => return Ok(said),
            YesNoAnswer::Unknown(failure) if Instant::now() >= end => return Err(failure),
            _ => tokio::time::sleep(POLL).await,
        }
    }
}
