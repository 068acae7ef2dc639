//! Waits until the page shows what a step needs.

use crate::failure::Failure;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::missing::Missing;
use crate::planner::steps::element_search::roles;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::words::fold;
use crate::survey::Element;
use crate::survey::Role;
use crate::survey::Survey;
use std::time::Duration;
use std::time::Instant;

/// How long a named element may take to appear.
pub const APPEAR: Duration = Duration::from_secs(5);

/// How long a text that the instruction waits for may take to appear.
const AWAIT: Duration = Duration::from_secs(30);

pub const POLL: Duration = Duration::from_millis(150);

pub async fn wait_until(
    driver: &PageDriver<'_>,
    limit: Duration,
    test: impl Fn(&Survey) -> bool,
) -> Result<bool, Failure> {
    let end = Instant::now() + limit;
    loop {
        if test(&driver.survey().await?) {
            return Ok(true);
        }
        if Instant::now() >= end {
            return Ok(false);
        }
        tokio::time::sleep(POLL).await;
    }
}

pub async fn wait_for(driver: &PageDriver<'_>, wanted: &str) -> Result<(), Failure> {
    let text = fold(wanted);
    let there = |now: &Survey| {
        fold(&now.text()).contains(&text)
            || now
                .shown()
                .any(|element| element.names.iter().any(|name| fold(name).contains(&text)))
    };
    if wait_until(driver, AWAIT, there).await? {
        return Ok(());
    }
    let visible = driver.survey().await?.names();
    let message = format!(
        "'{wanted}' did not appear within {} s; visible: {}",
        AWAIT.as_secs(),
        visible.join(" | ")
    );
    Err(Failure {
        visible,
        ..Failure::fatal("element_not_found", message)
    })
}

/// Waits for the element that a phrase refers to.
pub async fn appear(
    driver: &PageDriver<'_>,
    phrase: &Phrase,
    test: impl Fn(&Element) -> bool,
) -> Result<Element, Failure> {
    let end = Instant::now() + APPEAR;
    loop {
        let survey = driver.survey().await?;
        match find(&survey, phrase, &test) {
            Ok(element) => return Ok(element.clone()),
            Err(missing) if Instant::now() >= end || matches!(missing, Missing::Several(_)) => {
                return Err(missing.failure(phrase, &survey));
            }
            Err(_) => tokio::time::sleep(POLL).await,
        }
    }
}

pub async fn appear_field(
    driver: &PageDriver<'_>,
    phrase: &Phrase,
    text: &str,
) -> Result<Element, Failure> {
    match appear(driver, phrase, roles::holds).await {
        Err(failure) if failure.code == "element_not_found" => {
            let survey = driver.survey().await?;
            // A group of radio buttons has a name as well.
            match find(&survey, phrase, |element| {
                matches!(element.role, Role::Radio | Role::Checkbox)
            }) {
                Ok(element) => Ok(element.clone()),
                Err(_) => Err(Failure {
                    message: format!("{text}: {}", failure.message),
                    ..failure
                }),
            }
        }
        other => other,
    }
}
