//! Presses keys, and types into the element with the keyboard focus.

use crate::action::Action;
use crate::failure::Failure;
use crate::planner::steps::driver::expectation::Expected;
use crate::planner::steps::driver::page_driver::PageDriver;
use crate::planner::steps::element_search::find::find;
use crate::planner::steps::element_search::missing::describe;
use crate::planner::steps::intent::phrase::Phrase;
use crate::planner::steps::language::words;
use crate::planner::steps::language::words::fold;
use crate::planner::steps::perform::wait::wait_until;
use crate::survey::Element;
use crate::survey::Touch;
use std::time::Duration;

pub async fn press_key(driver: &mut PageDriver<'_>, key: &str) -> Result<(), Failure> {
    let before = driver.survey().await?;
    // A button may have the name of a key: "press Print".
    let always = [
        "enter",
        "return",
        "escape",
        "esc",
        "tab",
        "space",
        "backspace",
    ];
    let phrase = Phrase {
        words: words::words(key),
        ..Phrase::default()
    };
    if !always.contains(&fold(key).as_str())
        && let Ok(element) = find(&before, &phrase, |element| {
            element.acts() && fold(element.name()) == fold(key)
        })
    {
        let element = element.clone();
        return driver.press(&element, 1, false).await;
    }
    let field = before
        .focus
        .and_then(|id| before.element(id))
        .filter(|element| element.kind != "textarea")
        .cloned();
    // Most keys only affect the element with the focus; Enter submits something.
    if let (true, Some(field)) = (fold(key) == "enter", field) {
        return driver.send_key(&field, key).await;
    }
    driver
        .computer
        .act(&Action::Keys(vec![key.to_owned()]))
        .await
        .map(drop)
}

pub async fn insert(driver: &mut PageDriver<'_>, value: &str) -> Result<(), Failure> {
    let before = driver.survey().await?;
    let focused = before
        .focus
        .and_then(|id| before.element(id))
        .filter(|element| element.typed())
        .cloned();
    let Some(field) = focused else {
        let fields: Vec<&Element> = before
            .shown()
            .filter(|element| element.typed() && !element.disabled && !element.readonly)
            .collect();
        return match fields.as_slice() {
            [one] => {
                let field = (*one).clone();
                driver
                    .set_and_verify(
                        &field,
                        Touch::Fill(value.to_owned()),
                        Expected::Value(value.to_owned()),
                    )
                    .await
            }
            _ => Err(Failure {
                visible: before.names(),
                ..Failure::fatal(
                    "element_not_found",
                    format!(
                        "type '{value}': no field has the keyboard; say where, as in: type '{value}' into 'Name'"
                    ),
                )
            }),
        };
    };
    driver
        .computer
        .act(&Action::Insert(value.to_owned()))
        .await?;
    let wanted = format!("{}{value}", field.value);
    let good = wait_until(driver, Duration::from_secs(2), |now| {
        now.document != before.document
            || now.element(field.id).is_none_or(|now| {
                now.value == wanted || now.value.ends_with(value) || now.value == value
            })
    })
    .await?;
    if good {
        return Ok(());
    }
    let now = driver.survey().await?;
    let holds = now
        .element(field.id)
        .map(|element| element.value.clone())
        .unwrap_or_default();
    Err(Failure::fatal(
        "effect_missing",
        format!(
            "typed '{value}' into {}, and it holds {holds:?}",
            describe(&field)
        ),
    ))
}
